using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>What a hosted zone really holds (https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html).</summary>
/// <param name="api">Sends requests.</param>
internal sealed partial class Route53(AwsApi api)
{
    internal async Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string zone, CancellationToken cancellationToken)
    {
        var (records, query) = (new List<DnsRecord>(), "maxitems=300");
        for (var page = 0; page < api.Options.PagesMax; page++)
        {
            var answer = await api.GetXmlAsync(AwsAction.ListRecords, $"2013-04-01/hostedzone/{zone}/rrset?{query}", cancellationToken).ConfigureAwait(false);
            if (answer.WhyNot is { } whyNot)
            {
                return Observed<IReadOnlyList<DnsRecord>>.NoData(whyNot);
            }

            records.AddRange(answer.Value!.Items("ResourceRecordSets").Where(r => r.Text("Type") is "A" or "AAAA").Select(Read));
            if (answer.Value!.Text("IsTruncated") != "true")
            {
                return Observed<IReadOnlyList<DnsRecord>>.Known([.. records.OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.SetIdentifier, StringComparer.Ordinal)]);
            }

            query = From(answer.Value!);
        }

        return Observed<IReadOnlyList<DnsRecord>>.NoData($"{AwsAction.ListRecords.Permission}: zone {zone} has more than {api.Options.PagesMax} pages of records");
    }

    /// <summary>Where the next page begins. The signature wants the parameters in alphabetical order.</summary>
    private static string From(XElement page) => string.Join('&', new[]
    {
        ("identifier", page.Text("NextRecordIdentifier")),
        ("maxitems", "300"),
        ("name", page.Text("NextRecordName")),
        ("type", page.Text("NextRecordType")),
    }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));

    private static DnsRecord Read(XElement record) => new(
        Plain(record.Text("Name")),
        record.Child("SetIdentifier")?.Value,
        record.Child("Weight") is null ? null : record.Number("Weight"),
        record.Child("TTL") is null ? null : record.Number("TTL"),
        record.Child("AliasTarget") is { } alias ? [Plain(alias.Text("DNSName"))] : [.. record.Items("ResourceRecords").Select(r => r.Text("Value")).Order(StringComparer.Ordinal)]);

    /// <summary>Without the last dot, and with the characters that Route 53 writes as octal codes: <c>\052</c> is the asterisk.</summary>
    private static string Plain(string name) =>
        Octal().Replace(name.TrimEnd('.'), m => ((char)Convert.ToInt32(m.Groups[1].Value, 8)).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\\(\d{3})")]
    private static partial Regex Octal();
}
