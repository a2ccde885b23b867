using Pulumi;
using Pulumi.Aws.LB;
using Tandem.Components.FrontDoor.Internal;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor;

/// <summary>
/// The entrance of a cluster: a network load balancer on reserved addresses, in front of Traefik as Ingress and Gateway API controller. It is the one thing
/// that the world may reach. Active and standby have the same, so that a standby can be probed by host header on its own addresses before it gets traffic.
/// Load balancer, target groups and listeners belong to Pulumi; the controller in the cluster only says which pods are behind them.
/// </summary>
public sealed class FrontDoor : ComponentResource
{
    /// <summary>Makes the entrance.</summary>
    /// <param name="name">The Pulumi name.</param>
    /// <param name="args">What it is made of.</param>
    /// <param name="options">Parent and AWS provider; the Kubernetes provider is the cluster's.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public FrontDoor(string name, FrontDoorArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.FrontDoor, FrontDoorRules.All.Check(name, args), options)
    {
        var security = new EntranceSecurity(name, args.Cluster, parent: this);
        LoadBalancer = Entrance.MakeLoadBalancer(name, args, security, parent: this);
        var certificateArn = args.AwaitsCertificate ? IssuedCertificate.Arn(name, args.CertificateArn!, parent: this) : args.CertificateArn;
        var entries = Entrance.MakeEntries(name, args, certificateArn, LoadBalancer, security, parent: this);

        var controller = new LoadBalancerController(name, args, parent: this);
        var traefik = new Traefik(name, args, LoadBalancer.DnsName, controller.Release, parent: this);
        Resource[] inside = [controller.Release, traefik.Release];
        Bindings = [.. entries.Select(entry => TargetGroupBinding.Make(name, entry, args.Cluster, inside, parent: this))];

        Ready = Output.All(Bindings.Select(binding => binding.Id).Append(traefik.Release.Id)).Apply(_ => args.Cluster.ClusterName);
        SecurityGroupId = security.GroupId;
        RegisterOutputs();
    }

    /// <summary>The load balancer.</summary>
    public LoadBalancer LoadBalancer { get; }

    /// <summary>The security group that is open to the world on 80 and 443.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>What binds Traefik to the load balancer: the last of the entrance, after both controllers run.</summary>
    public IReadOnlyList<CustomResource> Bindings { get; }

    /// <summary>
    /// The cluster's name, known only once Traefik runs and is bound to the load balancer. Whether a target is healthy is for the runner to prove.
    /// </summary>
    public Output<string> Ready { get; }
}
