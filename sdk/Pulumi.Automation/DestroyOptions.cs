namespace Pulumi.Automation;

/// <summary>How `pulumi destroy` runs.</summary>
public sealed class DestroyOptions : UpdateOptions
{
    /// <summary>Whether what depends on an excluded resource is left alone too (`--exclude-dependents`). Default: no.</summary>
    public bool? ExcludeDependents { get; set; }

    /// <summary>Whether what depends on a target goes too (`--target-dependents`). Default: no.</summary>
    public bool? TargetDependents { get; set; }

    /// <summary>Whether the summary's configuration comes with secrets decrypted. Default: it does.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Whether it is only shown (`--preview-only`). Default: resources are deleted.</summary>
    public bool? PreviewOnly { get; set; }

    /// <summary>Whether independent resources go on after an error (`--continue-on-error`). Default: no.</summary>
    public bool? ContinueOnError { get; set; }

    /// <summary>Whether state is taken anew from the providers first (`--refresh`). Default: no.</summary>
    public bool? Refresh { get; set; }

    /// <summary>Whether the program runs, so that its providers' newest settings are used (`--run-program`). Default: the CLI's own.</summary>
    public bool? RunProgram { get; set; }
}
