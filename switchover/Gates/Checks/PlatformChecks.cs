using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about the parts that every application stands on: each is a single point of failure of a cluster (R9).</summary>
internal static class PlatformChecks
{
    /// <summary>A part that has to run in every cluster.</summary>
    internal static Check Runs(string part) => (c, ct) => c.EachAsync(async cluster =>
    {
        var parts = await c.Cloud.PlatformAsync(cluster, ct).ConfigureAwait(false);
        return parts.IsKnown ? Judge(cluster, part, parts.Value!.FirstOrDefault(p => p.Name == part)) : Verdict.NoData($"{cluster}: {parts.WhyNot}");
    });

    /// <summary>ExternalDNS, which writes the records in one mode and is not installed in the others.</summary>
    internal static Task<Verdict> RecordWriterRuns(StepContext c, CancellationToken ct) => c.State.Mode == "per-workload"
        ? Runs(PlatformPart.RecordWriter)(c, ct)
        : Scope.Said(Verdict.Yes($"not used: in mode {c.State.Mode} the traffic stack writes the records"));

    private static Verdict Judge(string cluster, string part, PlatformPart? found) => found switch
    {
        null => Verdict.No($"{part} is not installed in {cluster}"),
        { Ready: 0 } => Verdict.No($"{part} of {cluster} has no ready pod"),
        _ when found.Ready < found.Wanted => Verdict.NotYet($"{part} of {cluster} has {found.Ready} of {found.Wanted} pods ready"),
        _ => Verdict.Yes($"{found.Ready} of {found.Wanted} ready in {cluster}"),
    };
}
