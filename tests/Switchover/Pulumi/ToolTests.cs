using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>A pulumi that cannot be used is told from the first command on, with how to get one that can.</summary>
public sealed class ToolTests : AdapterFixture
{
    private const string WayOut = "Get pulumi 3.200.0 or later: https://www.pulumi.com/docs/install/ . To try tandem without it, add: --backend rehearsal";

    [Fact]
    public async Task A_missing_executable_says_where_to_get_it()
    {
        var installation = Pulumi.MissingInstallation();

        var message = await UnusableAsync(Options with { InstallationFolder = installation });

        Assert.Equal($"there is no executable in {Path.Combine(installation, "bin")}. {WayOut}", message);
    }

    [Fact]
    public async Task An_old_executable_says_which_is_needed()
    {
        var options = Options with { InstallationFolder = Pulumi.InstallationOf("v3.199.2") };

        Assert.Equal($"the executable is version 3.199.2, which is too old. {WayOut}", await UnusableAsync(options));
    }

    [Theory]
    [InlineData("v2.1.0")]
    [InlineData("v9.0.0")]
    [InlineData("nonsense")]
    public async Task A_version_that_the_SDK_refuses_is_refused_with_the_way_out(string version)
    {
        var installation = Pulumi.InstallationOf(version);

        var message = await UnusableAsync(Options with { InstallationFolder = installation });

        Assert.StartsWith($"the executable in {Path.Combine(installation, "bin")} cannot be used: ", message, StringComparison.Ordinal);
        Assert.EndsWith(WayOut, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_executable_is_welcome()
    {
        using var stacks = new PulumiStackOperations(Options with { InstallationFolder = Pulumi.InstallationOf("v3.200.1") });

        Assert.NotEmpty(await stacks.ListStacksAsync(None));
    }

    [Fact]
    public async Task A_folder_without_a_project_is_told_before_anything_runs()
    {
        var nowhere = Path.Combine(Pulumi.WorkDir, "nowhere");

        var message = await UnusableAsync(Options with { ProjectFolder = nowhere });

        Assert.Equal($"there is no Pulumi.yaml in {nowhere}. Run tandem in the folder that has it.", message);
        Assert.Empty(Pulumi.Calls);
    }

    [Fact]
    public async Task Commands_get_the_variables_of_the_options()
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["PULUMI_BACKEND_URL"] = "s3://state" };
        using var stacks = new PulumiStackOperations(Options with { Variables = variables });

        await stacks.ListStacksAsync(None);

        Assert.Equal(["PULUMI_BACKEND_URL=s3://state"], Pulumi.Calls.Single().Variables);
    }

    [Fact]
    public void Nothing_but_the_adapter_knows_the_Automation_API()
    {
        var project = Path.Combine(RepositoryFiles.Root, "switchover");
        var adapter = Path.Combine(project, "Pulumi") + Path.DirectorySeparatorChar;
        var others = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Where(file => !file.StartsWith(adapter, StringComparison.Ordinal));

        Assert.DoesNotContain(others, file => File.ReadAllText(file).Contains("Pulumi.Automation", StringComparison.Ordinal));
    }

    private static async Task<string> UnusableAsync(PulumiOptions options)
    {
        using var stacks = new PulumiStackOperations(options);
        var failure = await FailureOf(() => stacks.ListStacksAsync(None));
        Assert.Equal((StackFailure.ToolUnusable, "pulumi"), (failure.Failure, failure.Stack));
        return failure.Message;
    }
}
