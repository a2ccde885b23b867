using System.Globalization;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Deploy;

/// <summary>What stands in the way of a deployment: everything but applications goes to one cluster at a time, and not by this way (R34). Sentences, all at once.</summary>
public static class DeployRules
{
    private const int NamedMax = 5;

    /// <summary>Everything that stands in the way, by cluster; empty when nothing does.</summary>
    /// <param name="scope">What was read.</param>
    public static IReadOnlyList<string> Refusals(DeployScope scope) => scope.Targets.Count == 0
        ? [$"no cluster of {scope.Request.Environment} has a weight in the config of {StackNames.Traffic(scope.Request.Environment)}, so there is nothing to deploy to. Bring the environment up first: tandem up {scope.Request.Environment}."]
        : [.. scope.Targets.SelectMany(t => Unlike(t).Concat(InTheWay(t, scope.Request))), .. NobodyGoesFirst(scope)];

    /// <summary>Where config asks a cluster for something else than what is deployed: an update would bring that too.</summary>
    /// <param name="target">The cluster.</param>
    internal static IReadOnlyList<string> Unlike(DeployTarget target)
    {
        var (name, file) = (target.Name, $"Pulumi.{target.Name}.yaml");
        if (target.Cluster.Role == Role.Unknown)
        {
            return [$"{name} was never up, or does not say its role. Bring it up first: tandem up {name}."];
        }

        var role = target.Cluster.Role.ToString().ToLowerInvariant();
        var phase = target.Phase.ToString(CultureInfo.InvariantCulture);
        var release = target.Cluster.Release ?? "";
        return
        [
            .. Differs(ConfigKeys.Role, role, $"A role moves with tandem switchover. Put {file} back to {role}."),
            .. Differs(ConfigKeys.Release, release, $"A release goes to one cluster at a time (R34), with tandem upgrade or tandem up {name}; or put {file} back to {release}."),
            .. Differs(ConfigKeys.Phase, phase, $"A phase of the rollout goes to one cluster at a time (R65): tandem up {name}, or put {file} back to {phase}."),
        ];

        IEnumerable<string> Differs(string key, string deployed, string whatToDo) =>
            target.Configured.GetValueOrDefault(key) is { Length: > 0 } asked && asked != deployed ? [$"{file} has {key} {asked}, and {name} is deployed with {deployed}. {whatToDo}"] : [];
    }

    /// <summary>What an update of one cluster meets, or would change beside its applications.</summary>
    /// <param name="target">The cluster, previewed.</param>
    /// <param name="request">What is asked for.</param>
    internal static IReadOnlyList<string> InTheWay(DeployTarget target, DeployRequest request)
    {
        if (target.Refused is { } refused)
        {
            return [$"{target.Name} refuses the update: {refused}"];
        }

        if (target.Preview is not { IsEmpty: false } preview)
        {
            return [];
        }

        if (preview.Resources.Count == 0)
        {
            return [$"the preview of {target.Name} counts changes and does not say of what, so nobody knows whether they are applications only. Look at pulumi preview --stack {target.Name} --diff, then tandem up {target.Name}."];
        }

        var others = ApplicationResources.OthersOf(preview.Resources);
        return others.Count == 0 ? [] : [$"an update of {target.Name} would change more than applications: {Some(others)}. {ComesOrGoes(target, request)}Infrastructure goes to one cluster at a time (R34), the standby first: tandem up {target.Name}."];
    }

    /// <summary>An application that comes or goes changes rights too: whoever may see or deploy workloads may do so in their namespaces.</summary>
    private static string ComesOrGoes(DeployTarget target, DeployRequest request)
    {
        var names = target.Changes(request).Where(c => c.Installed is null || c.Wanted is null).Select(c => c.Name).ToList();
        return names.Count == 0 ? "" : $"The namespace of {string.Join(", ", names)} comes or goes, and with it rights in the cluster. ";
    }

    private static IEnumerable<string> NobodyGoesFirst(DeployScope scope)
    {
        var waiting = scope.Targets.SelectMany(t => t.Changes(scope.Request)).Where(c => c is { IsStandbyFirst: true, Wanted: not null }).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        return scope.Targets.Count < 2 || scope.Standbys.Any() || waiting.Count == 0
            ? []
            : [$"{string.Join(", ", waiting)}: rollout is standby-first and {string.Join(" and ", scope.Targets.Select(t => t.Name))} all serve, so there is no standby to go first (T1). Make one a standby, or say rollout: parallel in workloads.yaml."];
    }

    private static string Some(IReadOnlyList<ResourceChange> changes)
    {
        var named = string.Join(", ", changes.Take(NamedMax).Select(c => $"{c.Operation} {c.Type} {c.Name}"));
        return changes.Count <= NamedMax ? named : string.Create(CultureInfo.InvariantCulture, $"{named} and {changes.Count - NamedMax} more");
    }
}
