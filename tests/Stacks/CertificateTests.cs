namespace Tandem.Tests.Stacks;

/// <summary>What <c>infra:certificate</c> makes of the stacks.</summary>
[Collection(PulumiCollection.Name)]
public sealed class CertificateTests
{
    private const string Key = "infra:certificate";
    private const string Other = "arn:aws:acm:eu-west-1:111122223333:certificate/other";
    private const string Listener = "aws:lb/listener:Listener";

    [Fact]
    public async Task The_network_makes_one_only_where_it_is_managed()
    {
        var managed = await StackHarness.RunAsync("prod-network");
        var other = await StackHarness.RunAsync("prod-network", config => config.With(Key, Other));

        Assert.Equal("arn:aws:mock:::prod-certificate", managed.Outputs["certificateArn"]);
        Assert.Equal("", other.Outputs["certificateArn"]);
        Assert.Empty(other.All("aws:acm/certificate:Certificate"));
    }

    [Theory]
    [InlineData("managed", "TLS", "arn:aws:acm:eu-west-1:111122223333:certificate/prod", 1)]
    [InlineData(Other, "TLS", Other, 0)]
    [InlineData("none", "TCP", null, 0)]
    public async Task A_cluster_waits_for_the_managed_one_and_ends_TLS_with_what_there_is(string certificate, string protocol, string? arn, int waits)
    {
        var run = await StackHarness.RunAsync("prod-a", config => config.With(Key, certificate));

        var listener = run.The(Listener, "prod-a-https").Inputs;
        Assert.Equal(protocol, listener["protocol"]);
        Assert.Equal(arn, listener.GetValueOrDefault("certificateArn"));
        Assert.Equal(waits, run.All("aws:acm/certificateValidation:CertificateValidation").Count());
    }

    [Fact]
    public async Task A_cluster_whose_network_has_none_says_what_to_bring_up()
    {
        var run = await StackHarness.RefusedAsync(
            "prod-a", others: stack => new Dictionary<string, object>(OtherStacks.OutputsOf(stack)) { ["certificateArn"] = "" });

        Assert.Contains("Stack 'prod-network' has no output 'certificateArn'. Bring it up first", run.Error, StringComparison.Ordinal);
    }
}
