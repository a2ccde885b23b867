using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>The options of a resource, which mocks do not see.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Parent">Its parent's options; null for one that hangs on the stack.</param>
/// <param name="Options">Its options as the program gave them.</param>
internal sealed record ObservedOptions(Resource Resource, ObservedOptions? Parent, ResourceOptions Options)
{
    /// <summary>The types from the outermost parent to the resource, as a URN has them.</summary>
    internal string QualifiedType => Parent is null ? Resource.GetResourceType() : $"{Parent.QualifiedType}${Resource.GetResourceType()}";

    /// <summary>Protection is inherited from the parent when the resource does not say.</summary>
    internal bool Protect => Options.Protect ?? Parent?.Protect ?? false;

    /// <summary>Whether it is a component that the program itself puts together, and so nothing a provider makes.</summary>
    internal bool IsLocalComponent => Resource is ComponentResource && Resource.GetResourceType().StartsWith("tandem:", StringComparison.Ordinal);

    internal string Urn(string stack, string project) => $"urn:pulumi:{stack}::{project}::{QualifiedType}::{Resource.GetResourceName()}";

    internal async Task<ImmutableArray<Resource>> DependsOnAsync()
    {
        Output<ImmutableArray<Resource>> dependsOn = Options.DependsOn;
        return await OutputUtilities.GetValueAsync(dependsOn).ConfigureAwait(false) is { IsDefault: false } resources ? resources : [];
    }
}
