using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.DeployedRelease;

/// <summary>
/// Since when a cluster runs its release (R34), by the clock of its own API server: one ConfigMap that bears the release's name. Another release is another name,
/// and so another object with another time; the same release again changes nothing.
/// </summary>
public sealed class DeployedRelease : ComponentResource
{
    private const string NamePrefix = "tandem-release-";

    /// <summary>Makes the ConfigMap.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">The release, and what it decides.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public DeployedRelease(string name, DeployedReleaseArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.DeployedRelease, DeployedReleaseRules.All.Check(name, args), options)
    {
        var map = new ConfigMap($"{name}-release", new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = NamePrefix + args.Release, Namespace = args.Namespace },
            Data = { { "release", args.Release } },
        }, new CustomResourceOptions { Parent = this, DependsOn = [.. args.After] });

        Release = map.Id.Apply(_ => args.Release);
        Since = map.Metadata.Apply(metadata => metadata.CreationTimestamp);
        RegisterOutputs();
    }

    /// <summary>The release, known once all that it decides is in place.</summary>
    [Output("release")]
    public Output<string> Release { get; private set; }

    /// <summary>Since when, in UTC as Kubernetes writes it: <c>2026-11-20T10:00:00Z</c>.</summary>
    [Output("since")]
    public Output<string> Since { get; private set; }
}
