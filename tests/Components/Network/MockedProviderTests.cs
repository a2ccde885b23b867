using Moq;
using Pulumi;
using Pulumi.Testing;
using Tandem.Components.Network;

namespace Tandem.Tests.Components;

/// <summary>The network under a mocked provider that is asked afterwards what it was asked for.</summary>
[Collection(PulumiCollection.Name)]
public sealed class MockedProviderTests
{
    private readonly Mock<IMocks> _provider = new();

    [Fact]
    public async Task Each_zone_is_asked_for_one_NAT_gateway_and_the_environment_for_one_VPC()
    {
        var args = NetworkExamples.Args();
        _provider.Setup(p => p.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns<MockResourceArgs>(asked => Task.FromResult(Made(asked)));

        await Deployment.TestAsync(_provider.Object, new TestOptions { IsPreview = false }, () => { _ = new Network("prod", args); });

        _provider.Verify(p => p.NewResourceAsync(It.Is<MockResourceArgs>(a => a.Type == "aws:ec2/natGateway:NatGateway")), Times.Exactly(args.Zones.Count));
        _provider.Verify(p => p.NewResourceAsync(It.Is<MockResourceArgs>(a => a.Type == "aws:ec2/vpc:Vpc")), Times.Once);
    }

    private static (string? Id, object State) Made(MockResourceArgs asked)
    {
        var computed = MockedCloud.Computed(asked.Type!, asked.Name!).ToDictionary(c => c.Key, c => c.Value);
        return ($"{asked.Name}-id", asked.Inputs.SetItems(computed.Where(c => !asked.Inputs.ContainsKey(c.Key))));
    }
}
