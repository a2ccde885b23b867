using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about room for the target at full size.</summary>
internal static class CapacityChecks
{
    private const int AddressesOfBlock = 16;
    private const string PodsPerNodeKey = "infra:podsPerNode";

    /// <summary>Every pod that the target's workloads ask for exists: held on a standby, running where it is active or kept warm.</summary>
    internal static async Task<Verdict> PodsArePlaced(StepContext c, CancellationToken ct)
    {
        var found = await c.Observation.CapacityAsync(c.Request.Target, ct).ConfigureAwait(false);
        if (!found.IsKnown)
        {
            return Verdict.NoData($"the pods of {c.Request.Target} are not known: {found.WhyNot}");
        }

        var (target, pods) = (c.Target(), found.Value!);
        var says = $"{pods.PodsHeld} pods held and {pods.PodsReady} ready of {pods.PodsWanted} that {target.Name} asks for";
        return pods.PodsWanted == 0 ? Verdict.No($"{target.Name} asks for no application pod: nothing is installed")
            : target is { Role: Role.Standby, IsWarmStandby: false } && pods.PodsReady > 0 ? Verdict.No($"{says}, although it is a standby that runs none")
            : pods.PodsHeld + pods.PodsReady >= pods.PodsWanted ? Verdict.Yes(says)
            : Verdict.NotYet(says);
    }

    /// <summary>The target may become at least as large as the source is now.</summary>
    internal static async Task<Verdict> AutoscalerHasHeadroom(StepContext c, CancellationToken ct)
    {
        var full = await FullSize.OfTargetAsync(c, ct).ConfigureAwait(false);
        var source = await c.Observation.CapacityAsync(c.Request.Source, ct).ConfigureAwait(false);
        if (!full.IsKnown || !source.IsKnown)
        {
            return Verdict.NoData(full.WhyNot ?? $"the nodes of {c.Request.Source} are not known: {source.WhyNot}");
        }

        var (most, now) = (full.Value!.Nodes, source.Value!.NodesReady);
        var says = $"{c.Request.Target} may grow to {most} nodes; {c.Request.Source} has {now} now";
        return most >= now ? Verdict.Yes(says) : Verdict.No(says);
    }

    internal static async Task<Verdict> QuotaSuffices(StepContext c, CancellationToken ct)
    {
        var full = await FullSize.OfTargetAsync(c, ct).ConfigureAwait(false);
        if (!full.IsKnown)
        {
            return Verdict.NoData(full.WhyNot!);
        }

        var quota = await c.Cloud.ProcessorQuotaAsync(full.Value!.MissingTypes, ct).ConfigureAwait(false);
        if (!quota.IsKnown)
        {
            return Verdict.NoData(quota.WhyNot!);
        }

        if (full.Value.MissingTypes.FirstOrDefault(t => quota.Value!.PerInstance.GetValueOrDefault(t) == 0) is { } unknown)
        {
            return Verdict.NoData($"AWS does not say how many processors a {unknown} has");
        }

        var each = full.Value.MissingTypes.Select(t => quota.Value!.PerInstance[t]).DefaultIfEmpty(0).Max();
        var (need, free) = (full.Value.Missing * each, quota.Value!.Limit - quota.Value.InUse);
        var says = $"at full size {c.Request.Target} needs {need} processors more, and {free} of {quota.Value.Limit} are free";
        return need <= free ? Verdict.Yes(says) : Verdict.No(says);
    }

    /// <summary>Each subnet has the addresses that its share of the missing nodes takes: blocks of sixteen for the pods, and one block kept ready.</summary>
    internal static async Task<Verdict> AddressesSuffice(StepContext c, CancellationToken ct)
    {
        var network = c.NetworkOf(c.Request.Target);
        var full = await FullSize.OfTargetAsync(c, ct).ConfigureAwait(false);
        var subnets = await c.Cloud.SubnetsAsync(network, ct).ConfigureAwait(false);
        if (!full.IsKnown || !subnets.IsKnown)
        {
            return Verdict.NoData(full.WhyNot ?? subnets.WhyNot!);
        }

        if (subnets.Value!.Count == 0)
        {
            return Verdict.No($"{network} has no subnet for nodes and pods");
        }

        var config = await c.Stacks.GetConfigAsync(network, ct).ConfigureAwait(false);
        var pods = int.TryParse(config.GetValueOrDefault(PodsPerNodeKey), out var configured) ? configured : c.Limits.Gates.PodsPerNode;
        var ofNode = 1 + (AddressesOfBlock * (1 + RoundedUp(pods, AddressesOfBlock)));
        var need = RoundedUp(full.Value!.Missing, subnets.Value.Count) * ofNode;
        var tightest = subnets.Value.MinBy(s => s.FreeAddresses)!;
        var says = $"at full size each subnet gives {need} addresses more; {tightest.Id} ({tightest.Zone}) has {tightest.FreeAddresses} free";
        return tightest.FreeAddresses >= need ? Verdict.Yes(says) : Verdict.No(says);
    }

    internal static async Task<Verdict> ImagesAreThere(StepContext c, CancellationToken ct)
    {
        var found = await c.Cloud.ImagesAsync(c.Request.Target, ct).ConfigureAwait(false);
        if (!found.IsKnown)
        {
            return Verdict.NoData(found.WhyNot!);
        }

        var (missing, silent) = (found.Value!.Where(i => i.IsThere == false).ToList(), found.Value!.Where(i => i.IsThere is null).ToList());
        return found.Value!.Count == 0 ? Verdict.NoData($"the pods of {c.Request.Target} name no image")
            : missing.Count > 0 ? Verdict.No(string.Join("; ", missing.Select(i => $"{i.Image} cannot be pulled: {i.Says}")))
            : silent.Count > 0 ? Verdict.NoData(string.Join("; ", silent.Select(i => $"{i.Image}: {i.Says}")))
            : Verdict.Yes($"{found.Value.Count} images are in their registries");
    }

    private static int RoundedUp(int amount, int unit) => (amount + unit - 1) / unit;
}
