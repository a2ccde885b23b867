using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// The first three statements of the controller's policy: its service-linked role, what it reads, and the certificates and shields it may attach.
/// </summary>
/// <remarks>https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/v3.5.0/docs/install/iam_policy.json</remarks>
internal static class LoadBalancerControllerReads
{
    public static IReadOnlyList<PolicyStatement> Statements { get; } =
    [
        new()
        {
            Sid = "ServiceLinkedRole",
            Actions = ["iam:CreateServiceLinkedRole"],
            Resources = ["*"],
            Conditions = [new("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")],
        },
        new() { Sid = "Describe", Actions = Describe, Resources = ["*"] },
        new() { Sid = "CertificatesAndShields", Actions = CertificatesAndShields, Resources = ["*"] },
    ];

    private static string[] Describe =>
    [
        "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeInternetGateways", "ec2:DescribeVpcs",
        "ec2:DescribeVpcPeeringConnections", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups", "ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeTags", "ec2:GetCoipPoolUsage", "ec2:DescribeCoipPools", "ec2:GetSecurityGroupsForVpc", "ec2:DescribeIpamPools", "ec2:DescribeRouteTables",
        "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeListeners",
        "elasticloadbalancing:DescribeListenerCertificates", "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeRules",
        "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetHealth",
        "elasticloadbalancing:DescribeTags", "elasticloadbalancing:DescribeTrustStores", "elasticloadbalancing:DescribeListenerAttributes",
        "elasticloadbalancing:DescribeCapacityReservation",
    ];

    private static string[] CertificatesAndShields =>
    [
        "cognito-idp:DescribeUserPoolClient", "acm:ListCertificates", "acm:DescribeCertificate", "iam:ListServerCertificates", "iam:GetServerCertificate",
        "waf-regional:GetWebACL", "waf-regional:GetWebACLForResource", "waf-regional:AssociateWebACL", "waf-regional:DisassociateWebACL",
        "wafv2:GetWebACL", "wafv2:GetWebACLForResource", "wafv2:AssociateWebACL", "wafv2:DisassociateWebACL",
        "shield:GetSubscriptionState", "shield:DescribeProtection", "shield:CreateProtection", "shield:DeleteProtection",
    ];
}
