using System.Text.RegularExpressions;
using Tandem.Switchover.Pulumi;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>Pulumi's own words are kept in a file, without a secret, bounded, and named where something failed.</summary>
public sealed partial class LogTests : AdapterFixture
{
    private string Folder => Path.Combine(Pulumi.WorkDir, "log");

    private PulumiOptions Logged => Options with { LogFolder = Folder };

    [Fact]
    public async Task Each_command_stands_in_it_with_what_pulumi_said_and_how_long_it_took()
    {
        Pulumi.Answer("up *", new() { Output = "Updating (prod-a)\n", Error = "a note\n", Events = [Events.Over], DoneLast = true });
        using (var stacks = new PulumiStackOperations(Logged))
        {
            await stacks.UpAsync("prod-a", new("raise prod-a to 13"), progress: null, None);
        }

        var lines = File.ReadAllLines(Directory.GetFiles(Folder).Single()).Select(line => Time().Replace(line, "T")).ToList();

        Assert.Equal("T $ pulumi up --yes --stack prod-a --message 'raise prod-a to 13'", lines[0]);
        Assert.Contains("T   Updating (prod-a)", lines);
        Assert.Contains("T ! a note", lines);
        Assert.Matches(@"^T # ended after \d+\.\d s$", lines[^1]);
    }

    [Fact]
    public async Task A_failure_names_the_file()
    {
        Pulumi.Answer("up *", StandInAnswer.Fails("no"));
        using var stacks = new PulumiStackOperations(Logged);

        var failure = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));

        Assert.EndsWith($"\nAll that pulumi said: {Directory.GetFiles(Folder).Single()}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_reaches_it_though_the_Automation_API_reads_them_in_the_clear()
    {
        Pulumi.Stack("prod-a").WithSecret("infra:token", "s3cr3t-config").WithSecretOutput("kubeconfig", "\"s3cr3t-output\"");
        using (var stacks = new PulumiStackOperations(Logged))
        {
            await stacks.GetConfigAsync("prod-a", None);
            await stacks.GetOutputsAsync("prod-a", None);
            await stacks.PendingOperationsAsync("prod-a", None);
            await stacks.UpAsync("prod-a", new("m"), progress: null, None);
            await stacks.RefreshAsync("prod-a", None);
        }

        Assert.Contains(Pulumi.Calls, call => call.Line.Contains("--show-secrets", StringComparison.Ordinal));
        Assert.DoesNotContain("s3cr3t", File.ReadAllText(Directory.GetFiles(Folder).Single()), StringComparison.Ordinal);
        Assert.DoesNotContain(Pulumi.Calls, call => call.Line.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_can_be_read_by_its_owner_alone()
    {
        using var stacks = new PulumiStackOperations(Logged);
        await stacks.ListStacksAsync(None);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(Folder).Single()));
        }
    }

    [Fact]
    public async Task It_ends_at_eight_mebibytes_and_says_so()
    {
        Pulumi.Answer("up *", new() { Output = new string('x', 9 * 1024 * 1024) + "\nthe end\n", Events = [Events.Over], DoneLast = true });
        using (var stacks = new PulumiStackOperations(Logged))
        {
            await stacks.UpAsync("prod-b", new("m"), progress: null, None);
        }

        var lines = File.ReadAllLines(Directory.GetFiles(Folder).Single());

        Assert.Equal("# the rest is left out: this file has reached 8 MiB", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains("the end", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_newest_fifty_are_kept()
    {
        Directory.CreateDirectory(Folder);
        for (var i = 0; i < 60; i++)
        {
            File.WriteAllText(Path.Combine(Folder, $"20200101T0000{i:00}Z-1.log"), "old");
        }

        using var stacks = new PulumiStackOperations(Logged);
        await stacks.ListStacksAsync(None);

        var kept = Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal((50, "20200101T000011Z-1.log"), (kept.Count, kept[0]));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_nothing()
    {
        File.WriteAllText(Folder, "a file where the folder would be");
        Pulumi.Answer("up *", StandInAnswer.Fails("no") with { Times = 1 });
        using var stacks = new PulumiStackOperations(Logged);

        var failure = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));

        Assert.DoesNotContain("All that pulumi said", failure.Message, StringComparison.Ordinal);
        Assert.Equal(7, (await stacks.UpAsync("prod-a", new("m"), progress: null, None)).Resources);
    }

    [GeneratedRegex(@"^\d\d:\d\d:\d\dZ")]
    private static partial Regex Time();
}
