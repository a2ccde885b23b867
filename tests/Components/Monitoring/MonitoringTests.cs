using Tandem.Components.Monitoring;
using Tandem.Components.Shared;
using static Tandem.Tests.Components.MonitoringExamples;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class MonitoringTests
{
    private static readonly AlertSubscriber Pager = new("https", "https://pager.example/tandem", AlertUrgency.Page);
    private static readonly AlertSubscriber Team = new("email", "platform@example.com");

    [Fact]
    public async Task It_makes_these_resources() => Golden.Verify((await Run()).List);

    [Fact]
    public async Task Whoever_wants_pages_only_filters_by_urgency()
    {
        var run = await Run();

        var pager = run.The("aws:sns/topicSubscription:TopicSubscription", "prod-alerts-https-https://pager.example/tandem");
        var team = run.The("aws:sns/topicSubscription:TopicSubscription", "prod-alerts-email-platform@example.com");
        Assert.Equal("""{"urgency":["page"]}""", pager.Inputs["filterPolicy"]);
        Assert.DoesNotContain("filterPolicy", team.Inputs.Keys);
    }

    [Fact]
    public async Task Only_our_workspace_and_our_alarms_may_publish()
    {
        var topic = (await Run()).The("aws:sns/topic:Topic", "prod-alerts");

        Golden.Verify(MockedDeployment.Indented((string)topic.Inputs["policy"]));
    }

    [Fact]
    public async Task Everything_that_can_be_encrypted_is()
    {
        var run = await Run();

        Assert.All(run.All("aws:cloudwatch/logGroup:LogGroup"), group => Assert.Equal("arn:key", group.Inputs["kmsKeyId"]));
        Assert.Equal("arn:key", run.The("aws:sns/topic:Topic", "prod-alerts").Inputs["kmsMasterKeyId"]);
        Assert.Equal("arn:key", run.The("aws:amp/workspace:Workspace", "prod-metrics").Inputs["kmsKeyArn"]);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        ArgumentsException? refusal = null;
        var run = await MockedDeployment.Of(() => refusal = Assert.Throws<ArgumentsException>(() => new Monitoring("prod", Wrong())));

        Assert.Empty(run.Resources);
        Golden.Verify(refusal!.Message);
    }

    private static Task<MockedDeployment> Run() => MockedDeployment.Of(() => _ = new Monitoring("prod", Args(SupportHours.Always, Pager, Team)));

    private static MonitoringArgs Wrong() => new()
    {
        Place = NetworkExamples.Place,
        KmsKeyArn = "arn:key",
        Clusters = ["prod-a", "prod-a"],
        SupportHours = SupportHours.Always,
        Subscribers = [new("pigeon", "loft", AlertUrgency.Ticket), new("email", "", AlertUrgency.Ticket)],
        WorkloadNamespaces = ["Orders"],
        PlatformNamespaces = [],
        LogRetentionDays = 8,
    };
}
