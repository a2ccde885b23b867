namespace Tandem.Tests.Stacks;

/// <summary>Every stack of the repository, run once for all policy tests.</summary>
public sealed class AllStacks : IAsyncLifetime
{
    private readonly List<StackRun> _runs = [];

    internal IReadOnlyList<StackRun> Runs => _runs;

    /// <summary>Every resource with the stack it is in.</summary>
    internal IEnumerable<(string Stack, MadeResource Made)> Resources => _runs.SelectMany(run => run.Resources.Select(made => (run.Stack, made)));

    public async Task InitializeAsync()
    {
        foreach (var stack in Tandem.Stacks.Configuration.StackFile.StacksIn(RepositoryFiles.Root))
        {
            _runs.Add(await StackHarness.RunAsync(stack));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Every text in a value, however deep, with the path to it.</summary>
    internal static IEnumerable<(string Path, object? Value)> Leaves(object? value, string path = "") => value switch
    {
        IEnumerable<KeyValuePair<string, object>> map => map.SelectMany(pair => Leaves(pair.Value, $"{path}.{pair.Key}")),
        string text => [(path, text)],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
        _ => [(path, value)],
    };
}
