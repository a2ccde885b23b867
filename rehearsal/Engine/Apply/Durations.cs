using Tandem.Rehearsal.Engine.Plan;

namespace Tandem.Rehearsal.Engine.Apply;

/// <summary>
/// How long the provider takes, in seconds of virtual time. No vendor publishes these figures; they are estimates
/// from everyday use, to be measured in your own account. What is not listed answers in one or two seconds, as most AWS and Kubernetes calls do.
/// A record's duration is not here: it is what the simulated zone takes to be in sync.
/// </summary>
public static class Durations
{
    private static readonly SortedDictionary<string, (int Create, int Update, int Delete)> Rows = new(StringComparer.Ordinal)
    {
        ["aws:acm/certificateValidation:CertificateValidation"] = (90, 1, 1),
        ["aws:amp/workspace:Workspace"] = (20, 5, 10),
        ["aws:ec2/natGateway:NatGateway"] = (105, 5, 60),
        ["aws:ec2/vpc:Vpc"] = (12, 3, 2),
        ["aws:ec2/subnet:Subnet"] = (12, 3, 2),
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = (60, 20, 45),
        ["aws:eks/addon:Addon"] = (45, 45, 20),
        ["aws:iam/instanceProfile:InstanceProfile"] = (8, 2, 2),
        ["aws:kms/key:Key"] = (12, 3, 2),
        ["aws:lb/loadBalancer:LoadBalancer"] = (180, 10, 30),
        ["aws:route53/healthCheck:HealthCheck"] = (3, 3, 3),
        ["aws:route53/zone:Zone"] = (40, 3, 10),
        ["eks:index:Cluster"] = (540, 120, 240),
        ["eks:index:ManagedNodeGroup"] = (150, 20, 180),
        ["kubernetes:core/v1:Namespace"] = (1, 1, 15),
        ["kubernetes:helm.sh/v3:Release"] = (15, 12, 8),
    };

    private static readonly (int Create, int Update, int Delete) Quick = (2, 2, 1);

    /// <summary>The duration of one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="type">The type token.</param>
    public static TimeSpan Of(Operation operation, string type)
    {
        var (create, update, delete) = IsPretended(type) ? (0, 0, 0) : Rows.GetValueOrDefault(type, Quick);
        return TimeSpan.FromSeconds(operation switch
        {
            Operation.Same => 0,
            Operation.Create => create,
            Operation.Update => update,
            Operation.Replace => create + delete,
            _ => delete,
        });
    }

    // Providers, random values and components are made by the engine itself.
    private static bool IsPretended(string type) =>
        type.StartsWith("pulumi:", StringComparison.Ordinal) || type.StartsWith("random:", StringComparison.Ordinal) || type.StartsWith("tandem:", StringComparison.Ordinal);
}
