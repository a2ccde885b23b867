using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>Options for what holds data, or an address that somebody else has written down.</summary>
public static class Stateful
{
    /// <summary>Options that refuse a deletion, and that leave the thing in AWS where a deletion was forced on Pulumi's state.</summary>
    /// <param name="parent">The component that the thing belongs to.</param>
    /// <param name="isProtected">False only for environments that are made to be thrown away. Default: true.</param>
    public static CustomResourceOptions Options(Resource parent, bool isProtected = true) =>
        new() { Parent = parent, Protect = isProtected, RetainOnDelete = isProtected };
}
