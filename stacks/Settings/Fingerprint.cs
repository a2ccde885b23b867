using System.Security.Cryptography;
using System.Text.Json;

namespace Tandem.Stacks.Settings;

/// <summary>
/// A short text that two clusters have in common exactly when they are interchangeable: it stands for everything that decides a cluster but its name, rank,
/// service range, peer, role and weight (R33, R97).
/// </summary>
public static class Fingerprint
{
    private const int Length = 16;

    /// <summary>The fingerprint of a cluster.</summary>
    /// <param name="settings">Its settings.</param>
    public static string Of(ClusterSettings settings)
    {
        var environment = settings.Environment;
        var shared = new
        {
            Environment = new { environment.Name, environment.Account, environment.Region, environment.Zones, environment.Domain, environment.Provisioner },
            settings.Mode,
            settings.Release,
            settings.Workloads,
            settings.Standby,
            settings.WarmReplicas,
            settings.Phase,
            settings.Nodes,
            settings.Access,
            settings.Certificate,
            settings.LogRetentionDays,
            settings.IsProtected,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shared)))[..Length];
    }
}
