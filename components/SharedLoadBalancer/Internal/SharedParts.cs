using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.SharedLoadBalancer.Internal;

/// <summary>What every part of the load balancer is made with.</summary>
internal sealed record SharedParts(SharedLoadBalancer Parent, string Name, SharedLoadBalancerArgs Args)
{
    public CustomResourceOptions Options => new() { Parent = Parent };

    public CustomResourceOptions Kept => Stateful.Options(Parent, Args.IsProtected);

    public string Child(string role) => $"{Name}-{role}";

    public InputMap<string> Tags(string role, params IEnumerable<(string Key, string Value)> own) => Args.Tags.For(Child(role), own);
}
