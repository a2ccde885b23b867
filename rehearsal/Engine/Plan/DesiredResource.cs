using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine.Plan;

/// <summary>A resource as the program wants it, already compared with the checkpoint.</summary>
/// <param name="Resource">The resource as it will be.</param>
/// <param name="Operation">What it takes to get there.</param>
/// <param name="Because">The properties that changed, in ordinal order; empty for <see cref="Operation.Same"/> and <see cref="Operation.Create"/>.</param>
public sealed record DesiredResource(ResourceState Resource, Operation Operation, IReadOnlyList<string> Because);

/// <summary>What an update does with a resource, by Pulumi's words.</summary>
public enum Operation
{
    /// <summary>Nothing: it is what it should be.</summary>
    Same,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It cannot be changed in place: a new one is made and the old one deleted.</summary>
    Replace,

    /// <summary>It is not wanted any more.</summary>
    Delete,
}
