using System.Xml.Linq;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>Target health of load balancers (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference).</summary>
/// <param name="api">Sends requests.</param>
internal sealed class LoadBalancers(AwsApi api)
{
    private const string Version = "2015-12-01";

    /// <summary>The targets behind the load balancer that has the cluster's name.</summary>
    internal async Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken)
    {
        var balancers = await ListAsync(AwsAction.DescribeLoadBalancers, "LoadBalancers", "Names.member.1", cluster, cancellationToken).ConfigureAwait(false);
        return await balancers.ThenAsync(async found => found is [var balancer, ..]
            ? await BehindAsync(balancer.Text("LoadBalancerArn"), cancellationToken).ConfigureAwait(false)
            : Observed<IReadOnlyList<LoadTarget>>.NoData($"there is no load balancer {cluster}")).ConfigureAwait(false);
    }

    private async Task<Observed<IReadOnlyList<LoadTarget>>> BehindAsync(string balancer, CancellationToken cancellationToken)
    {
        var groups = await ListAsync(AwsAction.DescribeTargetGroups, "TargetGroups", "LoadBalancerArn", balancer, cancellationToken).ConfigureAwait(false);
        return await groups.ThenAsync(async found =>
        {
            var health = await Task.WhenAll(found.Select(g => HealthAsync(g.Text("TargetGroupName"), g.Text("TargetGroupArn"), cancellationToken))).ConfigureAwait(false);
            return health.All().Then(each => (IReadOnlyList<LoadTarget>)[.. each.SelectMany(targets => targets)
                .OrderBy(t => t.Group, StringComparer.Ordinal).ThenBy(t => t.Address, StringComparer.Ordinal)]);
        }).ConfigureAwait(false);
    }

    private async Task<Observed<IReadOnlyList<LoadTarget>>> HealthAsync(string group, string arn, CancellationToken cancellationToken)
    {
        var targets = await ListAsync(AwsAction.DescribeTargetHealth, "TargetHealthDescriptions", "TargetGroupArn", arn, cancellationToken).ConfigureAwait(false);
        return targets.Then(found => (IReadOnlyList<LoadTarget>)[.. found.Select(t =>
            new LoadTarget(group, $"{t.Child("Target")?.Text("Id")}:{t.Child("Target")?.Text("Port")}", t.Child("TargetHealth")?.Text("State") ?? ""))]);
    }

    private async Task<Observed<IReadOnlyList<XElement>>> ListAsync(AwsAction action, string list, string key, string value, CancellationToken cancellationToken)
    {
        var answer = await api.QueryAsync(action, Version, [(key, value)], cancellationToken).ConfigureAwait(false);
        return answer.Then(xml => (IReadOnlyList<XElement>)[.. xml.Elements().SelectMany(result => result.Items(list))]);
    }
}
