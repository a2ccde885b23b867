using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Report;
using Tandem.Rehearsal.Scenarios;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Rehearsal.Scenarios;

/// <summary>What every scenario can stand on (R44: what is practised works).</summary>
[Collection(PulumiCollection.Name)]
public sealed class ScenarioRunTests
{
    [Fact]
    public async Task A_story_is_played_on_a_copy_and_the_users_project_is_not_written()
    {
        var before = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "fleet.yaml"));

        var report = await PlayAsync(new Story((stage, _) =>
        {
            Assert.True(stage.Project.Has("releases/2026.11.yaml"));
            stage.Project.Write("fleet.yaml", "environments: {}");
            stage.Project.Write("releases/2027.1.yaml", "name: none");
            return Task.CompletedTask;
        }));

        Assert.True(report.IsGood);
        Assert.Equal(before, File.ReadAllText(Path.Combine(RepositoryFiles.Root, "fleet.yaml")));
        Assert.False(File.Exists(Path.Combine(RepositoryFiles.Root, "releases/2027.1.yaml")));
    }

    [Fact]
    public async Task The_copy_is_removed_in_the_end_also_when_the_story_breaks_off()
    {
        var root = "";

        await Assert.ThrowsAsync<RehearsalException>(() => PlayAsync(new Story((stage, _) =>
        {
            root = stage.Project.Root;
            throw new RehearsalException("there is no such environment");
        })));

        Assert.NotEqual("", root);
        Assert.False(Directory.Exists(root));
    }

    [Fact]
    public async Task What_did_not_come_out_as_the_story_has_it_makes_the_rehearsal_bad_and_is_told_in_its_place()
    {
        var heard = new Heard();

        var report = await PlayAsync(new Story((stage, _) =>
        {
            stage.Chapter("first");
            stage.Expect(true, "not this");
            stage.Expect(false, "prod-b serves already");
            stage.Tell("went on");
            return Task.CompletedTask;
        }), heard);

        Assert.False(report.IsGood);
        Assert.Equal(["prod-b serves already"], report.Unexpected);
        Assert.Equal(["# first", "not as expected: prod-b serves already", "went on"], heard.Lines);
    }

    [Fact]
    public async Task An_environment_is_brought_up_and_its_clients_are_served()
    {
        var heard = new Heard();

        var report = await PlayAsync(new Story((stage, ct) => stage.BringUpAsync("prod", ct)), heard);

        Assert.Equal(["prod-network", "prod-a", "prod-b", "prod-traffic"], report.Stacks.Select(s => s.Name));
        Assert.Equal("prod-a serves", heard.Lines[^1]);
        Assert.True(report.Timeline.Served > 0 && report.IsGood);
    }

    private static Task<ScenarioReport> PlayAsync(IScenario scenario, IScenarioListener? listener = null) =>
        ScenarioRun.RunAsync(RepositoryFiles.Root, scenario, "prod", new(), listener, CancellationToken.None);

    private sealed class Story(Func<Stage, CancellationToken, Task> plays) : IScenario
    {
        public string Name => "story";

        public string Says => "what the test tells";

        public Task PlayAsync(Stage stage, CancellationToken cancellationToken) => plays(stage, cancellationToken);
    }

    private sealed class Heard : IScenarioListener
    {
        public List<string> Lines { get; } = [];

        public void Chapter(DateTimeOffset at, string title) => Lines.Add($"# {title}");

        public void Tells(string says) => Lines.Add(says);

        public void StackStarts(string stack) => Lines.Add($"{stack} starts");

        public void StackIsUp(ProvisionedStack stack) => Lines.Add($"{stack.Name} is up");

        public void EnvironmentIsUp(string active) => Lines.Add($"{active} serves");

        public void On(SwitchoverEvent happened)
        {
            // Nothing is switched here.
        }

        public void Report(StackProgress value)
        {
            // Resources are not what is heard here.
        }
    }
}
