using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>What `pulumi preview` said would happen.</summary>
public class PreviewResult
{
    internal PreviewResult(string standardOutput, string standardError, IImmutableDictionary<OperationType, int> changeSummary) =>
        (StandardOutput, StandardError, ChangeSummary) = (standardOutput, standardError, changeSummary);

    /// <summary>All it wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All it wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>How many resources each operation would touch.</summary>
    public IImmutableDictionary<OperationType, int> ChangeSummary { get; }
}
