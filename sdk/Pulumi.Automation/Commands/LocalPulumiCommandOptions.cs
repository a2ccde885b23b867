namespace Pulumi.Automation.Commands;

/// <summary>Which installed `pulumi` executable to use.</summary>
public class LocalPulumiCommandOptions
{
    /// <summary>The folder of an installation; the executable is `bin/pulumi` in it. Default: the `pulumi` found on PATH.</summary>
    public string? Root { get; set; }

    /// <summary>Whether any version is taken as good. Default: false, a version that is too old or cannot be read is refused.</summary>
    public bool SkipVersionCheck { get; set; }
}
