using System.Collections;
using Pulumi;

namespace Tandem.Components.Workloads;

/// <summary>A workload's chart values with the words of the environment filled in.</summary>
internal static class WorkloadValues
{
    /// <summary>Fills in <c>{domain}</c>, <c>{environment}</c>, <c>{region}</c> and <c>{priority}</c>; other braces stay as they are.</summary>
    public static InputMap<object> Of(WorkloadDefinition workload, WorkloadsArgs args)
    {
        (string Word, string Text)[] words =
        [
            ("{domain}", args.Domain),
            ("{environment}", args.Environment),
            ("{region}", args.Region),
            ("{priority}", WorkloadPriorities.ClassName(workload.Priority)),
        ];
        return Map(workload.Values.Select(pair => (pair.Key, pair.Value)), words);
    }

    private static Dictionary<string, object> Map(IEnumerable<(string Key, object? Value)> pairs, (string Word, string Text)[] words) =>
        pairs.ToDictionary(pair => pair.Key, pair => Filled(pair.Value, words)!, StringComparer.Ordinal);

    private static object? Filled(object? value, (string Word, string Text)[] words) => value switch
    {
        string text => words.Aggregate(text, (filled, word) => filled.Replace(word.Word, word.Text, StringComparison.Ordinal)),
        IReadOnlyDictionary<string, object?> map => Map(map.Select(pair => (pair.Key, pair.Value)), words),
        IEnumerable list and not IDictionary => list.Cast<object?>().Select(item => Filled(item, words)).ToArray(),
        _ => value,
    };
}
