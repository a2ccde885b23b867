using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Tandem.Components.EksCluster;

/// <summary>
/// Kubeconfigs that hold no secret: kubectl asks the AWS CLI for a token each time, in the name of an IAM role. Only address, certificate
/// and name differ between clusters, and a context carries the cluster's name, so that a command can be meant for one cluster only (R13, R18).
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html</remarks>
public static class Kubeconfig
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A kubeconfig for one role.</summary>
    /// <param name="fromEks">The kubeconfig that Pulumi.Eks makes: where address and certificate come from.</param>
    /// <param name="region">The region.</param>
    /// <param name="clusterName">The cluster's name.</param>
    /// <param name="roleArn">The role to act as; null for the credentials at hand.</param>
    public static Output<string> For(Output<string> fromEks, string region, string clusterName, string? roleArn) =>
        fromEks.Apply(text => Write(text, region, clusterName, roleArn));

    /// <summary>A kubeconfig for each role that has access, by the role's name.</summary>
    /// <param name="fromEks">The kubeconfig that Pulumi.Eks makes.</param>
    /// <param name="region">The region.</param>
    /// <param name="clusterName">The cluster's name.</param>
    /// <param name="access">The roles.</param>
    public static Output<ImmutableSortedDictionary<string, string>> ForRoles(Output<string> fromEks, string region, string clusterName, ClusterAccess access)
    {
        string?[] provisioner = [access.ProvisionerRoleArn];
        string[] listed = [.. provisioner.OfType<string>(), .. access.AdminRoleArns, .. access.DeployRoleArns, .. access.ViewRoleArns];
        var roles = listed.Distinct(StringComparer.Ordinal).ToList();
        return fromEks.Apply(text => roles.ToImmutableSortedDictionary(RoleName, arn => Write(text, region, clusterName, arn), StringComparer.Ordinal));
    }

    /// <summary>The name at the end of a role's ARN.</summary>
    /// <param name="roleArn">Such as <c>arn:aws:iam::111122223333:role/platform/admin</c>.</param>
    public static string RoleName(string roleArn) => roleArn[(roleArn.LastIndexOf('/') + 1)..];

    private static string Write(string fromEks, string region, string clusterName, string? roleArn)
    {
        var cluster = JsonNode.Parse(fromEks)!["clusters"]![0]!["cluster"]!.DeepClone();
        var user = roleArn is null ? clusterName : $"{RoleName(roleArn)}@{clusterName}";
        var context = new JsonObject { ["cluster"] = clusterName, ["user"] = user };
        var config = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["clusters"] = new JsonArray(new JsonObject { ["name"] = clusterName, ["cluster"] = cluster }),
            ["contexts"] = new JsonArray(new JsonObject { ["name"] = clusterName, ["context"] = context }),
            ["current-context"] = clusterName,
            ["users"] = new JsonArray(new JsonObject { ["name"] = user, ["user"] = new JsonObject { ["exec"] = AskAws(region, clusterName, roleArn) } }),
        };
        return config.ToJsonString(Indented);
    }

    private static JsonObject AskAws(string region, string clusterName, string? roleArn)
    {
        string[] command = ["--region", region, "eks", "get-token", "--cluster-name", clusterName, "--output", "json"];
        string[] role = roleArn is null ? [] : ["--role-arn", roleArn];
        return new JsonObject
        {
            ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
            ["command"] = "aws",
            ["args"] = new JsonArray([.. command.Concat(role).Select(word => JsonValue.Create(word))]),
            ["interactiveMode"] = "IfAvailable",
        };
    }
}
