using System.Security.Cryptography;
using System.Text.Json;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>
/// A short text that two releases of a workload have in common exactly when they install the same: the chart's version, and behind a <c>+</c> a hash of the
/// chart and its values, such as <c>6.14.1+3f2a91c0</c>. Equal charts with other values are another version (T1).
/// </summary>
public static class WorkloadVersion
{
    private const int Length = 8;

    /// <summary>The version of a workload.</summary>
    /// <param name="workload">The workload.</param>
    public static string Of(Workload workload)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { workload.Chart, workload.Namespace, workload.Priority, workload.Values }));
        return $"{workload.Chart.Version}+{Convert.ToHexStringLower(hash)[..Length]}";
    }
}
