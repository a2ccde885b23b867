using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>R64, R65: <c>tandem phase</c>, from argument to exit code, on the simulated cloud.</summary>
[Collection(PulumiCollection.Name)]
public sealed class PhaseTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task R65_Without_evidence_phase_2_is_refused_and_with_somebodys_name_it_is_recorded_and_the_applications_come()
    {
        foreach (var cluster in new[] { "prod-a", "prod-b" })
        {
            _project.Change($"Pulumi.{cluster}.yaml", text => $"{text.TrimEnd()}\n  infra:phase: 1\n");
        }

        await TandemAsync("up", "prod", "--yes");
        var refused = await TandemAsync("phase", "prod-b", "--to", "2", "--yes");
        var asked = await TandemAsync("phase", "prod-b", "--to", "2", "--accept", "steering", "--accept", "alerting", "--accept", "metrics", "--reason", "the environment is for a test");
        var recorded = await TandemAsync("phase", "prod-b", "--to", "2", "--accept", "steering", "--accept", "alerting", "--accept", "metrics", "--reason", "the environment is for a test", "--yes");
        var up = await TandemAsync("up", "prod-b", "--yes");
        var again = await TandemAsync("phase", "prod-b", "--to", "2", "--json");

        Assert.Equal((ExitCode.Refused, ExitCode.Usage, ExitCode.Done, ExitCode.Done, ExitCode.Refused), (refused.Code, asked.Code, recorded.Code, up.Code, again.Code));
        Golden.Verify(
            $"# without evidence\n{refused.Out}\n# with somebody's name\n{recorded.Out}\n# .rehearsal/evidence/prod-b.yaml\n{Evidence}\n# a second time\n{again.Out}", "recorded");
        Assert.False(File.Exists(Path.Combine(_project.Root, "evidence", "prod-b.yaml")));
    }

    [Fact]
    public async Task R65_A_cluster_that_was_never_up_is_refused() => Golden.Verify((await TandemAsync("phase", "prod-b", "--to", "2", "--yes")).Out, "never-up");

    [Fact]
    public async Task R65_All_that_is_wrong_with_the_command_line_is_told_at_once()
    {
        var wrong = await TandemAsync("phase", "prod-x", "--to", "3", "--accept", "phase-before", "--accept", "luck");

        Assert.Equal(ExitCode.Usage, wrong.Code);
        Assert.Equal(
            """
            tandem: the cluster is 'prod-x', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, stage-a.
            tandem: --to is 3. There is one phase that needs evidence: 2.
            tandem: --accept is 'phase-before', which is no evidence that somebody may go on without. Can be accepted: steering, alerting, metrics.
            tandem: --accept is 'luck', which is no evidence that somebody may go on without. Can be accepted: steering, alerting, metrics.
            tandem: --reason is missing. It says why somebody goes on without the evidence, and goes into the record.
            """,
            wrong.Error.TrimEnd());
    }

    private string Evidence => File.ReadAllText(Path.Combine(_project.Root, ".rehearsal", "evidence", "prod-b.yaml"));

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "rehearsal", "--project", _project.Root]);
}
