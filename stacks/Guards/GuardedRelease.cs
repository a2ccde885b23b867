using System.Globalization;
using Pulumi;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.References;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Guards;

/// <summary>
/// Asks the guards of a cluster stack. The answer is the release's name, known once nothing is refused: the AWS provider of the stack waits for it, so nothing is
/// registered with AWS or a cluster before, in a preview or in an update without one.
/// </summary>
internal sealed class GuardedRelease
{
    private readonly ClusterSettings _settings;

    /// <summary>Reads what is deployed and asks.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="reader">The stack.</param>
    public GuardedRelease(ClusterSettings settings, Resource reader)
    {
        _settings = settings;
        var now = StackClock.UtcNow;
        var own = ClusterOutputs.Of(new OutputsOf(reader, settings.Stack));
        var peer = settings.Peer is { } name ? ClusterOutputs.Of(new OutputsOf(reader, name)).Apply(cluster => (DeployedCluster?)cluster) : Output.Create((DeployedCluster?)null);
        var weight = new OutputsOf(reader, $"{settings.Environment.Name}-traffic").NumberIfAny("weights", settings.Stack);
        var answer = Output.Tuple(own, peer, weight).Apply(all => Ask(new Deployed(all.Item1, all.Item2, all.Item3 ?? 0, now)));
        Name = answer.Apply(_ => settings.Release.Name);
        Override = answer;
    }

    /// <summary>The release's name, once nothing is refused.</summary>
    public Output<string> Name { get; }

    /// <summary>The override that let something through; empty where none was needed.</summary>
    public Output<string> Override { get; }

    private string Ask(Deployed deployed)
    {
        var refused = ClusterGuards.All.Select(guard => (Guard: guard, Advice: guard.Advice(_settings, deployed))).Where(row => row.Advice is not null).ToList();
        var overridden = refused.Where(row => row.Guard.MayBeOverridden && row.Guard.Name == _settings.Override?.Guard).ToList();
        if (refused.Count > overridden.Count)
        {
            throw new GuardException(_settings.Stack, [.. refused.Except(overridden).Select(row => Words(row.Guard, row.Advice!))]);
        }

        if (_settings.Override is { } given)
        {
            Log.Warn(overridden.Count > 0
                ? $"{Keys.Override.FullName} '{given}' lets through what is refused otherwise: {overridden[0].Advice}"
                : $"{Keys.Override.FullName} '{given}' is not needed. Remove it, before it lets through what nobody looked at.");
        }

        return overridden.Count > 0 ? $"{_settings.Override}" : "";
    }

    private Mistake Words(Guard guard, string advice)
    {
        var says = guard.MayBeOverridden ? $"{advice} Override: {Keys.Override.FullName} '{guard.Name}: REASON'." : advice;
        return guard.Key is { } key
            ? new($"Pulumi.{_settings.Stack}.yaml", key.FullName, $"is '{Given(key)}'", says)
            : new(WorkloadManifestFile.Name, "rollout", $"is '{RolloutGuard.StandbyFirst}'", says);
    }

    private string Given(ConfigKey key) => key switch
    {
        _ when key == Keys.Release => _settings.Release.Name,
        _ when key == Keys.Role => Configuration.Words.Of(_settings.Role),
        _ when key == Keys.Phase => _settings.Phase.ToString(CultureInfo.InvariantCulture),
        _ => "false",
    };
}
