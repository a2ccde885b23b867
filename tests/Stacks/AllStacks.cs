namespace Tandem.Tests.Stacks;

/// <summary>Every stack of the repository, and those of an environment of two networks that differ from them, run once for all policy tests.</summary>
public sealed class AllStacks : IAsyncLifetime
{
    private static readonly string[] OfTwoNetworks = ["prod-network", TwoNetworks.Own, "prod-b", "prod-traffic"];
    private readonly ScratchProject _twoNetworks = TwoNetworks.Make();
    private readonly List<StackRun> _runs = [];
    private readonly List<string> _roots = [];

    internal IReadOnlyList<StackRun> Runs => _runs;

    /// <summary>Every resource with the stack it is in.</summary>
    internal IEnumerable<(string Stack, MadeResource Made)> Resources => _runs.SelectMany(run => run.Resources.Select(made => (run.Stack, made)));

    public async Task InitializeAsync()
    {
        foreach (var stack in Tandem.Stacks.Configuration.StackFile.StacksIn(RepositoryFiles.Root))
        {
            await AddAsync(stack, RepositoryFiles.Root);
        }

        foreach (var stack in OfTwoNetworks)
        {
            await AddAsync(stack, _twoNetworks.Root);
        }
    }

    public Task DisposeAsync()
    {
        _twoNetworks.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Every run beside another of the same stack.</summary>
    internal async IAsyncEnumerable<(StackRun First, StackRun Again)> TwiceAsync()
    {
        foreach (var (run, root) in _runs.Zip(_roots))
        {
            yield return (run, await StackHarness.RunAsync(run.Stack, root: root));
        }
    }

    private async Task AddAsync(string stack, string root)
    {
        _runs.Add(await StackHarness.RunAsync(stack, root: root));
        _roots.Add(root);
    }

    /// <summary>Every text in a value, however deep, with the path to it.</summary>
    internal static IEnumerable<(string Path, object? Value)> Leaves(object? value, string path = "") => value switch
    {
        IEnumerable<KeyValuePair<string, object>> map => map.SelectMany(pair => Leaves(pair.Value, $"{path}.{pair.Key}")),
        string text => [(path, text)],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
        _ => [(path, value)],
    };
}
