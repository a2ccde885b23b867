using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// What the controller may do: the policy that its project publishes, statement by statement. What changes or deletes a load balancer, a target group or
/// a security group is allowed only where the controller's own tag is on it, and ours carry none. Listeners the policy does not narrow so; the features that
/// would touch them are off in <see cref="LoadBalancerControllerValues"/>.
/// </summary>
/// <remarks>https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/v3.5.0/docs/install/iam_policy.json</remarks>
internal static class LoadBalancerControllerPolicy
{
    private const string RequestTag = "aws:RequestTag/elbv2.k8s.aws/cluster";

    private const string ResourceTag = "aws:ResourceTag/elbv2.k8s.aws/cluster";

    public static PolicyDocument For(string partition)
    {
        var arn = new Arns(partition);
        return new PolicyDocument([.. LoadBalancerControllerReads.Statements, .. SecurityGroups(arn), .. LoadBalancers(arn), .. Targets(arn)]);
    }

    private static IEnumerable<PolicyStatement> SecurityGroups(Arns arn) =>
    [
        On("*", "OpenPods", ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]),
        On("*", "MakeGroups", ["ec2:CreateSecurityGroup"]),
        On([arn.SecurityGroup], "TagNewGroups", ["ec2:CreateTags"], new("StringEquals", "ec2:CreateAction", "CreateSecurityGroup"), Carried(RequestTag)),
        On([arn.SecurityGroup], "TagOwnGroups", ["ec2:CreateTags", "ec2:DeleteTags"], Absent(RequestTag), Carried(ResourceTag)),
        On("*", "ChangeOwnGroups", ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:DeleteSecurityGroup"], Carried(ResourceTag)),
    ];

    private static IEnumerable<PolicyStatement> LoadBalancers(Arns arn) =>
    [
        On("*", "MakeTagged", ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"], Carried(RequestTag)),
        On("*", "MakeListeners",
        [
            "elasticloadbalancing:CreateListener", "elasticloadbalancing:DeleteListener", "elasticloadbalancing:CreateRule", "elasticloadbalancing:DeleteRule",
        ]),
        On(arn.GroupsAndLoadBalancers, "TagOwn", ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"], Absent(RequestTag), Carried(ResourceTag)),
        On(arn.ListenersAndRules, "TagListeners", ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"]),
        On("*", "ChangeOwn",
        [
            "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:SetIpAddressType", "elasticloadbalancing:SetSecurityGroups",
            "elasticloadbalancing:SetSubnets", "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:ModifyTargetGroup",
            "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:ModifyListenerAttributes",
            "elasticloadbalancing:ModifyCapacityReservation", "elasticloadbalancing:ModifyIpPools",
        ], Carried(ResourceTag)),
        On(arn.GroupsAndLoadBalancers, "TagNew", ["elasticloadbalancing:AddTags"],
            new("StringEquals", "elasticloadbalancing:CreateAction", "CreateTargetGroup", "CreateLoadBalancer"), Carried(RequestTag)),
    ];

    private static IEnumerable<PolicyStatement> Targets(Arns arn) =>
    [
        On([arn.TargetGroup], "RegisterTargets", ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]),
        On("*", "ChangeListeners",
        [
            "elasticloadbalancing:SetWebAcl", "elasticloadbalancing:ModifyListener", "elasticloadbalancing:AddListenerCertificates",
            "elasticloadbalancing:RemoveListenerCertificates", "elasticloadbalancing:ModifyRule", "elasticloadbalancing:SetRulePriorities",
        ]),
    ];

    private static PolicyStatement On(string resource, string sid, IReadOnlyList<string> actions, params IReadOnlyList<PolicyCondition> conditions) =>
        On([resource], sid, actions, conditions);

    private static PolicyStatement On(
        IReadOnlyList<string> resources, string sid, IReadOnlyList<string> actions, params IReadOnlyList<PolicyCondition> conditions) =>
        new() { Sid = sid, Actions = actions, Resources = [.. resources], Conditions = conditions };

    /// <summary>The tag is there: <c>Null</c> is false.</summary>
    private static PolicyCondition Carried(string tag) => new("Null", tag, "false");

    private static PolicyCondition Absent(string tag) => new("Null", tag, "true");

    private sealed class Arns(string partition)
    {
        public string SecurityGroup => $"arn:{partition}:ec2:*:*:security-group/*";

        public string TargetGroup => Balancing("targetgroup/*/*");

        public string[] GroupsAndLoadBalancers => [TargetGroup, Balancing("loadbalancer/net/*/*"), Balancing("loadbalancer/app/*/*")];

        public string[] ListenersAndRules =>
            [Balancing("listener/net/*/*/*"), Balancing("listener/app/*/*/*"), Balancing("listener-rule/net/*/*/*"), Balancing("listener-rule/app/*/*/*")];

        private string Balancing(string resource) => $"arn:{partition}:elasticloadbalancing:*:*:{resource}";
    }
}
