using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>What `pulumi up` said, and the outputs the stack has after it.</summary>
public sealed class UpResult : UpdateResult
{
    internal UpResult(string standardOutput, string standardError, UpdateSummary summary, IImmutableDictionary<string, OutputValue> outputs)
        : base(standardOutput, standardError, summary) => Outputs = outputs;

    /// <summary>The stack's outputs, by name.</summary>
    public IImmutableDictionary<string, OutputValue> Outputs { get; }
}
