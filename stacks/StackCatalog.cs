using Pulumi;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks;

/// <summary>Runs a stack of a class that only the config knows.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public interface IStackRun<T>
{
    /// <summary>Runs a stack.</summary>
    /// <typeparam name="TStack">Its class.</typeparam>
    Task<T> RunAsync<TStack>()
        where TStack : Stack, new();
}

/// <summary>From the config of a stack to its class: what <c>pulumi up</c> and the rehearsal have in common.</summary>
public static class StackCatalog
{
    /// <summary>The kind that <c>infra:stack</c> names, or null when it names none.</summary>
    /// <param name="values">The stack's config: full key to value.</param>
    public static StackKind? KindOf(IReadOnlyDictionary<string, string> values)
    {
        var word = values.GetValueOrDefault(Keys.Stack.FullName);
        return Enum.GetValues<StackKind>().Cast<StackKind?>().FirstOrDefault(kind => Words.Of(kind!.Value) == word);
    }

    /// <summary>Runs the stack that the config describes. A config that names no kind runs one that registers nothing and says so.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="values">The stack's config: full key to value.</param>
    /// <param name="run">How to run it.</param>
    public static Task<T> RunAsync<T>(IReadOnlyDictionary<string, string> values, IStackRun<T> run) => KindOf(values) switch
    {
        StackKind.Network => run.RunAsync<NetworkStack>(),
        StackKind.Cluster => run.RunAsync<ClusterStack>(),
        StackKind.Traffic => run.RunAsync<TrafficStack>(),
        _ => run.RunAsync<StackOfNoKind>(),
    };
}
