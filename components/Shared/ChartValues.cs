namespace Tandem.Components.Shared;

/// <summary>Values of a Helm chart as plain objects: maps, arrays, text, numbers, and outputs among them.</summary>
internal static class ChartValues
{
    /// <summary>A map; its keys are the chart's own.</summary>
    /// <param name="pairs">Keys and values; a key may stand only once.</param>
    public static Dictionary<string, object> Map(params IEnumerable<(string Key, object Value)> pairs) =>
        pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary><c>resources</c> of a container. CPU has no limit: a limit slows a pod down on a node that has time to spare.</summary>
    /// <param name="cpu">CPU that it asks for, such as <c>100m</c>.</param>
    /// <param name="memory">Memory that it asks for, such as <c>128Mi</c>.</param>
    /// <param name="memoryLimit">Memory at which it is ended.</param>
    public static Dictionary<string, object> Resources(string cpu, string memory, string memoryLimit) =>
        Map(("requests", Map(("cpu", cpu), ("memory", memory))), ("limits", Map(("memory", memoryLimit))));

    /// <summary>The security context of a container: that of <see cref="PodSecurity.Container"/>.</summary>
    /// <param name="capabilities">What it may do of what root may. Default: nothing.</param>
    public static Dictionary<string, object> ContainerSecurity(params IReadOnlyList<string> capabilities)
    {
        var drop = ("drop", (object)new object[] { "ALL" });
        return Map(
            ("allowPrivilegeEscalation", false),
            ("readOnlyRootFilesystem", true),
            ("capabilities", capabilities.Count == 0 ? Map(drop) : Map(drop, ("add", capabilities.ToArray<object>()))));
    }
}
