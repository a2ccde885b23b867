using Tandem.Components.Shared;

namespace Tandem.Components.Network;

/// <summary>Who may use the environment's key, and by way of which service.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html (account),
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html (logs),
/// https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html (node volumes),
/// https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html (secrets),
/// https://docs.aws.amazon.com/prometheus/latest/userguide/encryption-at-rest-Amazon-Service-Prometheus.html (metrics),
/// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html (publishers of notifications).
/// </remarks>
public static class KeyPolicy
{
    private static readonly string[] Use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    /// <summary>The policy for an account and region.</summary>
    /// <param name="place">Account and region.</param>
    public static PolicyDocument For(AwsPlace place) => new(
        AccountAdministers(place),
        LogsEncrypt(place),
        AutoScalingUsesVolumes(place),
        AutoScalingAttachesVolumes(place),
        ThroughService(place, "EksEncryptsSecrets", "eks", "kms:CreateGrant", "kms:DescribeKey"),
        ThroughService(place, "PrometheusEncryptsMetrics", "aps", "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"),
        PublishersEncryptNotifications(place));

    private static PolicyStatement AccountAdministers(AwsPlace place) => new()
    {
        Sid = "AccountAdministers",
        Principals = [PolicyPrincipal.Aws(place.GlobalArn("iam", "root"))],
        Actions = ["kms:*"],
        Resources = ["*"],
    };

    private static PolicyStatement LogsEncrypt(AwsPlace place) => new()
    {
        Sid = "LogsEncrypt",
        Principals = [PolicyPrincipal.Service($"logs.{place.Region}.amazonaws.com")],
        Actions = Use,
        Resources = ["*"],
        Conditions = [new("ArnLike", "kms:EncryptionContext:aws:logs:arn", place.Arn("logs", "log-group:*"))],
    };

    private static PolicyStatement AutoScalingUsesVolumes(AwsPlace place) => new()
    {
        Sid = "AutoScalingUsesVolumes",
        Principals = [PolicyPrincipal.Aws("*")],
        Actions = Use,
        Resources = ["*"],
        Conditions = [IsAutoScaling(place)],
    };

    private static PolicyStatement AutoScalingAttachesVolumes(AwsPlace place) => new()
    {
        Sid = "AutoScalingAttachesVolumes",
        Principals = [PolicyPrincipal.Aws("*")],
        Actions = ["kms:CreateGrant"],
        Resources = ["*"],
        Conditions = [IsAutoScaling(place), new("Bool", "kms:GrantIsForAWSResource", "true")],
    };

    /// <summary>
    /// Named in a condition and not as the principal: KMS refuses a policy whose principal does not exist, and a new account has not got the role yet.
    /// </summary>
    private static PolicyCondition IsAutoScaling(AwsPlace place) =>
        new("ArnEquals", "aws:PrincipalArn", place.GlobalArn("iam", "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"));

    private static PolicyStatement ThroughService(AwsPlace place, string sid, string service, params string[] actions) => new()
    {
        Sid = sid,
        Principals = [PolicyPrincipal.Aws("*")],
        Actions = actions,
        Resources = ["*"],
        Conditions =
        [
            new("StringEquals", "kms:CallerAccount", place.AccountId),
            new("StringEquals", "kms:ViaService", $"{service}.{place.Region}.amazonaws.com"),
        ],
    };

    private static PolicyStatement PublishersEncryptNotifications(AwsPlace place) => new()
    {
        Sid = "PublishersEncryptNotifications",
        Principals = [PolicyPrincipal.Service("aps.amazonaws.com", "cloudwatch.amazonaws.com")],
        Actions = ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resources = ["*"],
        Conditions = [new("StringEquals", "aws:SourceAccount", place.AccountId)],
    };
}
