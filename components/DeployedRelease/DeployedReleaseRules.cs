using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.DeployedRelease;

/// <summary>What the arguments of <see cref="DeployedRelease"/> keep.</summary>
internal static partial class DeployedReleaseRules
{
    public static readonly Rules<DeployedReleaseArgs> All = new("DeployedRelease")
    {
        {
            "Release", args => ObjectName().IsMatch(args.Release),
            args => $"'{args.Release}' cannot be part of a Kubernetes object's name. Use up to 48 lower-case letters, digits, '.' and '-', such as 2026.11."
        },
        { "After", args => args.After.Count > 0, _ => "none given. Name what the release decides, so that it is not claimed too early." },
    };

    [GeneratedRegex("^(?=.{1,48}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*$")]
    private static partial Regex ObjectName();
}
