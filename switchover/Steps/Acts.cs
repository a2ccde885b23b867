using System.Globalization;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Steps;

/// <summary>What steps do: one config value and one <c>up</c> each. Doing one twice is the same as doing it once.</summary>
internal static class Acts
{
    internal static Task Nothing(StepContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    internal static Task WarmTarget(StepContext c, CancellationToken ct) => SetRoleAsync(c, c.Request.Target, "active", ct);

    internal static Task WarmSource(StepContext c, CancellationToken ct) => SetRoleAsync(c, c.Request.Source, "active", ct);

    internal static Task RestSource(StepContext c, CancellationToken ct) => SetRoleAsync(c, c.Request.Source, "standby", ct);

    /// <summary>Raises the target to a weight; never lowers it, so that a repeated early row cannot take back a later one.</summary>
    internal static Act RaiseTargetTo(int weight) => async (c, ct) =>
    {
        var now = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Target];
        await SetWeightAsync(c, c.Request.Target, Math.Max(weight, Math.Min(now.Weight, now.ConfiguredWeight)), ct).ConfigureAwait(false);
    };

    /// <summary>Gives the source its weight back and waits until every server has it, so that the target may be lowered next (I7).</summary>
    internal static async Task RestoreSource(StepContext c, CancellationToken ct)
    {
        await SetWeightAsync(c, c.Request.Source, c.Request.Ramp[^1], ct).ConfigureAwait(false);
        await c.Clock.WaitAsync(c.Limits.Propagation, ct).ConfigureAwait(false);
    }

    internal static Task LowerSource(StepContext c, CancellationToken ct) => SetWeightAsync(c, c.Request.Source, 0, ct);

    /// <summary>Takes every cluster but the target out of DNS, one after the other.</summary>
    internal static async Task LowerOthers(StepContext c, CancellationToken ct)
    {
        var state = await c.LookAsync(ct).ConfigureAwait(false);
        foreach (var other in state.Clusters.Values.Where(o => o.Name != c.Request.Target && (c.IsInDoubt || o.Weight > 0 || o.ConfiguredWeight > 0)))
        {
            await SetWeightAsync(c, other.Name, 0, ct).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes the target out of DNS and waits until nobody who obeys the TTL asks it any more. Once by each process, whatever the outputs say: an update that was
    /// cut off may have raised it without its outputs being saved.
    /// </summary>
    internal static async Task LowerTarget(StepContext c, CancellationToken ct)
    {
        var state = await c.LookAsync(ct).ConfigureAwait(false);
        if (c.HasLoweredTarget && state[c.Request.Target] is { Weight: 0, ConfiguredWeight: 0 })
        {
            return;
        }

        await SetWeightAsync(c, c.Request.Target, 0, ct).ConfigureAwait(false);
        await c.Clock.WaitAsync(Spans.PropagatesTtl(c), ct).ConfigureAwait(false);
        c.HasLoweredTarget = true;
    }

    /// <summary>Holds the target's applications again, once it is drained or the drain deadline is over (I5 holds for either side).</summary>
    internal static async Task RestTarget(StepContext c, CancellationToken ct)
    {
        var deadline = c.Clock.Elapsed + c.Limits.DrainDeadline;
        while (!(await Draining.IsDrainedAsync(c, c.Request.Target, ct).ConfigureAwait(false)).Holds && c.Clock.Elapsed < deadline)
        {
            await c.Clock.WaitAsync(c.Limits.PollInterval, ct).ConfigureAwait(false);
        }

        await SetRoleAsync(c, c.Request.Target, "standby", ct).ConfigureAwait(false);
    }

    private static async Task SetRoleAsync(StepContext c, string cluster, string role, CancellationToken ct)
    {
        await c.Stacks.SetConfigAsync(cluster, new(ConfigKeys.Role, role), ct).ConfigureAwait(false);
        await c.Stacks.UpAsync(cluster, new UpRequest(UpdateMessages.RoleChange(cluster, role, c.Request)), null, ct).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes one weight. What config asks for the other clusters is deployed with it, so it is made to say what is deployed first: a process that lost the
    /// lease may have deployed something since this checkout was last made to follow.
    /// </summary>
    private static async Task SetWeightAsync(StepContext c, string cluster, int weight, CancellationToken ct)
    {
        var traffic = StackNames.Traffic(c.Request.Environment);
        var value = weight.ToString(CultureInfo.InvariantCulture);
        var state = await c.LookAsync(ct).ConfigureAwait(false);
        var records = c.IsInDoubt ? await c.Cloud.RecordsAsync(c.Request.Environment, ct).ConfigureAwait(false) : default;
        foreach (var other in state.Clusters.Values.Where(o => o.Name != cluster))
        {
            // What was lowered already is not raised again because an update was cut off before its outputs were saved: Route 53 itself tells.
            var deployed = Math.Min(other.Weight, records.Value?.Where(r => r.SetIdentifier == other.Name).Max(r => r.Weight) ?? other.Weight);
            if (deployed != other.ConfiguredWeight)
            {
                await c.Stacks.SetConfigAsync(traffic, new(ConfigKeys.WeightOf(other.Name), deployed.ToString(CultureInfo.InvariantCulture), IsPath: true), ct).ConfigureAwait(false);
            }
        }

        await c.Stacks.SetConfigAsync(traffic, new(ConfigKeys.WeightOf(cluster), value, IsPath: true), ct).ConfigureAwait(false);
        await c.Stacks.UpAsync(traffic, new UpRequest($"tandem: weight of {cluster} to {value} ({c.Request.Source} -> {c.Request.Target})"), null, ct).ConfigureAwait(false);
    }
}
