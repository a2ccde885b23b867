using System.Text.Json.Nodes;
using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>The EKS package: its cluster is a component that another program puts together, so only its own outputs are seen.</summary>
internal static class EksOutputs
{
    internal static readonly IReadOnlyList<KeyValuePair<string, Action<Answering>>> Rows =
    [
        new("eks:index:Cluster", Cluster),
        new("eks:index:ManagedNodeGroup", a => a.Set("placementGroupName", "")),
        new("aws:eks/cluster:Cluster", AwsCluster),
    ];

    private static void Cluster(Answering a)
    {
        var name = a.Text("name") ?? a.Who.AutoName;
        var issuer = Issuer(a);
        a.Id = "";
        a.Set("kubeconfig", KubeConfig(a, name));
        a.Set("kubeconfigJson", KubeConfig(a, name).ToJsonString());
        a.Set("clusterSecurityGroupId", $"sg-{a.Who.Token}");
        a.Set("nodeSecurityGroupId", $"sg-{Mix.Hex(a.Who.Token, 17)}");
        a.Set("clusterIngressRuleId", $"sgr-{a.Who.Token}");
        a.Set("oidcIssuer", issuer);
        a.Set("oidcProviderUrl", $"https://{issuer}");
        a.Set("oidcProviderArn", a.Who.Arn("iam", $"oidc-provider/{issuer}", isGlobal: true));
        a.Set("autoModeNodeRoleName", "");
        a.Set("defaultNodeGroupAsgName", "");
        a.Set("fargateProfileId", "");
        a.Set("fargateProfileStatus", "");
        a.Set("instanceRoles", new JsonArray());
        a.Set("core", new JsonObject { ["endpoint"] = Endpoint(a), ["vpcId"] = a.Text("vpcId"), ["subnetIds"] = new JsonArray(), ["instanceRoles"] = new JsonArray() });
    }

    private static void AwsCluster(Answering a)
    {
        var name = a.Named();
        a.Identify(name, a.Who.Arn("eks", $"cluster/{name}"));
        a.Set("endpoint", Endpoint(a));
        a.Set("certificateAuthority", new JsonObject { ["data"] = Certificate(a) });
        a.Set("identities", new JsonArray(new JsonObject { ["oidcs"] = new JsonArray(new JsonObject { ["issuer"] = $"https://{Issuer(a)}" }) }));
        a.Set("status", "ACTIVE");
    }

    private static string Endpoint(Answering a) => $"https://{a.Who.Token}.gr7.{a.Who.Region}.eks.amazonaws.com";

    private static string Issuer(Answering a) => $"oidc.eks.{a.Who.Region}.amazonaws.com/id/{a.Who.Token}";

    private static string Certificate(Answering a) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"rehearsal {a.Who.Token}"));

    private static JsonObject KubeConfig(Answering a, string name) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["current-context"] = name,
        ["clusters"] = new JsonArray(new JsonObject { ["name"] = name, ["cluster"] = new JsonObject { ["server"] = Endpoint(a), ["certificate-authority-data"] = Certificate(a) } }),
        ["contexts"] = new JsonArray(new JsonObject { ["name"] = name, ["context"] = new JsonObject { ["cluster"] = name, ["user"] = name } }),
        ["users"] = new JsonArray(new JsonObject { ["name"] = name, ["user"] = new JsonObject() }),
    };
}
