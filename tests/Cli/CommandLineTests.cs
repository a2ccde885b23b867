using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>Every way to get a command line wrong: a sentence, the right exit code, nothing changed.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<string, int, string> Wrong => new()
    {
        { "bogus", ExitCode.Usage, "tandem: Required command was not provided.\ntandem: Unrecognized command or argument 'bogus'.\nRun tandem --help to see the verbs, or tandem VERB --help for one of them.\n" },
        { "switchover --from prod-a", ExitCode.Usage, "tandem: Option '--to' is required.\nRun tandem --help to see the verbs, or tandem VERB --help for one of them.\n" },
        { "rehearse --seed -1", ExitCode.Usage, "tandem: Cannot parse argument '-1' for option '--seed' as expected type 'System.UInt32'.\nRun tandem --help to see the verbs, or tandem VERB --help for one of them.\n" },
        { "status nowhere", ExitCode.Usage, "tandem: 'nowhere' is no environment. Environments in fleet.yaml: prod, stage.\n" },
        { "up nothing", ExitCode.Usage, "tandem: 'nothing' is neither an environment nor a stack. Environments: prod, stage. Stacks: prod-network, prod-a, prod-b, prod-traffic, stage-network, stage-a, stage-traffic.\n" },
        { "plan --from prod-a --to prod-c", ExitCode.Usage, "tandem: --to is 'prod-c', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, stage-a.\n" },
        { "plan --from prod-a --to stage-a", ExitCode.Usage, "tandem: --from prod-a and --to stage-a are in different environments. Clusters of prod: prod-a, prod-b.\n" },
        { "switchover --from prod-b --to prod-b", ExitCode.Usage, "tandem: --from and --to are both 'prod-b'. Name two different clusters of prod: prod-a, prod-b.\n" },
        { "switchover --from prod-x --to stage-b --yes", ExitCode.Usage, "tandem: --from is 'prod-x', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, stage-a.\ntandem: --to is 'stage-b', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, stage-a.\n" },
        { "failover", ExitCode.Usage, "tandem: --to is missing. Name the cluster that shall serve: prod-a, prod-b, stage-a.\ntandem: --reason is missing. A failover gives up the old side: say why, it goes into the journal.\n" },
        { "failover --to prod-c", ExitCode.Usage, "tandem: --to is 'prod-c', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, stage-a.\ntandem: --reason is missing. A failover gives up the old side: say why, it goes into the journal.\n" },
        { "failover --to stage-a --reason fire", ExitCode.Usage, "tandem: stage has 1 cluster (stage-a), and a failover needs another one to come from.\n" },
        { "switchover --from prod-a --to prod-b --pace 0 --backend rehearsal", ExitCode.Usage, "tandem: --pace is 0. Give seconds of the simulated cloud in one real second, from 1, such as 60.\n" },
        { "failover --to prod-b --reason fire --pace 60 --backend pulumi", ExitCode.Usage, "tandem: --pace is for the rehearsal backend: the real one takes its own time.\n" },
        { "compare stage", ExitCode.Usage, "tandem: stage has 1 cluster (stage-a), and a comparison needs two.\n" },
        { "compare prod prod-a prod-x", ExitCode.Usage, "tandem: 'prod-x' is no cluster of prod. Clusters of prod: prod-a, prod-b.\n" },
        { "compare prod prod-x", ExitCode.Usage, "tandem: 'prod-x' is no cluster of prod. Clusters of prod: prod-a, prod-b.\ntandem: 1 cluster is named (prod-x), and a comparison needs two. Clusters of prod: prod-a, prod-b.\n" },
        { "compare prod prod-a prod-a", ExitCode.Usage, "tandem: both are 'prod-a'. Name two different clusters of prod: prod-a, prod-b; or, to compare one with another checkout, give --against DIRECTORY.\n" },
        { "compare --against nowhere", ExitCode.Usage, "tandem: --against is 'nowhere', and there is no Pulumi.yaml in it. Give the directory that holds Pulumi.yaml and fleet.yaml.\n" },
        { "resume nowhere", ExitCode.Usage, "tandem: 'nowhere' is no environment. Environments in fleet.yaml: prod, stage.\n" },
        { "rehearse --from prod-b --to prod-b", ExitCode.Usage, "tandem: --from and --to are both 'prod-b'. Name two different clusters of prod: prod-a, prod-b.\n" },
        { "rehearse stage", ExitCode.Usage, "tandem: stage has 1 cluster (stage-a), and a switchover needs two. Rehearse an environment with two, or add a cluster to fleet.yaml.\n" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_command_line_is_answered_with_what_was_given_and_what_is_allowed(string line, int code, string says)
    {
        var run = await TandemRun.OfAsync([.. line.Split(' '), "--project", SharedMaterial.RepositoryRoot]);

        Assert.Equal((code, says, ""), (run.Code, run.Error, run.Out));
    }

    [Fact]
    public async Task A_directory_without_a_project_is_named()
    {
        var run = await TandemRun.OfAsync("status", "--project", "/nowhere");

        Assert.Equal((ExitCode.Usage, "tandem: --project is '/nowhere', and there is no Pulumi.yaml in it. Give the directory that holds Pulumi.yaml and fleet.yaml.\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("--help", "help")]
    [InlineData("switchover --help", "help-switchover")]
    [InlineData("failover --help", "help-failover")]
    [InlineData("abort --help", "help-abort")]
    [InlineData("rehearse --help", "help-rehearse")]
    public async Task Help_teaches(string line, string golden)
    {
        var run = await TandemRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.Done, run.Code);
        // The test host's name, and the backend that a build with the official packages prefers, are this run's own.
        Golden.Verify(run.Out.Replace("testhost", "tandem", StringComparison.Ordinal).Replace("[default: pulumi]", "[default: rehearsal]", StringComparison.Ordinal), golden);
    }

    [Fact]
    public void Exit_codes_are_documented()
    {
        var page = File.ReadAllText(Path.Combine(SharedMaterial.RepositoryRoot, "docs", "exit-codes.md"));

        foreach (var code in typeof(ExitCode).GetFields())
        {
            Assert.Contains($"| {code.GetRawConstantValue()} | {code.Name} |", page, StringComparison.Ordinal);
        }
    }
}
