namespace Pulumi.Automation;

/// <summary>Which part of a stack's history to read.</summary>
public sealed class HistoryOptions
{
    /// <summary>Which page, from 1, newest first. Default: 1. Only with <see cref="PageSize"/>.</summary>
    public int? Page { get; set; }

    /// <summary>Entries on a page. Default: all of them on one.</summary>
    public int? PageSize { get; set; }

    /// <summary>Whether secrets in the configuration come decrypted. Default: they do.</summary>
    public bool? ShowSecrets { get; set; }
}
