using Pulumi;
using Pulumi.Testing;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Stacks;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;

namespace Tandem.Rehearsal.Backend;

/// <summary>The repository's own stacks, with the config of its own files.</summary>
/// <param name="root">The project's directory.</param>
/// <param name="lists">The folder of cluster lists that are the rehearsal's own, relative to the project. Default: none, the project's are read.</param>
public sealed class ProjectStacks(string root, string? lists = null) : IStackPrograms
{
    private const string ProjectName = "infra";

    /// <inheritdoc />
    public string Project => ProjectName;

    /// <inheritdoc />
    public string Root { get; } = Path.GetFullPath(root);

    /// <inheritdoc />
    public IReadOnlyList<string> Names => StackFile.StacksIn(Root);

    /// <inheritdoc />
    public StackProgram ProgramOf(string stack, IReadOnlyDictionary<string, string> config) => async (mocks, options, observe) =>
    {
        using var own = OwnClusterLists.Use(lists);
        using var observation = ResourceObservation.Begin(observe);
        await StackCatalog.RunAsync(config, new AgainstMocks(mocks, options)).ConfigureAwait(false);
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> ConfigOf(string stack, IReadOnlyDictionary<string, string> written) =>
        written.Aggregate(StackFile.Read(Root, stack), (config, setting) => config.With(setting.Key, setting.Value)).Values;

    private sealed class AgainstMocks(IMocks mocks, TestOptions options) : IStackRun<int>
    {
        public async Task<int> RunAsync<TStack>()
            where TStack : Stack, new() => (await Deployment.TestAsync<TStack>(mocks, options).ConfigureAwait(false)).Length;
    }
}
