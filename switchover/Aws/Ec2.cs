using System.Globalization;
using System.Xml.Linq;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>Subnets, instances and instance types (https://docs.aws.amazon.com/AWSEC2/latest/APIReference).</summary>
/// <param name="api">Sends requests.</param>
internal sealed class Ec2(AwsApi api)
{
    private const string Version = "2016-11-15";

    // On-demand instances of these families share the quota L-1216C47A; the names below begin with such a letter and have quotas of their own.
    private const string StandardFamilies = "acdhimrtz";
    private static readonly string[] FamiliesOfTheirOwn = ["dl", "hpc", "inf", "mac", "trn"];

    internal async Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var answer = await api.QueryAsync(AwsAction.DescribeSubnets, Version, ids.Select((id, n) => ($"SubnetId.{n + 1}", id)), cancellationToken).ConfigureAwait(false);
        return answer.Then(xml => (IReadOnlyList<SubnetRoom>)[.. xml.Items("subnetSet")
            .Select(s => new SubnetRoom(s.Text("subnetId"), s.Text("availabilityZone"), s.Number("availableIpAddressCount")))
            .OrderBy(s => s.Id, StringComparer.Ordinal)]);
    }

    internal async Task<Observed<SortedDictionary<string, int>>> ProcessorsAsync(IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        if (types.Count == 0)
        {
            return Observed<SortedDictionary<string, int>>.Known(new(StringComparer.Ordinal));
        }

        var answer = await api.QueryAsync(AwsAction.DescribeInstanceTypes, Version, types.Distinct(StringComparer.Ordinal).Select((type, n) => ($"InstanceType.{n + 1}", type)), cancellationToken).ConfigureAwait(false);
        return answer.Then(xml => new SortedDictionary<string, int>(
            xml.Items("instanceTypeSet").ToDictionary(t => t.Text("instanceType"), t => t.Child("vCpuInfo")?.Number("defaultVCpus") ?? 0, StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The processors of all on-demand instances of the standard families that run or start.</summary>
    internal async Task<Observed<int>> ProcessorsInUseAsync(CancellationToken cancellationToken)
    {
        var (sum, next) = (0, "");
        for (var page = 0; page < api.Options.PagesMax; page++)
        {
            var parameters = new List<(string, string)> { ("Filter.1.Name", "instance-state-name"), ("Filter.1.Value.1", "pending"), ("Filter.1.Value.2", "running"), ("MaxResults", "1000") };
            if (next.Length > 0)
            {
                parameters.Add(("NextToken", next));
            }

            var answer = await api.QueryAsync(AwsAction.DescribeInstances, Version, parameters, cancellationToken).ConfigureAwait(false);
            if (answer.WhyNot is { } whyNot)
            {
                return Observed<int>.NoData(whyNot);
            }

            sum += answer.Value!.Items("reservationSet").SelectMany(r => r.Items("instancesSet")).Where(Counts).Sum(Processors);
            next = answer.Value!.Text("nextToken");
            if (next.Length == 0)
            {
                return Observed<int>.Known(sum);
            }
        }

        return Observed<int>.NoData(string.Create(CultureInfo.InvariantCulture, $"{AwsAction.DescribeInstances.Permission}: there are more than {api.Options.PagesMax} pages of instances"));
    }

    private static bool Counts(XElement instance)
    {
        var family = new string([.. instance.Text("instanceType").TakeWhile(char.IsAsciiLetter)]);
        return instance.Text("instanceLifecycle").Length == 0 && family.Length > 0 && StandardFamilies.Contains(family[0]) && !FamiliesOfTheirOwn.Contains(family);
    }

    private static int Processors(XElement instance) => instance.Child("cpuOptions") is { } options ? options.Number("coreCount") * options.Number("threadsPerCore") : 0;
}
