using Tandem.Cli.Commands;
using Tandem.Parity.Inputs;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Project;

/// <summary>The two clusters that <c>tandem compare</c> is asked about.</summary>
/// <param name="Environment">Their environment.</param>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
/// <param name="Against">The project of another checkout that declares the right one; null for this one.</param>
internal sealed record ComparedClusters(FleetEnvironment Environment, string Left, string Right, string? Against)
{
    /// <summary>What is compared, in words.</summary>
    internal string Words => Against is null ? $"{Left} and {Right} of {Environment.Name}{InNetworks}" : $"{Left} of {Environment.Name}, and {Right} as {Against} declares it";

    /// <summary>A network is where a cluster stands and not what it is (R2): a difference is told and does not count.</summary>
    private string InNetworks => (NetworkOf(Left), NetworkOf(Right)) is var (one, other) && one == other ? "" : $", in {one} and {other}";

    private string NetworkOf(string cluster) => Environment.NetworkOf(Environment.Cluster(cluster)!);

    /// <summary>The right one, where a column needs a name of its own.</summary>
    internal string RightName => Left == Right ? $"{Right} there" : Right;

    /// <summary>Reads a command line. All that is wrong with it is told at once.</summary>
    internal static ComparedClusters Of(VerbContext context, string name, IReadOnlyList<string> named, string? against)
    {
        var environment = context.Fleet.Environment(name);
        var known = environment.Clusters.Select(c => c.Name).ToList();
        var clusters = string.Join(", ", known);
        var project = against is null ? null : ProjectDirectory.Find(against, "--against");
        var mistakes = named.Where(n => !known.Contains(n)).Select(n => $"'{n}' is no cluster of {name}. Clusters of {name}: {clusters}.").ToList();
        if (named.Count is not (0 or 2))
        {
            mistakes.Add($"{named.Count} cluster is named ({named[0]}), and a comparison needs two. Clusters of {name}: {clusters}.");
        }
        else if (named is [var one, var other] && one == other && against is null)
        {
            mistakes.Add($"both are '{one}'. Name two different clusters of {name}: {clusters}; or, to compare one with another checkout, give --against DIRECTORY.");
        }
        else if (named.Count == 0 && known.Count != 2)
        {
            mistakes.Add(known.Count == 1
                ? $"{name} has 1 cluster ({clusters}), and a comparison needs two."
                : $"{name} has {known.Count} clusters. Name the two that are to be compared: {clusters}.");
        }

        UsageException.ThrowIfAny(mistakes);
        return named is [var left, var right] ? new(environment, left, right, project) : new(environment, known[0], known[1], project);
    }

    /// <summary>Their inputs, as the backend's config says. The other checkout's stand in its files.</summary>
    /// <exception cref="SettingsException">Something in them is wrong.</exception>
    internal async Task<(ClusterInputs Left, ClusterInputs Right)> ReadAsync(string project, IStackOperations stacks, CancellationToken cancellationToken)
    {
        var network = StackFile.Read(project, StackNames.Network(Environment.Name));
        var left = await ConfigOfAsync(Left, project, stacks, cancellationToken).ConfigureAwait(false);
        var right = Against is null ? await ConfigOfAsync(Right, project, stacks, cancellationToken).ConfigureAwait(false) : StackFile.Read(Against, Right);
        var there = Against is null ? Environment : FleetLookup.Read(Against).Environment(Environment.Name);
        foreach (var given in new[] { left, right })
        {
            SettingsReader.Cluster(given);
        }

        return (ClusterInputs.Read(left, network, Environment), ClusterInputs.Read(right, network, there));
    }

    /// <summary>What operations wrote lies over the file; a stack that is not there yet has its file alone.</summary>
    private static async Task<GivenConfig> ConfigOfAsync(string stack, string project, IStackOperations stacks, CancellationToken cancellationToken)
    {
        var file = StackFile.Read(project, stack);
        try
        {
            var config = await stacks.GetConfigAsync(stack, cancellationToken).ConfigureAwait(false);
            return config.Aggregate(file, (given, value) => given with { Values = new SortedDictionary<string, string>(given.Values.ToDictionary(), StringComparer.Ordinal) { [value.Key] = value.Value } });
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.NoSuchStack)
        {
            return file;
        }
    }
}
