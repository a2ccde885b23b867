namespace Tandem.Tests.Stacks;

/// <summary>prod-a and prod-b are interchangeable (R33, R97): they differ in name and role and in what follows from these.</summary>
[Collection(PulumiCollection.Name)]
public sealed class PeersTests
{
    // R32: same account, region, VPC and access.
    // R58: its security equals the other's.
    // R124: symmetric deployment of two or more.
    [Fact]
    public async Task In_the_same_role_two_clusters_differ_in_name_rank_and_service_range_only()
    {
        var a = Text(await StackHarness.RunAsync("prod-a"), "prod-a");
        var b = Text(await StackHarness.RunAsync("prod-b", config => config.With("infra:role", "active")), "prod-b");

        Golden.Verify(Differences(a, b));
    }

    [Fact]
    public async Task What_the_role_decides()
    {
        var active = Text(await StackHarness.RunAsync("prod-b", config => config.With("infra:role", "active")), "prod-b");
        var standby = Text(await StackHarness.RunAsync("prod-b"), "prod-b");

        Golden.Verify(Differences(active, standby));
    }

    [Fact]
    public async Task Equal_fingerprints_say_so()
    {
        var a = await StackHarness.RunAsync("prod-a");
        var b = await StackHarness.RunAsync("prod-b");

        Assert.Equal(a.Outputs["fingerprint"], b.Outputs["fingerprint"]);
    }

    [Fact]
    public async Task A_share_of_traffic_is_no_difference()
    {
        var a = await StackHarness.RunAsync("prod-a");
        var b = await StackHarness.RunAsync("prod-b", config => config.With("infra:weight", "13"));

        Assert.Equal(a.Outputs["fingerprint"], b.Outputs["fingerprint"]);
    }

    [Theory]
    [InlineData("infra:warmReplicas", "2")]
    [InlineData("infra:standby", "warm")]
    [InlineData("infra:phase", "1")]
    [InlineData("infra:viewRoleArns", "[]")]
    [InlineData("infra:logRetentionDays", "30")]
    [InlineData("infra:deletionProtection", "false")]
    [InlineData("infra:publicAccessCidrs", """["198.51.100.0/24"]""")]
    [InlineData("infra:nodeGroups", """{"general":{"instanceTypes":["m7i.xlarge","m7a.xlarge"],"minActive":6,"minStandby":0,"max":49,"diskGiB":100}}""")]
    public async Task A_difference_in_anything_else_shows_in_the_fingerprint(string key, string value)
    {
        var a = await StackHarness.RunAsync("prod-a");
        var b = await StackHarness.RunAsync("prod-b", config => config.With(key, value));

        Assert.NotEqual(a.Outputs["fingerprint"], b.Outputs["fingerprint"]);
    }

    private static string[] Text(StackRun run, string name) =>
        [.. run.Resources.SelectMany(made => Lines(made).Select(line => line.Replace(name, "CLUSTER", StringComparison.Ordinal)))];

    private static IEnumerable<string> Lines(MadeResource made) =>
        AllStacks.Leaves(made.Inputs).Select(leaf => $"{made} {leaf.Path} = {leaf.Value}").Append(made.ToString());

    private static string Differences(string[] first, string[] second) =>
        string.Join('\n', first.Except(second).Select(line => (Line: line, Mark: "-")).Concat(second.Except(first).Select(line => (Line: line, Mark: "+")))
            .OrderBy(row => row.Line, StringComparer.Ordinal).Select(row => $"{row.Mark} {row.Line.ReplaceLineEndings("\\n")}"));
}
