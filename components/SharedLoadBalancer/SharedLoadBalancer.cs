using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.LB;
using Tandem.Components.SharedLoadBalancer.Internal;
using static System.FormattableString;

namespace Tandem.Components.SharedLoadBalancer;

/// <summary>
/// One load balancer in front of all clusters, each with target groups of its own (R50). It belongs to the network and outlives every cluster; its
/// listeners, which hold the weights, belong to traffic.
/// </summary>
public sealed class SharedLoadBalancer : ComponentResource
{
    /// <summary>Makes the load balancer.</summary>
    /// <param name="name">The name of the environment, such as <c>prod</c>.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Pulumi's options. Default: none.</param>
    /// <exception cref="Shared.ArgumentsException">The arguments cannot work; all mistakes are told, and nothing is registered.</exception>
    public SharedLoadBalancer(string name, SharedLoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.SharedLoadBalancer, SharedLoadBalancerRules.All.Check(name, args), options)
    {
        var parts = new SharedParts(this, name, args);
        var security = new SharedSecurity(parts);
        var front = new Front(parts, security);
        var targets =
            from cluster in args.Clusters
            from door in args.Doors
            select (Key: KeyOf(cluster, door.Port), Group: ClusterTargets.Make(parts, cluster, door));

        LoadBalancerArn = front.Balancer.Arn;
        SecurityGroupId = security.GroupId;
        Addresses = front.Addresses;
        TargetGroupArns = ArnsOf([.. targets]);
        RegisterOutputs();
    }

    /// <summary>The load balancer, for listeners.</summary>
    [Output] public Output<string> LoadBalancerArn { get; private set; }

    /// <summary>Its security group, which the clusters' proxies let in.</summary>
    [Output] public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Its public address in each zone, for records.</summary>
    [Output] public Output<ImmutableArray<string>> Addresses { get; private set; }

    /// <summary>Its target groups, by <see cref="KeyOf"/>.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> TargetGroupArns { get; private set; }

    /// <summary>The key of a target group, such as <c>prod-a:443</c>.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="port">The port that users call.</param>
    public static string KeyOf(string cluster, int port) => Invariant($"{cluster}:{port}");

    private static Output<ImmutableDictionary<string, string>> ArnsOf(IReadOnlyList<(string Key, TargetGroup Group)> targets) =>
        Output.All(targets.Select(target => target.Group.Arn))
            .Apply(arns => targets.Zip(arns).ToImmutableDictionary(pair => pair.First.Key, pair => pair.Second));
}
