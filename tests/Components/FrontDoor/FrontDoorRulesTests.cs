using Tandem.Components.EksCluster;
using Tandem.Components.FrontDoor;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class FrontDoorRulesTests
{
    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var mistakes = await MistakesOf("production-eu-west-1-cluster-a", cluster => FrontDoorSamples.Args(
            cluster,
            replicas: 1,
            drain: new Drain { AcceptSeconds = 5, FinishSeconds = 0, ConnectionAgeSeconds = 0 },
            addresses: [FrontDoorSamples.Address("eu-west-1a"), FrontDoorSamples.Address("eu-west-1a")],
            gatewayApiVersion: "latest",
            accessLogBucket: "logs",
            awaitsCertificate: true));

        Assert.Equal(
            """
            cluster: is named 'production-eu-west-1-cluster-a', 30 characters. Use at most 25: AWS allows a target group 32, and ours end in -secure.
            addresses[1].zone: is 'eu-west-1a', as is that of another address. A load balancer has one address in a zone.
            replicas: is 1. Use at least 2, better one for each zone: a single pod closes the front door whenever it moves.
            gatewayApiVersion: is 'latest'. Write a release of github.com/kubernetes-sigs/gateway-api, such as v1.5.1.
            drain.acceptSeconds: is 5. Use 30 to 600: the load balancer goes on sending new connections for about half a minute.
            drain.finishSeconds: is 0. Use 1 to 3595: with acceptSeconds at most 3600.
            drain.connectionAgeSeconds: is 0. Use 5 to 3600, best what DNS answers live.
            awaitsCertificate: is true without certificateArn. Give the certificate to wait for, or leave both out.
            accessLogBucket: is given without certificateArn. The load balancer logs only TLS that it ends itself: give a certificate, or leave the bucket out.
            """.ReplaceLineEndings("\n"),
            mistakes);
    }

    [Fact]
    public async Task A_production_front_door_keeps_the_rules() => Assert.Empty(await MistakesOf("prod-a", cluster => FrontDoorSamples.Args(cluster)));

    private static async Task<string> MistakesOf(string clusterName, Func<EksCluster, FrontDoorArgs> args)
    {
        IReadOnlyList<ArgumentMistake> mistakes = [];
        await MockedDeployment.Of(() => mistakes = FrontDoorRules.All.MistakesIn(args(new EksCluster(clusterName, ClusterSamples.Args()))));
        return string.Join('\n', mistakes);
    }
}
