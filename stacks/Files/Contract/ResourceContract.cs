namespace Tandem.Stacks.Files.Contract;

/// <summary>R41: the standby fills up by what pods ask for, so pods ask for what they need. What asks for nothing gets no node of its own.</summary>
internal static class ResourceContract
{
    private const string Ask = "The autoscaler makes room for what pods ask for (R41). Write requests: { cpu: ..., memory: ... }, as much as capacity says for one pod.";

    /// <summary>Reports <c>resources</c> that ask for no CPU or no memory, and values without any.</summary>
    /// <param name="values">The chart's values.</param>
    public static void Check(PlacedValue values)
    {
        var all = values.InUse.Where(value => value.Key == "resources" && value.IsMapping).ToList();
        if (all.Count == 0)
        {
            values.Missing("resources", Ask);
        }

        foreach (var resources in all)
        {
            foreach (var lacking in new[] { "cpu", "memory" }.Where(what => string.IsNullOrEmpty(resources.Child("requests")?.Child(what)?.Text)))
            {
                resources.Missing($"requests.{lacking}", Ask);
            }
        }
    }
}
