using System.Text.Json;

namespace Tandem.Tests.Stacks;

/// <summary>Rules that every resource of every stack keeps, whatever component made it.</summary>
[Collection(PulumiCollection.Name)]
public sealed class PolicyTests(AllStacks stacks) : IClassFixture<AllStacks>
{
    private static readonly string[] World = ["0.0.0.0/0", "::/0"];

    private static readonly string[] Stateful =
    [
        "aws:amp/workspace:Workspace", "aws:cloudwatch/logGroup:LogGroup", "aws:ec2/eip:Eip", "aws:ec2/subnet:Subnet", "aws:ec2/vpc:Vpc", "aws:kms/key:Key", "aws:lb/loadBalancer:LoadBalancer", "aws:route53/zone:Zone",
        "aws:s3/bucket:Bucket", "aws:sns/topic:Topic", "eks:index:Cluster",
    ];

    [Fact]
    public void No_security_group_is_open_to_the_world_but_the_front_door_on_80_and_443()
    {
        var open = stacks.Resources.Where(r => r.Made.Type.Contains("ecurityGroup", StringComparison.Ordinal) && !r.Made.Type.Contains("Egress", StringComparison.Ordinal))
            .Where(r => AllStacks.Leaves(r.Made.Inputs).Any(leaf => !leaf.Path.Contains("egress", StringComparison.Ordinal) && World.Contains(leaf.Value)));

        Assert.All(open, r => Assert.Matches("-from-world-https?$", r.Made.Name));
        Assert.All(open, r => Assert.Contains(Convert.ToInt32(r.Made.Inputs["fromPort"]), new[] { 80, 443 }));
        Assert.All(open, r => Assert.Equal(r.Made.Inputs["fromPort"], r.Made.Inputs["toPort"]));
        Assert.Equal(8, open.Count());
    }

    [Fact]
    public void AWS_takes_every_description_of_a_security_group_and_of_its_rules()
    {
        var described = stacks.Resources.Where(r => r.Made.Type.Contains("ecurityGroup", StringComparison.Ordinal)).Where(r => r.Made.Inputs.ContainsKey("description"));

        Assert.NotEmpty(described);
        Assert.All(described.Select(r => $"{r.Made.Inputs["description"]}"), text => Assert.Matches(@"^[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]{1,255}$", text));
    }

    [Fact]
    public void Names_of_load_balancers_and_target_groups_have_at_most_32_characters() =>
        Assert.All(
            stacks.Resources.Where(r => r.Made.Type is "aws:lb/loadBalancer:LoadBalancer" or "aws:lb/targetGroup:TargetGroup"),
            r => Assert.Matches("^[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$", $"{r.Made.Inputs["name"]}"));

    /// <summary>AWS itself refuses to delete these while they are protected, so nothing has to be left behind.</summary>
    private static readonly string[] ProtectedByAws = ["aws:lb/loadBalancer:LoadBalancer", "eks:index:Cluster"];

    [Fact]
    public void R13_Every_stateful_resource_stays_in_AWS_when_it_leaves_the_state_or_is_protected_by_AWS_itself()
    {
        Assert.Empty(stacks.Resources.Where(r => Stateful.Contains(r.Made.Type) && !r.Made.IsKept && !ProtectedByAws.Contains(r.Made.Type)).Select(r => $"{r.Stack}: {r.Made}"));
        Assert.All(
            stacks.Resources.Where(r => ProtectedByAws.Contains(r.Made.Type)),
            r => Assert.Equal(true, r.Made.Inputs[r.Made.Type == "eks:index:Cluster" ? "deletionProtection" : "enableDeletionProtection"]));
    }

