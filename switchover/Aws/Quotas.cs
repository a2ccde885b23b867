using System.Text.Json.Nodes;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>The quota of processors (https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html) beside what is in use.</summary>
/// <param name="api">Sends requests.</param>
/// <param name="ec2">Instances and types.</param>
internal sealed class Quotas(AwsApi api, Ec2 ec2)
{
    /// <summary>"Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", counted in processors.</summary>
    private const string StandardOnDemand = "L-1216C47A";

    internal async Task<Observed<ProcessorQuota>> ProcessorsAsync(IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        var asked = new JsonObject { ["ServiceCode"] = "ec2", ["QuotaCode"] = StandardOnDemand };
        var limit = api.JsonAsync(AwsAction.GetServiceQuota, "ServiceQuotasV20190624", null, asked, cancellationToken);
        var used = ec2.ProcessorsInUseAsync(cancellationToken);
        var each = ec2.ProcessorsAsync(types, cancellationToken);
        await Task.WhenAll(limit, used, each).ConfigureAwait(false);
        return await limit.Result.ThenAsync(async quota => quota["Quota"]?["Value"] is JsonValue value && value.TryGetValue<double>(out var most)
            ? await used.Result.ThenAsync(inUse => Task.FromResult(each.Result.Then(per => new ProcessorQuota((int)most, inUse, per)))).ConfigureAwait(false)
            : Observed<ProcessorQuota>.NoData($"AWS answered {AwsAction.GetServiceQuota.Permission} without a value")).ConfigureAwait(false);
    }
}
