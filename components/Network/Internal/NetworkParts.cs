using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Network.Internal;

/// <summary>What every part of a network is made with: whom it belongs to, its name, and the arguments.</summary>
internal sealed record NetworkParts(Network Parent, string Name, NetworkArgs Args, AddressPlan Plan)
{
    public AwsPlace Place => Args.Place;

    public CustomResourceOptions Options => new() { Parent = Parent };

    /// <summary>Options for what holds data, or an address that somebody else has written down.</summary>
    public CustomResourceOptions Kept => Stateful.Options(Parent, Args.IsProtected);

    public string Child(string role) => $"{Name}-{role}";

    public InputMap<string> Tags(string role, params IEnumerable<(string Key, string Value)> own) => Args.Tags.For(Child(role), own);
}
