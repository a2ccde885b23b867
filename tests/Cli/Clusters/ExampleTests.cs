using System.Text.RegularExpressions;
using Spectre.Console;
using Tandem.Cli;
using Tandem.Cli.Commands;
using Tandem.Rehearsal.Clock;
using Tandem.Tests.Shared.Tools;
using YamlDotNet.RepresentationModel;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>The examples that developers copy: they parse, they use verbs and options that exist, and the wrapper does what it says (R99, R118).</summary>
public sealed partial class ExampleTests
{
    private const string Script = "docs/examples/primary-only/wait-until-primary.sh";

    // R60: deployment to both is transparent to developers.
    [Fact]
    public void The_pipeline_parses_and_its_command_lines_exist()
    {
        var workflow = Load("docs/examples/deploy-to-every-cluster.yml");
        var root = TandemCommand.Build(new(AnsiConsole.Console, TextWriter.Null, new SimulatedClock(DateTimeOffset.UnixEpoch), _ => null));

        var commands = Texts(workflow).SelectMany(text => CommandLine().Matches(text)).Select(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.Equal(2, commands.Count);
        Assert.All(commands, words => Assert.Empty(root.Parse([.. words.Select(w => w.Trim('"').Replace("$ENVIRONMENT", "prod", StringComparison.Ordinal).Replace("$AFTER", "0", StringComparison.Ordinal))]).Errors));
    }

    /// <summary>R100: pipelines see abstract identifiers only.</summary>
    [Theory]
    [InlineData("docs/examples/deploy-to-every-cluster.yml")]
    [InlineData("docs/examples/primary-only/deployment.yaml")]
    [InlineData(Script)]
    public void No_example_names_a_cluster(string file) => Assert.DoesNotMatch("prod-[a-z]\\b|stage-[a-z]\\b", RepositoryFiles.Text(file));

    [Fact]
    public void The_exit_code_that_the_pipeline_expects_is_the_one_that_is_given() =>
        Assert.Contains($"-eq {ExitCode.NothingNewer} ]", RepositoryFiles.Text("docs/examples/deploy-to-every-cluster.yml"), StringComparison.Ordinal);

    [Fact]
    public void The_manifest_waits_in_an_init_container_and_runs_one_pod()
    {
        var spec = (YamlMappingNode)Load("docs/examples/primary-only/deployment.yaml")["spec"];
        var pod = (YamlMappingNode)spec["template"]["spec"];

        Assert.Equal(("1", "Recreate"), (spec["replicas"].ToString(), spec["strategy"]["type"].ToString()));
        Assert.Contains("curl --silent --fail", pod["initContainers"][0]["args"][0].ToString(), StringComparison.Ordinal);
        Assert.Contains("sleep 60", pod["initContainers"][0]["args"][0].ToString(), StringComparison.Ordinal);
    }

    [ShellcheckFact]
    public void Shellcheck_warns_of_nothing_in_the_wrapper() =>
        Assert.Equal((0, ""), (Tool.Run("shellcheck", out var said, "--shell", "sh", Path.Combine(RepositoryFiles.Root, Script)), said));

    /// <summary>R118 against R116: 503, 503, 200, and only then the application starts, in the place of the wrapper.</summary>
    [Fact]
    public void The_wrapper_asks_until_the_answer_is_200_and_then_becomes_the_application()
    {
        var asked = 0;
        using var service = new LoopbackServer(_ => (Interlocked.Increment(ref asked) < 3 ? 503 : 200, "rank 2 is primary\n"));

        var code = Tool.Run("env", out var said, $"RANK_SERVICE_URL={service.BaseUrl}/", "RANK_SERVICE_SECONDS=0", "no_proxy=127.0.0.1", "sh", Path.Combine(RepositoryFiles.Root, Script), "sh", "-c", "echo started; exit 7");

        Assert.Equal((7, "started\n", 3), (code, said, asked));
    }

    [Fact]
    public void The_wrapper_without_a_command_says_what_is_missing() => Assert.Equal(
        (2, "wait-until-primary: give the command that starts the application\n"),
        (Tool.Run("sh", out var said, Path.Combine(RepositoryFiles.Root, Script)), said));

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(RepositoryFiles.Text(file)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<string> Texts(YamlNode node) => node.AllNodes.OfType<YamlScalarNode>().Select(n => n.Value ?? "");

    [GeneratedRegex(@"dotnet run --project \S+ -- (deploy-targets[^>|\n]*)")]
    private static partial Regex CommandLine();
}
