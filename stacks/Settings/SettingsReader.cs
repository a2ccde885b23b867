using Tandem.Components.Traffic;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>Reads what decides a stack: its config and the files beside <c>Pulumi.yaml</c>. Mistakes come out as one <see cref="SettingsException"/>.</summary>
public static class SettingsReader
{
    private const string ExampleAdvice = "docs/configuration.md shows one.";

    /// <summary>Reads the settings of a network stack.</summary>
    /// <param name="given">The stack's config.</param>
    public static NetworkSettings Network(GivenConfig given) => Read(given, StackKind.Network, NetworkSettingsReader.Read);

    /// <summary>Reads the settings of a cluster stack.</summary>
    /// <param name="given">The stack's config.</param>
    public static ClusterSettings Cluster(GivenConfig given) => Read(given, StackKind.Cluster, ClusterSettingsReader.Read);

    /// <summary>Reads the settings of a traffic stack.</summary>
    /// <param name="given">The stack's config.</param>
    public static TrafficSettings Traffic(GivenConfig given) => Read(given, StackKind.Traffic, TrafficSettingsReader.Read);

    private static T Read<T>(GivenConfig given, StackKind kind, Func<SettingsSource, T> read)
    {
        var mistakes = new Mistakes();
        var keys = new KeyReader(given, kind, mistakes);
        keys.Check();
        var fleet = ReadFleet(given, keys, mistakes);
        var source = new SettingsSource(given, kind, keys, mistakes, fleet, Environment(given, kind, keys, fleet));
        NetworkChoice.Check(source);
        var settings = read(source);
        mistakes.ThrowIfAny(given.Stack);
        return settings;
    }

    private static Fleet ReadFleet(GivenConfig given, KeyReader keys, Mistakes mistakes)
    {
        var known = mistakes.All.Count;
        var text = ProjectFiles.Read(given.Root, FleetFile.Name, $"Write one: {ExampleAdvice}", mistakes);
        var fleet = FleetFile.Read(text ?? "environments: {}", mistakes);
        if (mistakes.All.Count > known)
        {
            keys.Distrust(Keys.Environment);
        }

        return fleet;
    }

    private static FleetEnvironment Environment(GivenConfig given, StackKind kind, KeyReader keys, Fleet fleet)
    {
        var name = keys.Text(Keys.Environment);
        if (fleet.Environments.TryGetValue(name, out var environment))
        {
            CheckStackName(given.Stack, kind, environment, keys);
            return environment;
        }

        if (keys.IsSound(Keys.Environment))
        {
            keys.Wrong(Keys.Environment, $"Use an environment of {FleetFile.Name}: {string.Join(", ", fleet.Environments.Keys)}.");
        }

        return new FleetEnvironment(name, "", "", [], "", "", []);
    }

    /// <summary>R75: a stack belongs to the environment that its name says, so that no value reaches another environment by a slip.</summary>
    private static void CheckStackName(string stack, StackKind kind, FleetEnvironment environment, KeyReader keys)
    {
        IReadOnlyList<string> names = kind switch
        {
            StackKind.Cluster => [.. environment.Clusters.Select(c => c.Name)],
            StackKind.Network => environment.Networks,
            _ => [$"{environment.Name}-{Words.Of(kind)}"],
        };
        if (!names.Contains(stack) && keys.IsSound(Keys.Environment))
        {
            var called = string.Join(" or ", names);
            keys.Wrong(Keys.Environment, $"A {Words.Of(kind)} stack of that environment is called {called} ({FleetFile.Name}); this one is called {stack}.");
        }
    }
}

/// <summary>What the settings of one stack are read from.</summary>
/// <param name="Given">The stack's config.</param>
/// <param name="Kind">The kind of stack.</param>
/// <param name="Keys">Hands config out by type.</param>
/// <param name="Mistakes">Collects what is wrong.</param>
/// <param name="Fleet">All environments.</param>
/// <param name="Environment">The environment; an empty one where it is not known.</param>
internal sealed record SettingsSource(GivenConfig Given, StackKind Kind, KeyReader Keys, Mistakes Mistakes, Fleet Fleet, FleetEnvironment Environment)
{
    /// <summary>The way traffic is shared out.</summary>
    public TrafficMode Mode => Words.Read<TrafficMode>(Keys.Text(Configuration.Keys.TrafficMode));

    /// <summary>Reads the workloads. They are held to their contract with all clusters of the fleet, since all environments share them.</summary>
    public WorkloadManifest Workloads() =>
        WorkloadManifestFile.In(Given.Root, Mistakes, [.. Fleet.Environments.Values.SelectMany(e => e.Clusters).Select(c => c.Name).Where(n => n.Length > 0)]);

    /// <summary>Reads the cluster list; an empty one where the environment is not known.</summary>
    public ClusterHistory List() => Environment.Clusters.Count == 0
        ? ClusterHistory.Empty
        : OwnClusterLists.Of(Given.Root, Environment.Name).Read(Given.Root, Environment, Mistakes);
}
