using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Tandem.Components.Shared;

namespace Tandem.Components.Workloads;

/// <summary>
/// The applications: a Helm release for each workload of the manifest (R26), the same in both clusters (R36). A release is done when Kubernetes has
/// accepted its objects: on the standby pods are held and never ready, so readiness is for the switchover to prove.
/// </summary>
public sealed class Workloads : ComponentResource
{
    /// <summary>Makes the releases.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">The workloads.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public Workloads(string name, WorkloadsArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.Workloads, WorkloadRules.Releases.Check(name, args), options)
    {
        WorkloadAdvice.Give(args.Workloads, this);
        var releases = args.Workloads.Select(workload => Install(name, workload, args)).ToList();

        Versions = Output.All(releases.Select(release => release.Version)).Apply(versions =>
            args.Workloads.Zip(versions).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal));
        RegisterOutputs();
    }

    /// <summary>Workload to the version of its chart that is installed.</summary>
    [Output("versions")]
    public Output<ImmutableDictionary<string, string>> Versions { get; private set; }

    private Release Install(string name, WorkloadDefinition workload, WorkloadsArgs args)
    {
        var values = WorkloadValues.Of(workload, args);
        var options = new CustomResourceOptions { Parent = this, DependsOn = [.. args.Namespaces.NeededBy(workload), .. args.After] };
        return new Release($"{name}-{workload.Name}", ChartRelease.Accepted(workload.Chart, workload.Name, workload.Namespace, values), options);
    }
}
