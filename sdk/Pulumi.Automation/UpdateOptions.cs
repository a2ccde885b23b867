using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>What `up`, `preview`, `refresh` and `destroy` have in common.</summary>
public class UpdateOptions
{
    /// <summary>Operations at a time (`--parallel`). Default: the CLI's own.</summary>
    public int? Parallel { get; set; }

    /// <summary>Words kept with the entry in the history (`--message`). Default: none.</summary>
    public string? Message { get; set; }

    /// <summary>URNs to touch, and no others (`--target`). Default: all.</summary>
    public List<string>? Target { get; set; }

    /// <summary>URNs to leave alone (`--exclude`). Default: none.</summary>
    public List<string>? Exclude { get; set; }

    /// <summary>Policy packs to run (`--policy-pack`). Default: none beyond what the organization enforces.</summary>
    public List<string>? PolicyPacks { get; set; }

    /// <summary>Configuration files of the policy packs, in the same order (`--policy-pack-configs`). Default: none.</summary>
    public List<string>? PolicyPackConfigs { get; set; }

    /// <summary>Called with each line of standard output, as it comes. Default: nothing is called.</summary>
    public Action<string>? OnStandardOutput { get; set; }

    /// <summary>Called with each line of standard error, as it comes. Default: nothing is called.</summary>
    public Action<string>? OnStandardError { get; set; }

    /// <summary>Called with each engine event, in order. Default: no event log is kept.</summary>
    public Action<EngineEvent>? OnEvent { get; set; }

    /// <summary>`always`, `never`, `raw` or `auto` (`--color`). Default: the CLI's own.</summary>
    public string? Color { get; set; }

    /// <summary>Whether log settings flow to plugins and the program (`--logflow`). Default: no.</summary>
    public bool? LogFlow { get; set; }

    /// <summary>How much is logged, 0 to 11 (`--verbose`). Default: the CLI's own.</summary>
    public int? LogVerbosity { get; set; }

    /// <summary>Whether the log goes to standard error (`--logtostderr`). Default: no.</summary>
    public bool? LogToStdErr { get; set; }

    /// <summary>Where traces go (`--tracing`). Default: nowhere.</summary>
    public string? Tracing { get; set; }

    /// <summary>Whether debug diagnostics are printed (`--debug`). Default: no.</summary>
    public bool? Debug { get; set; }

    /// <summary>Whether standard output is JSON (`--json`). Default: text.</summary>
    public bool? Json { get; set; }

    /// <summary>The stack's configuration file (`--config-file`). Default: Pulumi.STACK.yaml.</summary>
    public string? ConfigFile { get; set; }

    /// <summary>Prefix of the files that profiles are written to (`--profiling`). Default: none.</summary>
    public string? Profiling { get; set; }
}
