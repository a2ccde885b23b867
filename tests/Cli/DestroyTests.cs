using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>R13, R108: <c>tandem destroy</c>, from argument to exit code, on the simulated cloud.</summary>
[Collection(PulumiCollection.Name)]
public sealed class DestroyTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_cluster_that_serves_is_refused_with_everything_that_stands_in_the_way()
    {
        await TandemAsync("up", "prod", "--yes");

        var refused = await TandemAsync("destroy", "prod-a", "--yes");

        Assert.Equal((ExitCode.Refused, ""), (refused.Code, refused.Error));
        Golden.Verify(refused.Out);
        Assert.Equal(refused.Out, (await TandemAsync("destroy", "prod-a", "--yes")).Out);
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_command_line_is_told_at_once()
    {
        var wrong = await TandemAsync("destroy", "prod-x", "--accept", "no-weight");

        Assert.Equal(ExitCode.Usage, wrong.Code);
        Assert.Equal(
            """
            tandem: the cluster to destroy is 'prod-x', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, stage-a.
            tandem: --accept is 'no-weight', which nobody may go on without or which is no rule. Can be accepted: quiet.
            tandem: --reason is missing. It says why a rule need not hold, and goes into the stack's history.
            """,
            wrong.Error.TrimEnd());
    }

    [Fact]
    public async Task A_cluster_list_that_cannot_be_read_is_no_word_that_the_cluster_is_off_it()
    {
        _project.Change("clusters/prod.txt", text => text.Replace("2 prod-b", "two prod-b", StringComparison.Ordinal));

        var wrong = await TandemAsync("destroy", "prod-b", "--yes");

        Assert.Equal((ExitCode.WrongSettings, ""), (wrong.Code, wrong.Out));
        Assert.Contains("clusters/prod.txt:2", wrong.Error, StringComparison.Ordinal);
    }

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--project", _project.Root]);
}
