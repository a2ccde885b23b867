using System.Text;
using Tandem.Cli;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>R114: the example of the source document, driven through the verbs: 1,2 → 2 → 2,3 → 2,3,4 → 2,4,5. After each, the file, the events, who is primary, who answers 200.</summary>
[Collection(PulumiCollection.Name)]
public sealed class SequenceTests : IDisposable
{
    private readonly ThreeClusters _project = new();

    public void Dispose() => _project.Dispose();

    // R94: applications run on two or more clusters.
    [Fact]
    public async Task The_example_of_the_source_document()
    {
        var told = new StringBuilder();
        foreach (var stack in (string[])["prod-network", "prod-a", "prod-b", "prod-traffic"])
        {
            await _project.DoneAsync("up", stack);
        }

        Assert.Equal(["prod-a 1,2!", "prod-b 1,2"], Answers("prod-a", "prod-b"));
        await TellAsync(told, "a goes down; it is the weekend, and it is taken off the list", "clusters", "remove", "prod-a", "--reason", "it went down");
        Assert.Equal(["prod-a 2", "prod-b 2!"], Answers("prod-a", "prod-b"));
        await _project.DoneAsync("up", "prod-a");
        await TellAsync(told, "a is rebuilt and added at the end", "clusters", "add", "prod-a");
        _project.WithThird();
        await _project.DoneAsync("up", "prod-network");
        await _project.DoneAsync("up", "prod-c");
        await _project.DoneAsync("up", "prod-traffic");
        await TellAsync(told, "c is new", "clusters", "add", "prod-c");
        await TellAsync(told, "a has another outage, dealt with quickly: it leaves", "clusters", "rebuild", "prod-a");
        await _project.DoneAsync("up", "prod-a");
        await TellAsync(told, "and comes back as 5", "clusters", "add", "prod-a");

        Assert.Equal(["prod-a 2,4,5", "prod-b 2,4,5!", "prod-c 2,4,5"], Answers("prod-a", "prod-b", "prod-c"));
        told.Append("== what a pipeline sees\n").Append((await _project.TandemAsync("deploy-targets", "prod")).Out);
        Golden.Verify(told.ToString());
        Assert.Equal("2 prod-b 111122223333 eu-west-1\n4 prod-c 111122223333 eu-west-1\n5 prod-a 111122223333 eu-west-1\n", _project.List);
        Assert.Equal(RepositoryFiles.Text("clusters/prod.txt"), _project.Text("clusters/prod.txt"));
    }

    private IEnumerable<string> Answers(params string[] clusters) => clusters.Select(_project.AnswersOf);

    private async Task TellAsync(StringBuilder told, string story, params string[] args)
    {
        var run = await _project.TandemAsync([.. args, "--yes"]);
        Assert.True(run.Code == ExitCode.Done, run.Error + run.Out);
        var screen = await _project.TandemAsync("clusters", "prod");
        told.Append("== ").Append(story).Append("\n$ tandem ").AppendJoin(' ', args).Append('\n').Append(run.Out)
            .Append("\nprod.txt\n").Append(_project.List).Append("\nprod.events\n").Append(_project.Text(".rehearsal/clusters/prod.events")).Append('\n').Append(screen.Out).Append('\n');
    }
}
