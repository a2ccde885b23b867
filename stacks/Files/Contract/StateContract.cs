using System.Text.RegularExpressions;

namespace Tandem.Stacks.Files.Contract;

/// <summary>R30: a workload holds no state in the cluster, which the other cluster would not have after a switchover.</summary>
internal static partial class StateContract
{
    private const string NoVolume =
        "A workload keeps no state in the cluster (R30): the other cluster would not have it. Keep it in RDS, ElastiCache, S3 or the like, and switch this off with false or enabled: false.";

    private const string NoSet =
        "The pods of a StatefulSet have an identity, and mostly state, in one cluster (R30). Have the chart make a Deployment, or switch this off with enabled: false.";

    private static readonly string[] Volumes =
    [
        "persistence", "persistentvolume", "persistentvolumes", "persistentvolumeclaim", "persistentvolumeclaims", "pvc", "volumeclaim",
        "volumeclaimtemplate", "volumeclaimtemplates", "existingclaim", "claimname", "storageclass", "storageclassname",
    ];

    private static readonly string[] Sets = ["statefulset", "statefulsets"];

    /// <summary>Reports volumes and StatefulSets; of what is inside of one nothing more is said.</summary>
    /// <param name="values">The chart's values.</param>
    public static void Check(PlacedValue values)
    {
        if (Advice(values) is { } advice)
        {
            values.Wrong(advice);
            return;
        }

        foreach (var child in values.Children.Where(child => !child.IsOff))
        {
            Check(child);
        }
    }

    private static string? Advice(PlacedValue value) => value switch
    {
        _ when Is(value.Key, Volumes) => NoVolume,
        _ when Is(value.Key, Sets) => NoSet,
        { Text: { } text } when Is(text, Sets) || StatefulSet().IsMatch(text) => NoSet,
        { Text: { } text } when Is(text, ["persistentvolumeclaim"]) || Claim().IsMatch(text) => NoVolume,
        _ => null,
    };

    private static bool Is(string text, string[] words) => words.Contains(text, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("""(?m)^\s*(- )?"?kind"?:\s*"?StatefulSet\b""")]
    private static partial Regex StatefulSet();

    [GeneratedRegex("""(?m)^\s*(- )?"?kind"?:\s*"?PersistentVolumeClaim\b""")]
    private static partial Regex Claim();
}
