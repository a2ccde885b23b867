using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about what Route 53 really holds, whoever wrote it. Behind a shared load balancer the weights are a listener's, which previews compare.</summary>
internal static class RecordChecks
{
    private const string FrontDoor = "front-door";

    internal static Task<Verdict> TtlAsConfigured(StepContext c, CancellationToken ct) => JudgeAsync(c, records =>
    {
        var (config, deployed) = (c.State.ConfiguredTtl, c.State.Ttl);
        var differs = records.Where(r => r.TtlSeconds != (int)config.TotalSeconds).Select(r => $"{r.Name} of {r.SetIdentifier} has {r.TtlSeconds} s").ToList();
        return deployed != config || config <= TimeSpan.Zero ? Verdict.No($"TTL is {deployed.TotalSeconds} s, config says {config.TotalSeconds} s")
            : differs.Count > 0 ? Verdict.No($"config says {config.TotalSeconds} s, but in Route 53 {string.Join("; ", differs)}")
            : Verdict.Yes($"TTL is {deployed.TotalSeconds} s");
    }, ct);

    internal static Task<Verdict> WeightsAsDeployed(StepContext c, CancellationToken ct) => JudgeAsync(c, records =>
    {
        var differs = records.Where(r => r.SetIdentifier is { } of && c.State.Clusters.TryGetValue(of, out var cluster) && cluster.Weight != r.Weight)
            .Select(r => $"{r.Name} of {r.SetIdentifier} has weight {r.Weight}, deployed is {c.State[r.SetIdentifier!].Weight}").ToList();
        return differs.Count > 0 ? Verdict.No(string.Join("; ", differs))
            : Verdict.Yes($"in Route 53 as deployed: {string.Join(", ", c.State.Clusters.Values.Select(s => $"{s.Name} {s.Weight}"))}");
    }, ct);

    /// <summary>For every host: exactly one record for each cluster, with the cluster's own addresses, and no other that would answer in their place.</summary>
    internal static Task<Verdict> RecordsAreOurs(StepContext c, CancellationToken ct) => JudgeAsync(c, records =>
    {
        var wrong = new List<string>();
        foreach (var record in records)
        {
            var cluster = record.SetIdentifier is { } of ? c.State.Clusters.GetValueOrDefault(of) : null;
            if (cluster is null)
            {
                wrong.Add($"{record.Name} has a record that no stack made ({record.SetIdentifier ?? "plain"}: {string.Join(", ", record.Addresses)})");
            }
            else if (cluster.Addresses.Count > 0 && !record.Addresses.Order(StringComparer.Ordinal).SequenceEqual(cluster.Addresses.Order(StringComparer.Ordinal)))
            {
                wrong.Add($"{record.Name} of {cluster.Name} leads to {string.Join(", ", record.Addresses)}, not to {string.Join(", ", cluster.Addresses)}");
            }
        }

        var lacking = records.Select(r => r.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(name => c.State.Clusters.Keys.Where(cluster => !records.Any(r => r.Name == name && r.SetIdentifier == cluster)).Select(cluster => $"{name} has no record for {cluster}"));
        wrong.AddRange(lacking);
        return wrong.Count == 0 ? Verdict.Yes($"{records.Count} records, each of one cluster, with its own addresses") : Verdict.No(string.Join("; ", wrong));
    }, ct);

    /// <summary>The records that answer for the environment's hosts: of each host those with the name that fits it best, as DNS has it.</summary>
    private static async Task<Verdict> JudgeAsync(StepContext c, Func<IReadOnlyList<DnsRecord>, Verdict> judge, CancellationToken ct)
    {
        if (c.State.Mode != FrontDoor)
        {
            return Verdict.Yes($"mode is {c.State.Mode}: the weights are not in Route 53, and preview compares what holds them");
        }

        var zone = await c.Cloud.RecordsAsync(c.Request.Environment, ct).ConfigureAwait(false);
        if (!zone.IsKnown)
        {
            return Verdict.NoData(zone.WhyNot!);
        }

        var names = c.State.Hosts.Select(host => NameFor(host, zone.Value!)).ToList();
        var without = c.State.Hosts.Where((_, n) => names[n] is null).ToList();
        return c.State.Hosts.Count == 0 ? Verdict.NoData($"{StackNames.Traffic(c.Request.Environment)} has no output '{OutputNames.Hosts}'")
            : without.Count > 0 ? Verdict.No($"Route 53 has no record for {string.Join(", ", without)}")
            : judge([.. zone.Value!.Where(r => names.Contains(r.Name))]);
    }

    private static string? NameFor(string host, IReadOnlyList<DnsRecord> zone)
    {
        if (zone.Any(r => r.Name == host))
        {
            return host;
        }

        for (var dot = host.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            if (zone.Any(r => r.Name == $"*{host[dot..]}"))
            {
                return $"*{host[dot..]}";
            }
        }

        return null;
    }
}
