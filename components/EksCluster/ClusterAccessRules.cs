using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>What must hold of who may reach a cluster. Each of these would otherwise fail at EKS, half-way through an update.</summary>
public static partial class ClusterAccessRules
{
    private const int PublicRangesMax = 40;

    /// <summary>Every mistake.</summary>
    /// <param name="args">The arguments of the cluster.</param>
    public static IEnumerable<ArgumentMistake> Mistakes(EksClusterArgs args) =>
        [.. Roles(args.Access), .. Twice(args.Access), .. Provisioner(args.Access), .. Deployers(args.Access), .. PublicRanges(args.Access)];

    private static IEnumerable<ArgumentMistake> Roles(ClusterAccess access) =>
        from role in Listed(access)
        where !RoleArn().IsMatch(role.Arn)
        select new ArgumentMistake(role.Path, $"is '{role.Arn}'. Write the ARN of an IAM role, such as arn:aws:iam::111122223333:role/platform-admin.");

    private static IEnumerable<ArgumentMistake> Twice(ClusterAccess access) =>
        from same in Listed(access).GroupBy(role => Kubeconfig.RoleName(role.Arn), StringComparer.Ordinal)
        where same.Count() > 1
        let message = $"names the role '{same.Key}' a second time, after {same.First().Path}. EKS takes one access entry for a role."
        select new ArgumentMistake(same.Last().Path, message);

    private static IEnumerable<ArgumentMistake> Provisioner(ClusterAccess access) => access.ProvisionerRoleArn is { } arn && !RoleArn().IsMatch(arn)
        ? [new ArgumentMistake("access.provisionerRoleArn", $"is '{arn}'. Write the ARN of an IAM role, such as arn:aws:iam::111122223333:role/provisioner.")]
        : [];

    private static IEnumerable<ArgumentMistake> Deployers(ClusterAccess access) =>
        access.DeployRoleArns.Count > 0 && access.DeployNamespaces.Count == 0
            ? [new ArgumentMistake("access.deployNamespaces", "is empty, but there are roles that deploy. Name the namespaces that they may change.")]
            : [];

    private static IEnumerable<ArgumentMistake> PublicRanges(ClusterAccess access)
    {
        foreach (var (text, index) in access.PublicCidrs.Select((text, index) => (text, index)))
        {
            var path = FormattableString.Invariant($"access.publicCidrs[{index}]");
            if (!Cidr.TryParse(text, out var range, out var mistake))
            {
                yield return new ArgumentMistake(path, mistake);
            }
            else if (range.Prefix == 0)
            {
                const string Open = "is 0.0.0.0/0, which opens the API to the world. Name the ranges of offices and pipelines, or leave the list empty.";
                yield return new ArgumentMistake(path, Open);
            }
        }
        if (access.PublicCidrs.Count > PublicRangesMax)
        {
            yield return new ArgumentMistake("access.publicCidrs", $"has {access.PublicCidrs.Count} ranges. EKS takes at most {PublicRangesMax}.");
        }
    }

    private static IEnumerable<(string Path, string Arn)> Listed(ClusterAccess access) =>
        [.. Paths("adminRoleArns", access.AdminRoleArns), .. Paths("deployRoleArns", access.DeployRoleArns), .. Paths("viewRoleArns", access.ViewRoleArns)];

    private static IEnumerable<(string Path, string Arn)> Paths(string list, IReadOnlyList<string> arns) =>
        arns.Select((arn, index) => (FormattableString.Invariant($"access.{list}[{index}]"), arn));

    [GeneratedRegex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$")]
    private static partial Regex RoleArn();
}
