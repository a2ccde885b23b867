using System.Text.Json.Nodes;
using Amazon.Runtime;
using Moq;
using Tandem.Switchover.Aws;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Aws;

/// <summary>A server on loopback that answers as AWS does, and remembers what it was asked; behind it an observation that asks nobody else.</summary>
internal sealed class AwsServer : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly LoopbackServer _server;

    /// <param name="answer">What AWS answers.</param>
    /// <param name="metrics">Where running pods, and so their images, are read from. Default: there are no metrics.</param>
    public AwsServer(Func<LoopbackServer.Request, LoopbackServer.Reply> answer, PlatformMetrics? metrics = null)
    {
        _server = new LoopbackServer(request =>
        {
            lock (Asked)
            {
                Asked.Add(request);
            }

            return answer(request);
        });
        Cloud = new(
            new AwsOptions("eu-west-1") { ServiceUrl = new Uri(_server.BaseUrl), Credentials = () => new SessionAWSCredentials("AKIDEXAMPLE", "secret", "token"), Time = new Stopped() },
            new CloudSources(Network(), (_, _) => Task.FromResult(Observed<DateTimeOffset>.Known(Noon)), _ => Task.FromResult(metrics is null ? Observed<PlatformMetrics>.NoData("no metrics") : Observed<PlatformMetrics>.Known(metrics))));
    }

    /// <summary>Answers every request with a text.</summary>
    public static AwsServer Saying(string body, int status = 200) => new(_ => new(status, body));

    public AwsCloudObservation Cloud { get; }

    public List<LoopbackServer.Request> Asked { get; } = [];

    public void Dispose()
    {
        Cloud.Dispose();
        _server.Dispose();
    }

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }

    /// <summary>The network stack, which says where zone and subnets are.</summary>
    private static IStackOperations Network()
    {
        var outputs = new StackOutputs(new Dictionary<string, JsonNode?> { ["zoneId"] = "Z123", ["privateSubnetIds"] = new JsonArray("subnet-2", "subnet-1") });
        var stacks = new Mock<IStackOperations>(MockBehavior.Strict);
        stacks.Setup(s => s.GetOutputsAsync("prod-network", It.IsAny<CancellationToken>())).ReturnsAsync(outputs);
        return stacks.Object;
    }
}
