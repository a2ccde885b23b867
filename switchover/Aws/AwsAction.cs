namespace Tandem.Switchover.Aws;

/// <summary>Something that is asked of AWS, and the permission it takes.</summary>
/// <param name="Permission">The IAM action, such as <c>ec2:DescribeSubnets</c>.</param>
/// <param name="On">What it is asked about, as a resource of an IAM policy.</param>
/// <param name="For">What a switchover needs it for.</param>
public sealed record AwsAction(string Permission, string On, string For)
{
    /// <summary>Subnets and their free addresses.</summary>
    public static AwsAction DescribeSubnets { get; } = new("ec2:DescribeSubnets", "*", "addresses that are free for the target's nodes and pods");

    /// <summary>Instances that count towards the quota.</summary>
    public static AwsAction DescribeInstances { get; } = new("ec2:DescribeInstances", "*", "processors that are in use");

    /// <summary>Processors of an instance type.</summary>
    public static AwsAction DescribeInstanceTypes { get; } = new("ec2:DescribeInstanceTypes", "*", "processors of the target's instance types");

    /// <summary>The quota of processors.</summary>
    public static AwsAction GetServiceQuota { get; } = new("servicequotas:GetServiceQuota", "*", "processors that the account may run");

    /// <summary>The control plane of a cluster.</summary>
    public static AwsAction DescribeCluster { get; } = new("eks:DescribeCluster", "arn:aws:eks:*:*:cluster/*", "whether AWS is changing a cluster, and its version");

    /// <summary>The names of a cluster's node groups.</summary>
    public static AwsAction ListNodegroups { get; } = new("eks:ListNodegroups", "arn:aws:eks:*:*:cluster/*", "the node groups of a cluster");

    /// <summary>A node group.</summary>
    public static AwsAction DescribeNodegroup { get; } = new("eks:DescribeNodegroup", "arn:aws:eks:*:*:nodegroup/*", "size, version and health of a node group");

    /// <summary>A load balancer by its name.</summary>
    public static AwsAction DescribeLoadBalancers { get; } = new("elasticloadbalancing:DescribeLoadBalancers", "*", "the load balancer of a cluster");

    /// <summary>The target groups behind a load balancer.</summary>
    public static AwsAction DescribeTargetGroups { get; } = new("elasticloadbalancing:DescribeTargetGroups", "*", "the target groups of a cluster");

    /// <summary>Whether targets are healthy.</summary>
    public static AwsAction DescribeTargetHealth { get; } = new("elasticloadbalancing:DescribeTargetHealth", "*", "whether the cluster's targets are healthy");

    /// <summary>The records of a zone.</summary>
    public static AwsAction ListRecords { get; } = new("route53:ListResourceRecordSets", "arn:aws:route53:::hostedzone/*", "what DNS really answers");

    /// <summary>Images in a private registry of the account.</summary>
    public static AwsAction DescribeImages { get; } = new("ecr:DescribeImages", "arn:aws:ecr:*:*:repository/*", "whether images in ECR are there; only where pods name some");

    /// <summary>The environment's metrics.</summary>
    public static AwsAction QueryMetrics { get; } = new("aps:QueryMetrics", "arn:aws:aps:*:*:workspace/*", "health of the platform, requests and capacity; only with the environment's own workspace");

    /// <summary>A change of the cluster list, told to whoever subscribed.</summary>
    public static AwsAction Publish { get; } = new("sns:Publish", "arn:aws:sns:*:*:tandem-*-cluster-list", "telling developers of a change of the cluster list");

    /// <summary>The key that the topic of the cluster list is encrypted with: SNS asks for it in the publisher's name.</summary>
    public static AwsAction GenerateDataKey { get; } = new("kms:GenerateDataKey", "arn:aws:kms:*:*:key/*", "the same: the topic is encrypted");

    /// <summary>The same key.</summary>
    public static AwsAction Decrypt { get; } = new("kms:Decrypt", "arn:aws:kms:*:*:key/*", "the same: the topic is encrypted");

    /// <summary>Who is asking. AWS lets everybody; it is asked for the time in its answer.</summary>
    public static AwsAction GetCallerIdentity { get; } = new("sts:GetCallerIdentity", "*", "the time at AWS; needs no permission");

    /// <summary>All of them, in ordinal order of permission.</summary>
    public static IReadOnlyList<AwsAction> All { get; } =
    [.. new[]
    {
        DescribeSubnets, DescribeInstances, DescribeInstanceTypes, GetServiceQuota, DescribeCluster, ListNodegroups, DescribeNodegroup, DescribeLoadBalancers,
        DescribeTargetGroups, DescribeTargetHealth, ListRecords, DescribeImages, QueryMetrics, Publish, GenerateDataKey, Decrypt, GetCallerIdentity,
    }.OrderBy(a => a.Permission, StringComparer.Ordinal)];
}
