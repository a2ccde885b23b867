using System.Text.Json;
using Moq;
using Spectre.Console;
using Tandem.Cli;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Tests.Switchover;

namespace Tandem.Tests.Cli;

/// <summary>The status screen in every state, brought about on the real runner, on a narrow terminal and in a file.</summary>
public sealed class StatusScreenTests
{
    private readonly RunnerFixture _fixture = new();

    public static TheoryData<OperationState, int> EveryStateAtTwoWidths
    {
        get
        {
            var all = new TheoryData<OperationState, int>();
            foreach (var state in Enum.GetValues<OperationState>())
            {
                all.Add(state, 80);
                all.Add(state, 120);
            }

            return all;
        }
    }

    // R56: one answer to who is active.
    [Theory]
    [MemberData(nameof(EveryStateAtTwoWidths))]
    public async Task Status_tells_an_operator_at_three_in_the_morning_what_is_going_on_and_what_to_type(OperationState state, int width)
    {
        var screen = "";

        await new Scenes(_fixture).InAsync(state, async () => screen = await ScreenAsync(width));

        Assert.All(screen.Split('\n'), line => Assert.True(line.Length <= width, $"{line.Length} columns: {line}"));
        Golden.Verify(screen, $"{OperationWords.Of(state).Replace(' ', '-')}-{width}");
    }

    [Fact]
    public async Task A_wish_that_is_not_obeyed_yet_is_shown()
    {
        var scenes = new Scenes(_fixture);
        var screen = "";

        await scenes.InAsync(OperationState.Running, async () =>
        {
            await scenes.DoAsync(OperatorVerb.Rollback);
            screen = await ScreenAsync(120);
        });

        Assert.Contains("Asked for    to turn round by ada@desk, because: too slow, 0 s ago; the process obeys before the next thing it does", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gates_that_were_accepted_are_shown_with_the_reason()
    {
        _fixture.Request = _fixture.Request with { IsDrill = true, Accepted = new SortedDictionary<string, string> { ["target-has-soaked"] = "the calendar was full" } };
        var screen = "";

        await new Scenes(_fixture).InAsync(OperationState.Running, async () => screen = await ScreenAsync(120));

        Assert.Contains("Operation    prod-1: switchover prod-a -> prod-b, a drill\n", screen, StringComparison.Ordinal);
        Assert.Contains("Accepted     target-has-soaked: the calendar was full\n", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_whose_stack_does_not_answer_is_shown_beside_the_one_that_does()
    {
        _fixture.World.Before = call => _ = call == "outputs prod-a" ? throw new StackOperationException(StackFailure.Unknown, "prod-a", "no answer") : 0;
        _fixture.World.MetricsGone = cluster => cluster == "prod-a" ? "no series for prod-a" : null;

        var screen = await ScreenAsync(120);

        Assert.Contains(" prod-a  not up", screen, StringComparison.Ordinal);
        Assert.Contains(" prod-b  standby", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_facts_are_there_for_machines()
    {
        var json = "";

        await new Scenes(_fixture).InAsync(OperationState.Paused, async () =>
        {
            var (context, backend, status) = await ReadAsync(new StringWriter(), 120);
            json = JsonSerializer.Serialize(StatusJson.Of(context, status), new JsonSerializerOptions(JsonScreen.Options) { WriteIndented = true });
        });

        Golden.Verify(json, "paused-json");
    }

    private async Task<string> ScreenAsync(int width)
    {
        using var output = new StringWriter();
        var (context, backend, status) = await ReadAsync(output, width);
        StatusScreen.Write(context, status, backend);
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
    }

    private async Task<(VerbContext Context, Backend Backend, EnvironmentStatus Status)> ReadAsync(StringWriter output, int width)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        var around = new Surroundings(console, TextWriter.Null, _fixture.World, _ => null);
        var context = new VerbContext(around, RepositoryFiles.Root, FleetLookup.Read(RepositoryFiles.Root), Json: false, 42, BackendKind.Pulumi) { BackendOption = " --backend pulumi" };
        var backend = new Backend(BackendKind.Pulumi, _fixture.World, _fixture.World, _fixture.World, _fixture.Store, _fixture.Cloud, "pulumi, project /srv/infra", Mock.Of<IDisposable>()) { Teardown = Mock.Of<IStackTeardown>(), Notifications = Mock.Of<INotifications>() };
        return (context, backend, await EnvironmentStatus.ReadAsync(context, backend, context.Fleet.Environment("prod"), CancellationToken.None));
    }
}
