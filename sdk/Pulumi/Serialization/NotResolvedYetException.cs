namespace Pulumi.Serialization;

/// <summary>JSON text cannot be written yet, because an output inside is not resolved.</summary>
internal sealed class NotResolvedYetException(Task resolved) : Exception
{
    /// <summary>Ends when the output is resolved.</summary>
    public Task Resolved { get; } = resolved;
}
