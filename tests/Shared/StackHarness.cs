using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Tandem.Stacks;
using Tandem.Stacks.Configuration;

namespace Tandem.Tests.Shared;

/// <summary>What one run of a stack made, and what it put out.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Resources">Every resource, ordered by type and name.</param>
/// <param name="Providers">Type and name of a resource to the provider it is made by; empty for the default one.</param>
/// <param name="Outputs">The stack's outputs.</param>
/// <param name="Error">What the program told instead of ending well; null when it did.</param>
internal sealed record StackRun(
    string Stack,
    IReadOnlyList<MadeResource> Resources,
    IReadOnlyDictionary<(string Type, string Name), string> Providers,
    ImmutableSortedDictionary<string, object?> Outputs,
    string? Error)
{
    /// <summary>The same as a person reads it, without what the SDK wraps around it.</summary>
    public string Told { get; init; } = "";

    public IEnumerable<MadeResource> All(string type) => Resources.Where(made => made.Type == type);

    public IEnumerable<MadeResource> OfPackage(string package) => Resources.Where(made => made.Type.StartsWith(package + ":", StringComparison.Ordinal));

    public MadeResource The(string type, string name) => Resources.Single(made => made.Type == type && made.Name == name);
}

/// <summary>Runs a stack whole, from the repository's own files, under mocks. Tests that use it belong to <see cref="PulumiCollection"/>.</summary>
internal static class StackHarness
{
    /// <summary>Runs a stack.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="change">Spoils or changes the config. Default: as the repository has it.</param>
    /// <param name="others">What other stacks put out, by stack. Default: see <see cref="OtherStacks"/>.</param>
    /// <param name="isPreview">Whether unknowns stay unknown.</param>
    /// <param name="root">The project's directory. Default: the repository's.</param>
    public static async Task<StackRun> RunAsync(
        string stack, Func<GivenConfig, GivenConfig>? change = null, Func<string, IReadOnlyDictionary<string, object>>? others = null, bool isPreview = false,
        string? root = null)
    {
        var given = StackFile.Read(root ?? RepositoryFiles.Root, stack);
        given = change?.Invoke(given) ?? given;
        var run = new Recording(others ?? OtherStacks.OutputsOf);
        await RunAsync(given, run, isPreview);
        return run.Ended(stack, null);
    }

    /// <summary>Runs a stack that is expected to refuse.</summary>
    public static async Task<StackRun> RefusedAsync(
        string stack, Func<GivenConfig, GivenConfig>? change = null, Func<string, IReadOnlyDictionary<string, object>>? others = null)
    {
        var given = StackFile.Read(RepositoryFiles.Root, stack);
        var run = new Recording(others ?? OtherStacks.OutputsOf);
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(change?.Invoke(given) ?? given, run, isPreview: false));
        return run.Ended(stack, thrown.Message) with { Told = Tandem.Rehearsal.Engine.ProgramErrors.Words(thrown) };
    }

    private static async Task RunAsync(GivenConfig given, Recording run, bool isPreview)
    {
        var before = Environment.GetEnvironmentVariable(GivenConfig.Variable);
        Environment.SetEnvironmentVariable(GivenConfig.Variable, given.ToJson());
        try
        {
            using var observation = ResourceObservation.Begin(run.Observe);
            var options = new TestOptions { ProjectName = "infra", StackName = given.Stack, RootDirectory = given.Root, IsPreview = isPreview };
            await StackCatalog.RunAsync(given.Values, new UnderMocks(run, options));
        }
        finally
        {
            Environment.SetEnvironmentVariable(GivenConfig.Variable, before);
        }
    }

    private sealed class UnderMocks(IMocks mocks, TestOptions options) : IStackRun<ImmutableArray<Resource>>
    {
        public Task<ImmutableArray<Resource>> RunAsync<TStack>()
            where TStack : Stack, new() => Deployment.TestAsync<TStack>(mocks, options);
    }

    private sealed class Recording(Func<string, IReadOnlyDictionary<string, object>> others) : IMocks
    {
        private readonly ConcurrentDictionary<(string Type, string Name), ResourceOptions> _options = new();
        private readonly ConcurrentDictionary<(string Type, string Name), MadeResource> _made = new();
        private readonly ConcurrentDictionary<(string Type, string Name), string> _providers = new();
        private readonly ConcurrentDictionary<string, object?> _outputs = new();

        public StackRun Ended(string stack, string? error) => new(
            stack,
            [.. _made.Values.OrderBy(made => made.Type, StringComparer.Ordinal).ThenBy(made => made.Name, StringComparer.Ordinal)],
            _providers,
            _outputs.ToImmutableSortedDictionary(StringComparer.Ordinal),
            error);

        public void Observe(ResourceTransformationArgs args) => _options[(args.Resource.GetResourceType(), args.Resource.GetResourceName())] = args.Options;

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            if (args.Type == "pulumi:pulumi:StackReference")
            {
                var outputs = others(args.Id!.Split('/')[^1]).ToImmutableDictionary();
                return Task.FromResult<(string?, object)>((args.Id, args.Inputs.SetItem("outputs", outputs).SetItem("secretOutputNames", ImmutableArray<object>.Empty)));
            }

            var key = (args.Type!, args.Name!);
            var made = new MadeResource(args.Type!, args.Name!, args.Inputs.ToImmutableSortedDictionary(StringComparer.Ordinal), _options[key]);
            _providers[key] = args.Provider ?? "";
            Assert.True(_made.TryAdd(key, made), $"Two resources of type {args.Type} have the name {args.Name}.");
            var state = MockedCloud.Computed(args.Type!, args.Name!).Where(pair => !args.Inputs.ContainsKey(pair.Key)).Aggregate(args.Inputs, (all, pair) => all.SetItem(pair.Key, pair.Value));
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", MockedCloud.Dated(args.Type!, state)));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

        public async Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
        {
            foreach (var (name, output) in request.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal) ? request.Outputs : [])
            {
                _outputs[name] = await OutputUtilities.GetValueAsync(output);
            }
        }
    }
}
