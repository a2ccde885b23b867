using System.Text.Json.Nodes;
using Tandem.Cli;
using Tandem.Tests.Cli;

namespace Tandem.Tests.Processes;

/// <summary>
/// A real <c>tandem switchover</c> is killed with SIGKILL as soon as its journal has one entry more, for each entry; then what <c>tandem status</c> says is
/// typed, and the end compared with that of a process that was left alone. A process may come one entry further before the signal reaches it, so what is
/// found is judged, not when it was found.
/// </summary>
public sealed class KilledProcessTests(ProvisionedProject provisioned) : IClassFixture<ProvisionedProject>
{
    private static readonly string[] Switchover = ["switchover", "--from", "prod-a", "--to", "prod-b", "--yes"];

    [Fact]
    public async Task Killed_at_each_entry_of_its_journal_and_gone_on_with_as_status_says_it_ends_as_if_it_had_been_left_alone()
    {
        using var alone = provisioned.Copy();
        var undisturbed = await ProvisionedProject.RunAsync(alone.Root, Switchover);
        var (end, updates, entries) = (await EndState.OfAsync(alone.Root), EndState.Updates(alone.Root), ProvisionedProject.JournalLines(alone.Root));
        Assert.Equal((ExitCode.Done, ""), (undisturbed.Code, undisturbed.Error.Trim()));
        Assert.StartsWith("cooling-down, unfinished: nothing, active: prod-b, lease: free", end.Operation, StringComparison.Ordinal);

        var foundInTheMiddle = 0;
        await Parallel.ForEachAsync(Enumerable.Range(1, entries), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (entry, _) =>
        {
            using var project = provisioned.Copy();
            var found = await KillAtAsync(project.Root, entry);
            if ((string?)found["state"] == "interrupted")
            {
                Interlocked.Increment(ref foundInTheMiddle);
                await DoAsync(project.Root, (string)found["commands"]![0]!["command"]!);
            }

            Assert.Equal((entry, end), (entry, await EndState.OfAsync(project.Root)));
            Assert.InRange(EndState.Updates(project.Root), updates, updates + 1);
        });

        // The last entries lie close together; a kill at one of them may find everything done.
        Assert.InRange(foundInTheMiddle, entries - 4, entries);
    }

    /// <summary>Kills it once the journal has so many entries, and returns what status says of the operation then.</summary>
    private static async Task<JsonNode> KillAtAsync(string project, int entries)
    {
        using var process = ProvisionedProject.Start(project, Switchover);
        await process.KillOnceAsync(() => ProvisionedProject.JournalLines(project) >= entries);
        return (await ProvisionedProject.StatusAsync(project))["operation"]!;
    }

    /// <summary>Types a command line as status offers it.</summary>
    private static async Task DoAsync(string project, string command)
    {
        Assert.Equal("tandem resume prod --backend rehearsal", command);
        using var process = TandemProcess.Start((string[])[.. command.Split(' ')[1..], "--yes", "--project", project]);
        var code = await process.ExitAsync();
        Assert.True(code == ExitCode.Done, $"exit code {code}\n{process.Out}\n{process.Error}");
    }
}
