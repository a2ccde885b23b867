using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about what AWS says of control planes and node groups.</summary>
internal static class ClusterChecks
{
    private const string Active = "ACTIVE";

    internal static Task<Verdict> ControlPlanesAreActive(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var plane = await c.Cloud.ControlPlaneAsync(cluster, ct).ConfigureAwait(false);
        return !plane.IsKnown ? Verdict.NoData($"{cluster}: {plane.WhyNot}")
            : plane.Value!.Status == Active ? Verdict.Yes($"{cluster} is {Active}")
            : Verdict.NotYet($"AWS is changing {cluster}: it is {plane.Value.Status}");
    });

    internal static async Task<Verdict> SameVersion(StepContext c, CancellationToken ct)
    {
        var source = await c.Cloud.ControlPlaneAsync(c.Request.Source, ct).ConfigureAwait(false);
        var target = await c.Cloud.ControlPlaneAsync(c.Request.Target, ct).ConfigureAwait(false);
        return !source.IsKnown ? Verdict.NoData($"{c.Request.Source}: {source.WhyNot}")
            : !target.IsKnown ? Verdict.NoData($"{c.Request.Target}: {target.WhyNot}")
            : source.Value!.Version == target.Value!.Version ? Verdict.Yes($"both run Kubernetes {source.Value.Version}")
            : Verdict.No($"{c.Request.Source} runs Kubernetes {source.Value.Version}, {c.Request.Target} runs {target.Value.Version}");
    }

    internal static async Task<Verdict> SameNodeImages(StepContext c, CancellationToken ct)
    {
        var source = await c.Cloud.NodeGroupsAsync(c.Request.Source, ct).ConfigureAwait(false);
        var target = await c.Cloud.NodeGroupsAsync(c.Request.Target, ct).ConfigureAwait(false);
        if (!source.IsKnown || !target.IsKnown)
        {
            return Verdict.NoData(source.IsKnown ? $"{c.Request.Target}: {target.WhyNot}" : $"{c.Request.Source}: {source.WhyNot}");
        }

        var (had, has) = (ImagesOf(source.Value!), ImagesOf(target.Value!));
        return had == has ? Verdict.Yes($"nodes of both run {had}") : Verdict.No($"nodes of {c.Request.Source} run {had}, of {c.Request.Target} {has}");
    }

    internal static Task<Verdict> NodeGroupsAreWell(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var groups = await c.Cloud.NodeGroupsAsync(cluster, ct).ConfigureAwait(false);
        if (!groups.IsKnown)
        {
            return Verdict.NoData($"{cluster}: {groups.WhyNot}");
        }

        var sick = groups.Value!.Where(g => g.Status != Active || g.Issues.Count > 0).Select(g => $"{g.Name} is {g.Status}{string.Concat(g.Issues.Select(i => $", {i}"))}").ToList();
        return sick.Count > 0 ? Verdict.No(string.Join("; ", sick))
            : groups.Value!.Count == 0 ? Verdict.No($"{cluster} has no node group")
            : Verdict.Yes($"{groups.Value.Count} of {cluster} are {Active}");
    });

    /// <summary>Every group is at its least, and as many nodes take pods.</summary>
    internal static Task<Verdict> NodesAreAtFloor(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var groups = await c.Cloud.NodeGroupsAsync(cluster, ct).ConfigureAwait(false);
        var capacity = await c.Observation.CapacityAsync(cluster, ct).ConfigureAwait(false);
        if (!groups.IsKnown || !capacity.IsKnown)
        {
            return Verdict.NoData($"{cluster}: {groups.WhyNot ?? capacity.WhyNot}");
        }

        var (least, ready) = (groups.Value!.Sum(g => g.Min), capacity.Value!.NodesReady);
        return ready >= least ? Verdict.Yes($"{cluster} has {ready} nodes ready, {least} at least") : Verdict.NotYet($"{cluster} has {ready} nodes ready; {least} at least have to be");
    });

    private static string ImagesOf(IReadOnlyList<NodeGroup> groups) => string.Join(", ", groups.Select(g => g.ImageRelease).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
