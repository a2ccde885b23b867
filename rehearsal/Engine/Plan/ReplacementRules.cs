using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Plan;

/// <summary>
/// Which properties cannot be changed in place. The AWS rows are the arguments that the provider's pages mark "forces new resource"
/// (registry.terraform.io/providers/hashicorp/aws, the resource of the same name); the Kubernetes rows are the fields that the API server
/// refuses to change, plus kind and name, which make another object. A property that is not listed is changed in place.
/// </summary>
public static class ReplacementRules
{
    private const string AnyOther = "*";

    private static readonly SortedDictionary<string, string[]> Rows = new(StringComparer.Ordinal)
    {
        ["aws:acm/certificate:Certificate"] = ["domainName", "subjectAlternativeNames", "validationMethod", "keyAlgorithm"],
        ["aws:ec2/eip:Eip"] = ["domain", "publicIpv4Pool", "networkBorderGroup", "address"],
        ["aws:ec2/flowLog:FlowLog"] = [AnyOther],
        ["aws:ec2/launchTemplate:LaunchTemplate"] = ["name", "namePrefix"],
        ["aws:ec2/natGateway:NatGateway"] = ["allocationId", "subnetId", "connectivityType", "privateIp"],
        ["aws:ec2/routeTable:RouteTable"] = ["vpcId"],
        ["aws:ec2/route:Route"] = ["routeTableId", "destinationCidrBlock", "destinationIpv6CidrBlock"],
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = ["subnetId", "gatewayId"],
        ["aws:ec2/securityGroup:SecurityGroup"] = ["name", "namePrefix", "description", "vpcId"],
        ["aws:ec2/subnet:Subnet"] = ["vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId"],
        ["aws:ec2/vpc:Vpc"] = ["cidrBlock", "instanceTenancy", "ipv4IpamPoolId"],
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = ["vpcId", "serviceName", "vpcEndpointType"],
        ["aws:ec2/vpcPeeringConnection:VpcPeeringConnection"] = ["vpcId", "peerVpcId", "peerOwnerId", "peerRegion"],
        ["aws:eks/accessEntry:AccessEntry"] = ["clusterName", "principalArn", "type"],
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = ["clusterName", "principalArn", "policyArn", "accessScope"],
        ["aws:eks/addon:Addon"] = ["clusterName", "addonName"],
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = ["clusterName", "namespace", "serviceAccount"],
        ["aws:iam/instanceProfile:InstanceProfile"] = ["name", "namePrefix", "path"],
        ["aws:iam/policy:Policy"] = ["name", "namePrefix", "path", "description"],
        ["aws:iam/role:Role"] = ["name", "namePrefix", "path"],
        ["aws:iam/rolePolicy:RolePolicy"] = ["name", "namePrefix", "role"],
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = ["role", "policyArn"],
        ["aws:kms/alias:Alias"] = ["name", "namePrefix"],
        ["aws:lb/listener:Listener"] = ["loadBalancerArn"],
        ["aws:lb/loadBalancer:LoadBalancer"] = ["name", "namePrefix", "internal", "loadBalancerType"],
        ["aws:lb/targetGroup:TargetGroup"] = ["name", "namePrefix", "port", "protocol", "protocolVersion", "targetType", "vpcId", "ipAddressType"],
        ["aws:route53/healthCheck:HealthCheck"] = ["type", "requestInterval", "measureLatency", "referenceName", "routingControlArn"],
        ["aws:route53/record:Record"] = ["zoneId", "name", "type", "setIdentifier"],
        ["aws:route53/zone:Zone"] = ["name", "delegationSetId"],
        ["aws:s3/bucket:Bucket"] = ["bucket", "bucketPrefix", "objectLockEnabled"],
        ["aws:sns/topic:Topic"] = ["name", "namePrefix", "fifoTopic"],
        ["aws:sns/topicSubscription:TopicSubscription"] = ["topicArn", "protocol", "endpoint"],
        ["aws:sqs/queue:Queue"] = ["name", "namePrefix", "fifoQueue"],
        ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = ["securityGroupId"],
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = ["securityGroupId"],
        ["eks:index:Cluster"] = ["name", "vpcId", "encryptionConfigKeyArn", "serviceRole", "kubernetesServiceIpAddressRange", "ipFamily"],
        ["eks:index:ManagedNodeGroup"] = ["cluster", "clusterName", "nodeGroupName", "nodeRole", "nodeRoleArn", "subnetIds", "instanceTypes", "amiType", "capacityType", "diskSize"],
        ["kubernetes:batch/v1:Job"] = ["spec"],
        ["kubernetes:helm.sh/v3:Release"] = ["name", "namespace"],
        ["random:"] = [AnyOther],
    };

    /// <summary>Whether the change of a property makes a new resource necessary.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="property">The property that changed.</param>
    /// <param name="old">What the checkpoint has.</param>
    /// <param name="wanted">What the program wants.</param>
    public static bool Forces(string type, string property, JsonNode? old, JsonNode? wanted)
    {
        if (type.StartsWith("kubernetes:", StringComparison.Ordinal) && property == "metadata")
        {
            return Part(old, "name") != Part(wanted, "name") || Part(old, "namespace") != Part(wanted, "namespace");
        }

        var row = Rows.GetValueOrDefault(type.StartsWith("random:", StringComparison.Ordinal) ? "random:" : type, []);
        return row.Contains(property, StringComparer.Ordinal) || (row.Contains(AnyOther, StringComparer.Ordinal) && property != "tags");
    }

    private static string? Part(JsonNode? node, string key) => (node as JsonObject)?[key]?.ToString();
}
