using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Project;

/// <summary>What <c>fleet.yaml</c> says about the names on a command line.</summary>
/// <param name="fleet">The fleet.</param>
internal sealed class FleetLookup(Fleet fleet)
{
    /// <summary>Reads the fleet of a project.</summary>
    /// <param name="project">The project's directory.</param>
    /// <exception cref="SettingsException">The file is missing or wrong.</exception>
    internal static FleetLookup Read(string project)
    {
        var mistakes = new Mistakes();
        var path = Path.Combine(project, FleetFile.Name);
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no {FleetFile.Name} in {project}. It lists the environments and their clusters; the one in the repository shows how.");
        }

        var fleet = FleetFile.Read(File.ReadAllText(path), mistakes);
        mistakes.ThrowIfAny(FleetFile.Name);
        return new(fleet);
    }

    /// <summary>The environments, in ordinal order.</summary>
    internal IReadOnlyList<string> Environments => [.. fleet.Environments.Keys];

    /// <summary>One environment.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="UsageException">There is none by that name.</exception>
    internal FleetEnvironment Environment(string name) => fleet.Environments.TryGetValue(name, out var environment)
        ? environment
        : throw new UsageException($"'{name}' is no environment. Environments in {FleetFile.Name}: {string.Join(", ", Environments)}.");

    /// <summary>The clusters of all environments.</summary>
    internal IReadOnlyList<string> Clusters => [.. fleet.Environments.Values.SelectMany(e => e.Clusters).Select(c => c.Name)];

    /// <summary>The environment that a cluster is in; null when there is none, which is then among the mistakes.</summary>
    /// <param name="option">The option that names it, for the message.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    internal FleetEnvironment? EnvironmentOf(string option, string cluster, List<string> mistakes)
    {
        var found = fleet.Environments.Values.FirstOrDefault(e => e.Cluster(cluster) is not null);
        if (found is null)
        {
            mistakes.Add($"{option} is '{cluster}', which is no cluster. Clusters in {FleetFile.Name}: {string.Join(", ", Clusters)}.");
        }

        return found;
    }

    /// <summary>The stacks that a name stands for, in the order in which they are brought up: an environment's, or one alone.</summary>
    /// <param name="name">An environment or a stack.</param>
    /// <exception cref="UsageException">It is neither.</exception>
    internal IReadOnlyList<string> StacksFor(string name)
    {
        if (fleet.Environments.TryGetValue(name, out var environment))
        {
            return StackOrder.Of(environment);
        }

        var all = fleet.Environments.Values.SelectMany(StackOrder.Of).ToList();
        return all.Contains(name)
            ? [name]
            : throw new UsageException($"'{name}' is neither an environment nor a stack. Environments: {string.Join(", ", Environments)}. Stacks: {string.Join(", ", all)}.");
    }
}