    /// <summary>A kind that is neither known to hold something nor known to hold nothing makes this fail: decide, and write it down on one side.</summary>
    [Fact]
    public void R13_What_is_not_protected_holds_neither_data_nor_an_address() => Golden.Verify(string.Join(
        '\n',
        stacks.Resources.Where(r => r.Made.Type.StartsWith("aws:", StringComparison.Ordinal) || r.Made.Type.StartsWith("eks:", StringComparison.Ordinal))
            .Where(r => !r.Made.IsProtected).Select(r => r.Made.Type).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void R13_Every_stateful_resource_is_protected() =>
        Assert.Empty(stacks.Resources.Where(r => Stateful.Contains(r.Made.Type) && !r.Made.IsProtected).Select(r => $"{r.Stack}: {r.Made}"));

    // R12: pre-production stays away from production's data.
    // R73: one account for the environments' infrastructure.
    [Fact]
    public void Every_AWS_resource_is_made_by_the_provider_that_tags_it_and_knows_its_account()
    {
        var strangers = stacks.Runs.SelectMany(run => run.OfPackage("aws").Where(made => !run.Providers[(made.Type, made.Name)].Contains("pulumi:providers:aws::aws::", StringComparison.Ordinal)));

        Assert.Empty(strangers.Select(made => made.ToString()));
        Assert.All(stacks.Runs, run =>
        {
            var aws = run.The("pulumi:providers:aws", "aws").Inputs;
            Assert.Equal("""["111122223333"]""", Compact(aws["allowedAccountIds"]));
            Assert.Contains($"\"stack\":\"{run.Stack}\"", Compact(aws["defaultTags"]), StringComparison.Ordinal);
            Assert.Contains("\"managed-by\":\"pulumi\"", Compact(aws["defaultTags"]), StringComparison.Ordinal);
        });
    }

    // R75: applications go to the cluster of their environment.
    /// <summary>A ConfigFile is a component of the provider's own; mocks are not told which provider it hands on.</summary>
    [Fact]
    public void Every_object_of_Kubernetes_is_made_by_the_provider_of_its_own_cluster() =>
        Assert.Empty(stacks.Runs.SelectMany(run => run.OfPackage("kubernetes")
            .Where(made => made.Type != "kubernetes:yaml/v2:ConfigFile")
            .Where(made => !run.Providers[(made.Type, made.Name)].Contains($"::{run.Stack}-kubernetes::", StringComparison.Ordinal)).Select(made => $"{run.Stack}: {made}")));

    [Fact]
    public void No_statement_allows_every_action_of_a_service_but_that_of_a_key_to_its_account()
    {
        var wide =
            from row in stacks.Resources
            from leaf in AllStacks.Leaves(row.Made.Inputs)
            where leaf.Value is string text && text.Contains("\"Statement\"", StringComparison.Ordinal)
            from action in AllowedActions((string)leaf.Value!)
            where action == "*" || action.EndsWith(":*", StringComparison.Ordinal)
            select $"{row.Made.Type} {action}";

        Assert.Equal(["aws:kms/key:Key kms:*"], wide.Distinct());
    }

    [Theory]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "kmsKeyId")]
    [InlineData("aws:amp/workspace:Workspace", "kmsKeyArn")]
    [InlineData("aws:sns/topic:Topic", "kmsMasterKeyId")]
    [InlineData("eks:index:Cluster", "encryptionConfigKeyArn")]
    public void What_is_kept_is_encrypted_with_the_environments_key(string type, string input) =>
        Assert.Empty(stacks.Resources.Where(r => r.Made.Type == type && !r.Made.Inputs.ContainsKey(input)).Select(r => $"{r.Stack}: {r.Made}"));

    [Fact]
    public void Disks_are_encrypted_and_instance_metadata_asks_for_a_token()
    {
        var templates = stacks.Resources.Where(r => r.Made.Type == "aws:ec2/launchTemplate:LaunchTemplate").Select(r => MockedDeployment.Text(r.Made.Inputs)).ToList();

        Assert.NotEmpty(templates);
        Assert.All(templates, text => Assert.Contains("\"encrypted\": \"true\"", text, StringComparison.Ordinal));
        Assert.All(templates, text => Assert.Contains("\"httpTokens\": \"required\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_cluster_has_a_public_endpoint_unless_its_config_names_ranges()
    {
        var clusters = stacks.Resources.Where(r => r.Made.Type == "eks:index:Cluster").ToList();

        Assert.Equal(4, clusters.Count);
        Assert.All(clusters, r => Assert.Equal(false, r.Made.Inputs["endpointPublicAccess"]));
        Assert.All(clusters, r => Assert.Equal(true, r.Made.Inputs["endpointPrivateAccess"]));
    }

    [Fact]
    public void Every_Helm_release_has_the_one_version_that_a_file_of_the_repository_pins()
    {
        var pinned = RepositoryFiles.Text("releases/2026.11.yaml") + RepositoryFiles.Text("workloads.yaml");
        var releases = stacks.Resources.Where(r => r.Made.Type == "kubernetes:helm.sh/v3:Release").ToList();

        Assert.NotEmpty(releases);
        Assert.All(releases, r => Assert.Contains($"version: {r.Made.Inputs["version"]}\n", pinned, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_runs_make_the_same_to_the_letter()
    {
        await foreach (var (first, again) in stacks.TwiceAsync())
        {
            Assert.Equal(Text(first), Text(again));
        }
    }

    private static string Text(StackRun run) => string.Join('\n', run.Resources.Select(made => $"{made} {MockedDeployment.Text(made.Inputs)}")) + MockedDeployment.Text(run.Outputs);

    private static string Compact(object json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>((string)json));

    private static IEnumerable<string> AllowedActions(string policy)
    {
        var statements = JsonDocument.Parse(policy).RootElement.GetProperty("Statement");
        foreach (var statement in Items(statements).Where(s => s.GetProperty("Effect").GetString() == "Allow" && s.TryGetProperty("Action", out _)))
        {
            foreach (var action in Items(statement.GetProperty("Action")))
            {
                yield return action.GetString()!;
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];
}
