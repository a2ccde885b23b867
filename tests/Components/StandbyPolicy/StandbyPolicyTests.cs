using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.Shared;
using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

/// <summary>The objects that keep a cluster to its role: policies, rights, role Job and keeper (R31, R35, R37, R38, R39).</summary>
[Collection(PulumiCollection.Name)]
public sealed class StandbyPolicyTests
{
    [Fact]
    public async Task A_standby_is_held_by_these_objects() => Golden.Verify(await Details());

    [Fact]
    public async Task Ingresses_are_stamped_where_each_workload_has_its_own_records()
    {
        var made = await Make(weight: 100);

        Golden.Verify(made.List + "\n" + MockedDeployment.Text(Spec(made, "MutatingAdmissionPolicy", "prod-a-stamp-ingresses")));
    }

    [Fact]
    public async Task Policies_are_the_same_whatever_the_role()
    {
        var active = await Make(ClusterRole.Active);
        var standby = await Make(ClusterRole.Standby);

        Assert.Equal(Policies(active), Policies(standby));
    }

    [Fact]
    public async Task The_role_job_is_named_anew_when_role_or_release_change()
    {
        var keepers = (IReadOnlyDictionary<string, object>)(await Make()).The("random:index/randomId:RandomId", "prod-a-role").Inputs["keepers"];

        Assert.Equal("standby", keepers["role"]);
        Assert.Equal("2026.11", keepers["release"]);
    }

    [Fact]
    public async Task The_role_job_waits_for_policies_and_rights()
    {
        var job = (await Make()).The("kubernetes:batch/v1:Job", "prod-a-role");

        Assert.Equal(
            [
                "prod-a-guard-gate", "prod-a-guard-gate", "prod-a-hold-pods", "prod-a-hold-pods", "prod-a-hold-runs", "prod-a-hold-runs",
                "prod-a-role", "prod-a-role", "prod-a-role", "prod-a-role", "prod-a-role-example", "prod-a-role-shop-api", "prod-a-script",
            ],
            (await Dependencies.Of(job)).Order(StringComparer.Ordinal));
        Assert.Equal(TimeSpan.FromMinutes(15), job.Options.CustomTimeouts!.Create);
    }

    [Fact]
    public async Task Rights_in_a_namespace_come_after_the_namespace()
    {
        var made = await Make();

        Assert.Equal(["role", "prod-a-shop-api"], await Dependencies.Of(made.The("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", "prod-a-role-shop-api")));
        Assert.Equal(["role", "prod-a-example"], await Dependencies.Of(made.The("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", "prod-a-role-example")));
    }

    [Fact]
    public async Task Every_policy_looks_into_workload_namespaces_only()
    {
        var made = await Make(weight: 0);

        foreach (var policy in made.Resources.Where(resource => resource.Type.EndsWith("AdmissionPolicy", StringComparison.Ordinal)))
        {
            Assert.Contains("\"tandem.dev/workloads\": \"true\"", MockedDeployment.Text(policy.Inputs), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_binding_refuses_where_the_role_is_unknown()
    {
        var made = await Make(weight: 0);

        foreach (var binding in made.Resources.Where(resource => resource.Type.EndsWith("AdmissionPolicyBinding", StringComparison.Ordinal)))
        {
            Assert.Contains("\"parameterNotFoundAction\": \"Deny\"", MockedDeployment.Text(binding.Inputs), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var args = new StandbyPolicyArgs
        {
            RoleConfigMap = null!,
            Role = ClusterRole.Standby,
            Release = "2026.11",
            KubernetesVersion = "1.35",
            Namespaces = ["example", "kube-system", "example"],
            KubectlImage = "alpine/kubectl:latest",
            WarmReplicas = -1,
            IngressWeight = 300,
        };

        Golden.Verify(Assert.Throws<ArgumentsException>(() => new StandbyPolicy("prod-a", args)).Message);
    }

    private static async Task<string> Details()
    {
        var made = await Make();
        var script = made.The("kubernetes:core/v1:ConfigMap", "prod-a-script");
        return made.Details.Replace(MockedDeployment.Text(script.Inputs), "(role.sh and the list of namespaces)", StringComparison.Ordinal);
    }

    private static string Policies(MockedDeployment made)
    {
        var policies = made.Resources.Where(resource => resource.Type.Contains("AdmissionPolicy", StringComparison.Ordinal));
        return MockedDeployment.Text(policies.Select(policy => policy.Inputs));
    }

    private static object Spec(MockedDeployment made, string kind, string name) =>
        made.The($"kubernetes:admissionregistration.k8s.io/v1:{kind}", name).Inputs["spec"];

    private static Task<MockedDeployment> Make(ClusterRole role = ClusterRole.Standby, int? weight = null) =>
        MockedDeployment.Of(() => _ = new StandbyPolicy("prod-a", Args(role, weight)));

    private static StandbyPolicyArgs Args(ClusterRole role, int? weight) => new()
    {
        RoleConfigMap = new ConfigMap("role"),
        Role = role,
        Release = "2026.11",
        KubernetesVersion = "1.36",
        Namespaces = ["shop-api", "example"],
        NamespaceOf = ns => new Namespace($"prod-a-{ns}"),
        KubectlImage = "docker.io/alpine/kubectl:1.36.3",
        IngressWeight = weight,
    };
}
