using Tandem.Components.FrontDoor;

namespace Tandem.Tests.Components;

public sealed class DrainTests
{
    [Fact]
    public void Kubernetes_kills_a_pod_only_after_the_load_balancer_has_closed_its_connections()
    {
        var drain = new Drain { AcceptSeconds = 45, FinishSeconds = 20 };

        Assert.Equal(65, drain.DeregistrationSeconds);
        Assert.Equal(80, drain.TerminationSeconds);
    }
}
