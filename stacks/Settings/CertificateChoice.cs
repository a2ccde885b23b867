using Tandem.Components.Certificate;

namespace Tandem.Stacks.Settings;

/// <summary>Reads <c>infra:certificate</c>, and says which hosts the environment's own certificate would not cover.</summary>
internal static class CertificateChoice
{
    private const string Managed = "managed";

    private const string None = "none";

    /// <summary>The settings that a word or an ARN stands for.</summary>
    /// <param name="text">The value of the key.</param>
    public static CertificateSettings Of(string text) => new(text == Managed, text is Managed or None ? null : text);

    /// <summary>What to do about hosts that a wildcard does not stand for, or null: a browser would refuse them, and every probe with it.</summary>
    /// <param name="settings">The settings.</param>
    public static string? Uncovered(ClusterSettings settings)
    {
        if (!settings.Certificate.IsManaged)
        {
            return null;
        }

        if (settings.Environment.Domain.Length > CertificateRules.DomainLengthMax)
        {
            return $"AWS issues no certificate for a domain of more than {CertificateRules.DomainLengthMax} characters, and that of {settings.Environment.Name} in fleet.yaml has "
                + $"{settings.Environment.Domain.Length}. Choose a shorter domain.";
        }

        var hosts = settings.Workloads.SelectMany(workload => workload.Hosts).Where(host => host.Contains('.', StringComparison.Ordinal)).ToList();
        return hosts.Count == 0
            ? null
            : $"It stands for one label in front of {settings.Environment.Domain}, and workloads.yaml has {string.Join(", ", hosts)}. "
                + $"Write {string.Join(", ", hosts.Select(host => host.Replace('.', '-')))} there, or give the ARN of a certificate for these names.";
    }
}
