namespace Pulumi.Automation;

/// <summary>How `pulumi refresh` runs.</summary>
public sealed class RefreshOptions : UpdateOptions
{
    /// <summary>Whether any drift is an error (`--expect-no-changes`). Default: no.</summary>
    public bool? ExpectNoChanges { get; set; }

    /// <summary>Whether drift is only shown (`--preview-only`). Default: the state is brought up to date.</summary>
    public bool? PreviewOnly { get; set; }

    /// <summary>Whether the summary's configuration comes with secrets decrypted. Default: it does.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Whether creations cut short are left as they are (`--skip-pending-creates`). Default: no.</summary>
    public bool? SkipPendingCreates { get; set; }

    /// <summary>Whether creations cut short are forgotten (`--clear-pending-creates`). Default: no.</summary>
    public bool? ClearPendingCreates { get; set; }

    /// <summary>Creations cut short whose ids are known (`--import-pending-creates`). Default: none.</summary>
    public List<PendingCreateValue>? ImportPendingCreates { get; set; }

    /// <summary>Whether the program runs, so that its providers' newest settings are used (`--run-program`). Default: the CLI's own.</summary>
    public bool? RunProgram { get; set; }
}
