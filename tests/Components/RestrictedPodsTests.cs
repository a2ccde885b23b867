using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.RankService;
using Tandem.Components.Shared;
using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

/// <summary>Goal: what we ask of applications we do ourselves. Method: look at every pod template that our own components describe.</summary>
[Collection(PulumiCollection.Name)]
public sealed class RestrictedPodsTests
{
    [Fact]
    public async Task Every_pod_of_ours_is_restricted()
    {
        var pods = await Pods();

        Assert.Equal(3, pods.Count);
        Assert.All(pods, pod =>
        {
            var context = Map(pod["securityContext"]);
            Assert.Equal(true, context["runAsNonRoot"]);
            Assert.Equal("RuntimeDefault", Map(context["seccompProfile"])["type"]);
            Assert.All(Containers(pod), container => Assert.Equal(false, Map(container["securityContext"])["allowPrivilegeEscalation"]));
            Assert.All(Containers(pod), container => Assert.Equal(true, Map(container["securityContext"])["readOnlyRootFilesystem"]));
        });
    }

    [Fact]
    public async Task Every_pod_of_ours_stays_on_the_system_nodes() => Assert.All(await Pods(), pod =>
    {
        Assert.Equal("system", Map(pod["nodeSelector"])["tandem.dev/pool"]);
        Assert.Contains("CriticalAddonsOnly", MockedDeployment.Text(pod["tolerations"]), StringComparison.Ordinal);
    });

    [Fact]
    public async Task Every_container_of_ours_says_what_it_needs_and_which_version_it_is()
    {
        foreach (var container in (await Pods()).SelectMany(Containers))
        {
            Assert.Contains("requests", Map(container["resources"]).Keys);
            Assert.Contains("memory", Map(Map(container["resources"])["limits"]).Keys);
            Assert.Matches(":[0-9]", (string)container["image"]);
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, object>>> Pods()
    {
        var made = await MockedDeployment.Of(() =>
        {
            _ = new RankService("a", new RankServiceArgs { Namespace = "tandem-system", Rank = 1, Ranks = [1], Image = "nginx:1.30.4" });
            _ = new StandbyPolicy("a", new StandbyPolicyArgs
            {
                RoleConfigMap = new ConfigMap("role"),
                Role = ClusterRole.Active,
                Release = "2026.11",
                KubernetesVersion = "1.36",
                Namespaces = ["example"],
                KubectlImage = "kubectl:1.36.3",
            });
        });
        return [.. made.Resources.SelectMany(resource => PodsIn(resource.Inputs))];
    }

    private static IEnumerable<IReadOnlyDictionary<string, object>> PodsIn(object value) => value switch
    {
        IReadOnlyDictionary<string, object> map when map.ContainsKey("containers") => [map],
        IReadOnlyDictionary<string, object> map => map.Values.SelectMany(PodsIn),
        _ => [],
    };

    private static IEnumerable<IReadOnlyDictionary<string, object>> Containers(IReadOnlyDictionary<string, object> pod) =>
        ((System.Collections.IEnumerable)pod["containers"]).Cast<object>().Select(Map);

    private static IReadOnlyDictionary<string, object> Map(object value) => (IReadOnlyDictionary<string, object>)value;
}
