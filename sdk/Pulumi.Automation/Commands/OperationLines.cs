using System.Globalization;

namespace Pulumi.Automation.Commands;

/// <summary>The command lines of the four operations; the order of flags is the official SDK's.</summary>
internal static class OperationLines
{
    private static readonly string[] ExecKind = ["--exec-kind", "auto.local"];

    public static List<string> Up(UpOptions? options) => options is null ? ["up", "--yes", "--skip-preview", .. ExecKind] :
    [
        "up", "--yes", "--skip-preview",
        .. Flag("--expect-no-changes", options.ExpectNoChanges),
        .. Choice("--show-reads", options.ShowReads),
        .. Flag("--diff", options.Diff),
        .. Value("--plan", options.Plan),
        .. Each("--replace", options.Replace),
        .. Flag("--exclude-dependents", options.ExcludeDependents),
        .. Flag("--target-dependents", options.TargetDependents),
        .. Flag("--continue-on-error", options.ContinueOnError),
        .. Flag("--refresh", options.Refresh),
        .. Common(options), .. ExecKind,
    ];

    public static List<string> Preview(PreviewOptions? options) => options is null ? ["preview", .. ExecKind] :
    [
        "preview",
        .. Flag("--expect-no-changes", options.ExpectNoChanges),
        .. Choice("--show-reads", options.ShowReads),
        .. Flag("--diff", options.Diff),
        .. Value("--save-plan", options.Plan),
        .. Each("--replace", options.Replace),
        .. Flag("--exclude-dependents", options.ExcludeDependents),
        .. Flag("--target-dependents", options.TargetDependents),
        .. Flag("--refresh", options.Refresh),
        .. Common(options), .. ExecKind,
    ];

    public static List<string> Refresh(RefreshOptions? options) => options is null ? ["refresh", "--yes", .. ExecKind] :
    [
        "refresh", "--yes",
        options.PreviewOnly is true ? "--preview-only" : "--skip-preview",
        .. Flag("--expect-no-changes", options.ExpectNoChanges),
        .. Flag("--skip-pending-creates", options.SkipPendingCreates),
        .. Flag("--clear-pending-creates", options.ClearPendingCreates),
        .. Each("--import-pending-creates", options.ImportPendingCreates?.SelectMany(pending => new[] { pending.Urn, pending.Id })),
        .. Choice("--run-program", options.RunProgram),
        .. Common(options), .. ExecKind,
    ];

    public static List<string> Destroy(DestroyOptions? options) => options is null ? ["destroy", "--yes", "--skip-preview", .. ExecKind] :
    [
        "destroy",
        .. options.PreviewOnly is true ? ["--preview-only"] : new[] { "--yes", "--skip-preview" },
        .. Flag("--exclude-dependents", options.ExcludeDependents),
        .. Flag("--target-dependents", options.TargetDependents),
        .. Flag("--continue-on-error", options.ContinueOnError),
        .. Flag("--refresh", options.Refresh),
        .. Choice("--run-program", options.RunProgram),
        .. Common(options), .. ExecKind,
    ];

    private static string[] Common(UpdateOptions options) =>
    [
        .. Number("--parallel", options.Parallel),
        .. Value("--message", options.Message),
        .. Each("--exclude", options.Exclude),
        .. Each("--target", options.Target),
        .. Each("--policy-pack", options.PolicyPacks),
        .. Each("--policy-pack-configs", options.PolicyPackConfigs),
        .. Value("--color", options.Color),
        .. Flag("--logflow", options.LogFlow),
        .. Number("--verbose", options.LogVerbosity),
        .. Flag("--logtostderr", options.LogToStdErr),
        .. Value("--tracing", options.Tracing),
        .. Flag("--debug", options.Debug),
        .. Flag("--json", options.Json),
        .. Value("--config-file", options.ConfigFile),
        .. Value("--profiling", options.Profiling),
    ];

    private static string[] Flag(string name, bool? isSet) => isSet is true ? [name] : [];

    private static string[] Choice(string name, bool? choice) => choice is { } yes ? [$"{name}={(yes ? "true" : "false")}"] : [];

    private static string[] Value(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [name, value];

    private static string[] Number(string name, int? number) => number is { } value ? [name, value.ToString(CultureInfo.InvariantCulture)] : [];

    private static string[] Each(string name, IEnumerable<string>? values) => [.. (values ?? []).SelectMany(value => new[] { name, value })];
}
