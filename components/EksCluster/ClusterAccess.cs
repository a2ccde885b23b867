namespace Tandem.Components.EksCluster;

/// <summary>
/// Who may reach a cluster. The roles belong to the account, not to a cluster, so that a rebuilt cluster breaks no kubeconfig (R18).
/// EKS is asked through access entries only (authentication mode <c>API</c>): there is no aws-auth ConfigMap.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html</remarks>
public sealed record ClusterAccess
{
    /// <summary>
    /// The role that runs <c>pulumi up</c>, as the provider's <c>aws:assumeRole</c> has it. Charts are installed as this role.
    /// Pulumi.Eks makes whoever creates the cluster an administrator, so this role gets no entry of its own, even where a list below names it.
    /// Default: none; charts are installed with the credentials at hand, and only the creator's will do.
    /// </summary>
    public string? ProvisionerRoleArn { get; init; }

    /// <summary>ARNs of IAM roles that may do everything: for people, in an emergency. Default: none.</summary>
    public IReadOnlyList<string> AdminRoleArns { get; init; } = [];

    /// <summary>ARNs of IAM roles that may change what is in <see cref="DeployNamespaces"/>: for pipelines (R98). Default: none.</summary>
    public IReadOnlyList<string> DeployRoleArns { get; init; } = [];

    /// <summary>The namespaces that pipelines may change. Default: none, which is a mistake where there is a role to deploy.</summary>
    public IReadOnlyList<string> DeployNamespaces { get; init; } = [];

    /// <summary>ARNs of IAM roles that may look at everything but secrets. Default: none.</summary>
    public IReadOnlyList<string> ViewRoleArns { get; init; } = [];

    /// <summary>Ranges that reach the API from outside the VPC. Default: none; the endpoint is private (Security Hub EKS.1).</summary>
    public IReadOnlyList<string> PublicCidrs { get; init; } = [];
}
