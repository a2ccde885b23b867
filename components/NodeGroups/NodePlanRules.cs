using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups;

/// <summary>What must hold of a <see cref="NodePlan"/>.</summary>
public static partial class NodePlanRules
{
    private const int SystemNodesMin = 2;

    private const int DiskGiBMin = 20;

    /// <summary>A managed node group holds at most 450 nodes (https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html).</summary>
    private const int NodesMax = 450;

    /// <summary>Every mistake.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<ArgumentMistake> Mistakes(NodePlan plan) =>
        [.. Image(plan), .. System(plan.System), .. Twice(plan.Workloads), .. plan.Workloads.SelectMany(Workload)];

    private static IEnumerable<ArgumentMistake> Image(NodePlan plan)
    {
        if (!plan.AmiType.StartsWith("AL2023_", StringComparison.Ordinal))
        {
            const string Allowed = "Use an image of Amazon Linux 2023, such as AL2023_x86_64_STANDARD or AL2023_ARM_64_STANDARD.";
            yield return Mistake("amiType", $"is '{plan.AmiType}'. {Allowed}");
        }
        if (!Release().IsMatch(plan.AmiReleaseVersion))
        {
            yield return Mistake("amiReleaseVersion", $"is '{plan.AmiReleaseVersion}'. Write it as in 1.36.2-20260714.");
        }
        if (plan.MaxPods is < 17 or > 250)
        {
            yield return Mistake("maxPods", $"is {plan.MaxPods}. Use 17 to 250; Kubernetes recommends 110.");
        }
    }

    private static IEnumerable<ArgumentMistake> System(SystemPool pool)
    {
        if (pool.Count is < SystemNodesMin or > NodesMax)
        {
            var allowed = $"Use {SystemNodesMin} to {NodesMax}; with a single node every update of it closes the front door.";
            yield return Mistake("system.count", $"is {pool.Count}. {allowed}");
        }
        foreach (var mistake in Machines("system", pool.InstanceTypes, pool.DiskGiB))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<ArgumentMistake> Twice(IReadOnlyList<WorkloadPool> pools) =>
        from same in pools.Select((pool, index) => (pool.Name, index)).GroupBy(pool => pool.Name, StringComparer.Ordinal)
        where same.Count() > 1
        let path = FormattableString.Invariant($"workloads[{same.Last().index}].name")
        select Mistake(path, $"is '{same.Key}', as is that of another pool. Give each pool a name of its own.");

    private static IEnumerable<ArgumentMistake> Workload(WorkloadPool pool, int index)
    {
        var path = FormattableString.Invariant($"workloads[{index}]");
        if (!PoolName().IsMatch(pool.Name) || pool.Name == SystemPlacement.Pool)
        {
            yield return Mistake($"{path}.name", $"is '{pool.Name}'. Use 1 to 20 lower-case letters, digits and hyphens, and not '{SystemPlacement.Pool}'.");
        }
        if (pool.MinimumStandby < 0 || pool.MinimumStandby > pool.Maximum)
        {
            yield return Mistake($"{path}.minimumStandby", $"is {pool.MinimumStandby}. Use 0 to maximum, which is {pool.Maximum}.");
        }
        if (pool.MinimumActive < 0 || pool.MinimumActive > pool.Maximum)
        {
            yield return Mistake($"{path}.minimumActive", $"is {pool.MinimumActive}. Use 0 to maximum, which is {pool.Maximum}.");
        }
        if (pool.Maximum is < 1 or > NodesMax)
        {
            yield return Mistake($"{path}.maximum", $"is {pool.Maximum}. Use 1 to {NodesMax}.");
        }
        foreach (var mistake in Machines(path, pool.InstanceTypes, pool.DiskGiB))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<ArgumentMistake> Machines(string path, IReadOnlyList<string> instanceTypes, int diskGiB)
    {
        if (instanceTypes.Count is 0 or > 20)
        {
            yield return Mistake($"{path}.instanceTypes", $"has {instanceTypes.Count} types. EKS takes 1 to 20, such as m7i.large.");
        }
        if (diskGiB < DiskGiBMin)
        {
            yield return Mistake($"{path}.diskGiB", $"is {diskGiB}. Use at least {DiskGiBMin}: images and logs need it.");
        }
    }

    private static ArgumentMistake Mistake(string path, string message) => new($"nodes.{path}", message);

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+-[0-9]{8}$")]
    private static partial Regex Release();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,19}$")]
    private static partial Regex PoolName();
}
