namespace Pulumi.Automation;

/// <summary>How `pulumi up` runs.</summary>
public sealed class UpOptions : UpdateOptions
{
    /// <summary>Whether any change is an error (`--expect-no-changes`). Default: no.</summary>
    public bool? ExpectNoChanges { get; set; }

    /// <summary>Whether changes are printed in full (`--diff`). Default: no.</summary>
    public bool? Diff { get; set; }

    /// <summary>URNs to replace even if unchanged (`--replace`). Default: none.</summary>
    public List<string>? Replace { get; set; }

    /// <summary>Whether what depends on an excluded resource is left alone too (`--exclude-dependents`). Default: no.</summary>
    public bool? ExcludeDependents { get; set; }

    /// <summary>Whether what depends on a target may change too (`--target-dependents`). Default: no.</summary>
    public bool? TargetDependents { get; set; }

    /// <summary>A plan saved by a preview; anything beyond it is refused (`--plan`). Default: none.</summary>
    public string? Plan { get; set; }

    /// <summary>Whether the summary's configuration comes with secrets decrypted. Default: it does.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Whether independent resources go on after an error (`--continue-on-error`). Default: no.</summary>
    public bool? ContinueOnError { get; set; }

    /// <summary>Whether state is taken anew from the providers first (`--refresh`). Default: no.</summary>
    public bool? Refresh { get; set; }

    /// <summary>Whether lookups are printed too (`--show-reads`). Default: the CLI's own.</summary>
    public bool? ShowReads { get; set; }
}
