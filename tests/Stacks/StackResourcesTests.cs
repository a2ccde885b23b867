namespace Tandem.Tests.Stacks;

/// <summary>What each stack of the repository is made of: names are a contract, a rename replaces a resource.</summary>
[Collection(PulumiCollection.Name)]
public sealed class StackResourcesTests
{
    [Fact]
    public async Task Prod_network() => Golden.Verify(List(await StackHarness.RunAsync("prod-network")));

    [Fact]
    public async Task Prod_a() => Golden.Verify(List(await StackHarness.RunAsync("prod-a")));

    // R23: a second production cluster.
    // R57: the standby is made as code.
    [Fact]
    public async Task Prod_b() => Golden.Verify(List(await StackHarness.RunAsync("prod-b")));

    [Fact]
    public async Task Prod_traffic() => Golden.Verify(List(await StackHarness.RunAsync("prod-traffic")));

    [Fact]
    public async Task Stage_network() => Golden.Verify(List(await StackHarness.RunAsync("stage-network")));

    // R15: a test cluster inherits code and config.
    // R67: environments differ in purpose, audience and uptime.
    // R70: a cluster for each environment.
    [Fact]
    public async Task Stage_a() => Golden.Verify(List(await StackHarness.RunAsync("stage-a")));

    [Fact]
    public async Task Stage_traffic() => Golden.Verify(List(await StackHarness.RunAsync("stage-traffic")));

    private static string List(StackRun run) => string.Join('\n', run.Resources);
}
