using System.Text.Json.Nodes;
using Tandem.Cli;
using Tandem.Tests.Cli;

namespace Tandem.Tests.Processes;

/// <summary>A project whose simulated production was brought up by a real process, once; each test gets a copy of its own.</summary>
public sealed class ProvisionedProject : IAsyncLifetime, IDisposable
{
    private readonly ProjectCopy _project = new();

    public async Task InitializeAsync() => Assert.Equal(ExitCode.Done, (await RunAsync(_project.Root, "up", "prod", "--yes")).Code);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    /// <summary>A copy, world and all.</summary>
    internal ProjectCopy Copy()
    {
        var copy = new ProjectCopy();
        var world = Directory.CreateDirectory(Path.Combine(copy.Root, ".rehearsal"));
        File.Copy(Path.Combine(_project.Root, ".rehearsal", "world.json"), Path.Combine(world.FullName, "world.json"));
        return copy;
    }

    internal static TandemProcess Start(string project, params string[] args) => TandemProcess.Start((string[])[.. args, "--backend", "rehearsal", "--project", project]);

    internal static async Task<TandemRun> RunAsync(string project, params string[] args)
    {
        using var process = Start(project, args);
        return new(await process.ExitAsync(), process.Out, process.Error);
    }

    /// <summary>What <c>tandem status</c> says to machines. It only looks, so it may run in this process.</summary>
    internal static async Task<JsonNode> StatusAsync(string project)
    {
        var run = await TandemRun.OfAsync("status", "--json", "--backend", "rehearsal", "--project", project);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error.Trim()));
        return JsonNode.Parse(run.Out)!;
    }

    /// <summary>The lines of the journal so far; a file that is not there yet has none.</summary>
    internal static int JournalLines(string project)
    {
        var journal = Path.Combine(project, ".rehearsal", "prod", "journal.jsonl");
        return File.Exists(journal) ? File.ReadAllText(journal).Count(c => c == '\n') : 0;
    }
}
