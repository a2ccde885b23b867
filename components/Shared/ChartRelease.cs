using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Tandem.Components.Shared;

/// <summary>Arguments of a Helm release, the same way for every chart.</summary>
/// <remarks>https://www.pulumi.com/registry/packages/kubernetes/api-docs/helm/v3/release/</remarks>
public static class ChartRelease
{
    /// <summary>How many old revisions Helm keeps. Each is a Secret in the namespace.</summary>
    private const int RevisionsKept = 5;

    private const int TimeoutSeconds = 600;

    /// <summary>A release that is only done when what it made is ready: for what must run in every cluster.</summary>
    /// <param name="chart">The chart at one version.</param>
    /// <param name="release">The name of the release.</param>
    /// <param name="ns">The namespace, which exists.</param>
    /// <param name="values">The chart's own values.</param>
    public static ReleaseArgs Awaited(ChartReference chart, string release, Input<string> ns, InputMap<object> values) =>
        Make(chart, release, ns, values, skipAwait: false);

    /// <summary>A release that is done when its objects are accepted: for applications, whose pods may be held.</summary>
    /// <param name="chart">The chart at one version.</param>
    /// <param name="release">The name of the release.</param>
    /// <param name="ns">The namespace, which exists.</param>
    /// <param name="values">The chart's own values.</param>
    public static ReleaseArgs Accepted(ChartReference chart, string release, Input<string> ns, InputMap<object> values)
    {
        var args = Make(chart, release, ns, values, skipAwait: true);
        // Helm waits for the Job of a hook whatever it is told; on the standby its pod is held, so it would wait until the timeout and fail. The provider
        // reads one of these when it installs and the other when it upgrades, whatever their names say:
        // https://github.com/pulumi/pulumi-kubernetes/blob/master/provider/pkg/provider/helm_release.go
        args.DisableWebhooks = true;
        args.DisableCRDHooks = true;
        return args;
    }

    private static ReleaseArgs Make(ChartReference chart, string release, Input<string> ns, InputMap<object> values, bool skipAwait)
    {
        var args = Common(release, ns, values, skipAwait);
        args.Chart = chart.IsOci ? $"{chart.Repository.TrimEnd('/')}/{chart.Name}" : chart.Name;
        args.Version = chart.Version;
        if (!chart.IsOci)
        {
            args.RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository };
        }

        return args;
    }

    private static ReleaseArgs Common(string release, Input<string> ns, InputMap<object> values, bool skipAwait) => new()
    {
        Name = release,
        Namespace = ns,
        Values = values,
        SkipAwait = skipAwait,
        // A release that failed half-way stays as it is, to be looked at and mended by the next update; taking it down would take traffic with it.
        Atomic = false,
        CreateNamespace = false,
        MaxHistory = RevisionsKept,
        Timeout = TimeoutSeconds,
    };
}
