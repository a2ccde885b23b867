namespace Tandem.Switchover.Ports;

/// <summary>One value to write into a stack's config.</summary>
/// <param name="Key">The full key, such as <c>infra:role</c>, or a path such as <c>infra:weights.prod-a</c>.</param>
/// <param name="Value">The value as text.</param>
/// <param name="IsPath">True when <paramref name="Key"/> is a path into an object. Default: false.</param>
public sealed record ConfigSetting(string Key, string Value, bool IsPath = false);

/// <summary>What an update is for and how far it may reach.</summary>
/// <param name="Message">Goes into the stack's history.</param>
public sealed record UpRequest(string Message)
{
    /// <summary>URNs to touch. Default: empty, the whole stack.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether the update reads the world first. Default: false.</summary>
    public bool Refresh { get; init; }
}

/// <summary>Counts of what an operation did or would do, by Pulumi's own words: <c>create</c>, <c>update</c>, <c>replace</c>, <c>delete</c>, <c>same</c>.</summary>
/// <param name="Changes">Operation to number of resources, in ordinal order.</param>
public sealed record PreviewSummary(IReadOnlyDictionary<string, int> Changes)
{
    /// <summary>True when nothing but <c>same</c> (and reads) is in it.</summary>
    public bool IsEmpty => Changes.All(c => c.Value == 0 || c.Key is "same" or "read" or "refresh");

    /// <summary>The resources that would change, in ordinal order of URN. Default: empty, which with counts beside it means that the adapter cannot tell them.</summary>
    public IReadOnlyList<ResourceChange> Resources { get; init; } = [];
}

/// <summary>One resource that an operation would change.</summary>
/// <param name="Operation">Pulumi's word: <c>create</c>, <c>update</c>, ...</param>
/// <param name="Type">The resource's type token.</param>
/// <param name="Name">The resource's logical name.</param>
/// <param name="Urn">Its URN, which has the types of all its parents.</param>
public sealed record ResourceChange(string Operation, string Type, string Name, string Urn);

/// <summary>What an update did.</summary>
/// <param name="Changes">Operation to number of resources, in ordinal order.</param>
/// <param name="Resources">How many resources the stack has now.</param>
/// <param name="Duration">How long it took, by the clock of the backend.</param>
/// <param name="Outputs">The stack's outputs after it.</param>
public sealed record UpSummary(IReadOnlyDictionary<string, int> Changes, int Resources, TimeSpan Duration, StackOutputs Outputs);

/// <summary>One resource as an update passes it.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Operation">Pulumi's word: <c>create</c>, <c>update</c>, ...</param>
/// <param name="Type">The resource's type token.</param>
/// <param name="Name">The resource's logical name.</param>
/// <param name="Done">False when the operation begins, true when it ended.</param>
public sealed record StackProgress(string Stack, string Operation, string Type, string Name, bool Done);

/// <summary>An operation that an update had begun when it was cut off (the <c>pending_operations</c> of a deployment).</summary>
/// <param name="Operation">Pulumi's word: <c>creating</c>, <c>updating</c>, <c>deleting</c>, ...</param>
/// <param name="Type">The resource's type token.</param>
/// <param name="Name">The resource's logical name.</param>
public sealed record PendingOperation(string Operation, string Type, string Name);
