using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>R64, R65: <c>tandem rehearse --scenario example-first</c>, as docs/applications.md shows it.</summary>
[Collection(PulumiCollection.Name)]
public sealed class ExampleFirstScenarioTests
{
    [Fact]
    public async Task R64_R65_The_first_application_proves_the_standby_before_the_others_come_and_no_request_fails()
    {
        var run = await TandemRun.OfAsync("rehearse", "prod", "--scenario", "example-first", "--project", RepositoryFiles.Root);

        PrintedBlock.Verify("docs/applications.md", "example-first", $"```\n{run.Out.Trim()}\n```");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task R64_An_environment_of_one_cluster_has_no_standby_to_prove_anything_on()
    {
        var run = await TandemRun.OfAsync("rehearse", "stage", "--scenario", "example-first", "--project", RepositoryFiles.Root);

        Assert.Equal(("tandem: stage has 1 cluster; without a standby there is nothing to prove an application on.\n", ExitCode.BackendUnusable), (run.Error, run.Code));
    }
}
