using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Guards;

/// <summary>Refuses settings that are right in themselves, because of what is deployed.</summary>
/// <param name="Name">The word that an override names it by.</param>
/// <param name="Key">The key that asks for what is refused; null where the manifest of workloads does.</param>
/// <param name="Advice">Why it is refused and what to do instead; null where it is not.</param>
internal sealed record Guard(string Name, ConfigKey? Key, Func<ClusterSettings, Deployed, string?> Advice)
{
    /// <summary>Whether <c>infra:override</c> lets it through.</summary>
    public bool MayBeOverridden => GuardOverride.Guards.Contains(Name);
}
