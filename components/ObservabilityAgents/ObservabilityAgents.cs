using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Networking.V1;
using Tandem.Components.EksCluster;
using Tandem.Components.Shared;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>
/// Sends a cluster's metrics to the shared managed Prometheus workspace and its logs to the shared log group, each marked with the cluster (R45, R46). Runs on
/// the always-on system nodes, the same on the standby: it is there that one has to see that nothing runs.
/// </summary>
public sealed class ObservabilityAgents : ComponentResource
{
    /// <summary>Makes namespaces, IAM roles and Helm releases.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">Where metrics and logs go.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public ObservabilityAgents(string name, ObservabilityAgentsArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.ObservabilityAgents, ObservabilityAgentsRules.All.Check(name, args), options)
    {
        var metrics = MakeNamespace($"{name}-observability", ClusterNames.ObservabilityNamespace, PodSecurityLevel.Restricted);
        var nodes = MakeNamespace($"{name}-node-agents", ClusterNames.NodeAgentsNamespace, PodSecurityLevel.Privileged);
        _ = new NetworkPolicy($"{name}-observability", AgentReach.NeighboursOnly(metrics), new CustomResourceOptions { Parent = this });

        var metricsWriter = MakeIdentity($"{name}-prometheus", args, MetricsWriter(args));
        var logWriter = MakeIdentity($"{name}-fluent-bit", args, LogWriter(args));

        var prometheus = ChartRelease.Awaited(args.PrometheusChart, "prometheus", metrics, PrometheusValues.For(args));
        var exporter = ChartRelease.Awaited(args.NodeExporterChart, "node-exporter", nodes, NodeExporterValues.All());
        var fluentBit = ChartRelease.Awaited(args.FluentBitChart, "fluent-bit", nodes, FluentBitValues.For(args));
        Releases =
        [
            Install($"{name}-prometheus", prometheus, metricsWriter),
            Install($"{name}-node-exporter", exporter),
            Install($"{name}-fluent-bit", fluentBit, logWriter),
        ];

        Ready = Output.All(Releases.Select(agent => agent.Id)).Apply(_ => args.Cluster);
        RegisterOutputs();
    }

    /// <summary>The cluster's name, known once every agent runs.</summary>
    [Output("ready")]
    public Output<string> Ready { get; private set; }

    /// <summary>The agents' releases, each done when it runs.</summary>
    public IReadOnlyList<Release> Releases { get; }

    private Output<string> MakeNamespace(string name, string ns, PodSecurityLevel level) =>
        new Namespace(name, PodSecurity.Namespace(ns, level), new CustomResourceOptions { Parent = this }).Metadata.Apply(metadata => metadata.Name);

    private PodIdentity MakeIdentity(string name, ObservabilityAgentsArgs args, Writer writer) => new(name, new PodIdentityArgs
    {
        ClusterName = args.ClusterName,
        Namespace = writer.Namespace,
        ServiceAccount = writer.ServiceAccount,
        Policy = writer.Policy,
        Tags = args.Tags,
    }, new ComponentResourceOptions { Parent = this });

    private static Writer MetricsWriter(ObservabilityAgentsArgs args) =>
        new(ClusterNames.ObservabilityNamespace, PrometheusValues.ServiceAccount, AgentPolicies.Metrics(args.WorkspaceArn));

    private static Writer LogWriter(ObservabilityAgentsArgs args) =>
        new(ClusterNames.NodeAgentsNamespace, FluentBitValues.ServiceAccount, AgentPolicies.Logs(args.LogGroupArn));

    /// <summary>The credentials of a pod are decided when it starts, so the association has to be there before.</summary>
    private Release Install(string name, Pulumi.Kubernetes.Types.Inputs.Helm.V3.ReleaseArgs args, params Resource[] after) =>
        new(name, args, new CustomResourceOptions { Parent = this, DependsOn = after });

    private sealed record Writer(string Namespace, string ServiceAccount, PolicyDocument Policy);
}
