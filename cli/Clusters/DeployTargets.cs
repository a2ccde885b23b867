using System.Text.Json.Nodes;
using Tandem.Cli.Project;
using Tandem.Stacks.Clusters;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Clusters;

/// <summary>What a pipeline deploys to: ranks, and no name of a cluster (R99, R100).</summary>
/// <param name="Rank">The abstract id.</param>
/// <param name="Account">The AWS account.</param>
/// <param name="Region">The AWS region.</param>
/// <param name="Primary">Whether applications run there that may run once only.</param>
/// <param name="Kubeconfig">The file that was written; null where none was asked for.</param>
internal sealed record DeployTarget(int Rank, string Account, string Region, bool Primary, string? Kubeconfig)
{
    /// <summary>A line for a script: rank, account, region, <c>primary</c> or <c>-</c>, the kubeconfig or <c>-</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rank} {Account} {Region} {(Primary ? "primary" : "-")} {Kubeconfig ?? "-"}");
}

/// <summary>Makes deploy targets of a list.</summary>
/// <param name="stacks">Knows the kubeconfigs.</param>
internal sealed class DeployTargets(IStackOperations stacks)
{
    private const string DeployRoles = "infra:deployRoleArns";

    /// <summary>The targets without kubeconfigs.</summary>
    internal static IReadOnlyList<DeployTarget> Of(ClusterList list) =>
        [.. list.Lines.Select(line => new DeployTarget(line.Rank, line.Account, line.Region, line == list.Primary, null))];

    /// <summary>The targets, with a kubeconfig for each in a directory: <c>rank-1.yaml</c>. All that is missing is told at once; then nothing is written.</summary>
    /// <param name="list">The list.</param>
    /// <param name="directory">The directory; made when missing.</param>
    /// <param name="role">The name of the role to act as; null for the one that deploys.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="UsageException">A cluster has no such kubeconfig.</exception>
    internal async Task<IReadOnlyList<DeployTarget>> WithKubeconfigsAsync(ClusterList list, string directory, string? role, CancellationToken cancellationToken)
    {
        var (texts, mistakes) = (new List<string>(), new List<string>());
        foreach (var line in list.Lines)
        {
            texts.Add(RankKubeconfig.For(await FindAsync(line, role, mistakes, cancellationToken).ConfigureAwait(false) ?? Nothing, line.Rank));
        }

        UsageException.ThrowIfAny(mistakes);
        Directory.CreateDirectory(directory);
        var targets = new List<DeployTarget>();
        foreach (var (target, text) in Of(list).Zip(texts))
        {
            var file = Path.Combine(directory, $"{RankKubeconfig.NameOf(target.Rank)}.yaml");
            await File.WriteAllTextAsync(file, text, cancellationToken).ConfigureAwait(false);
            targets.Add(target with { Kubeconfig = file });
        }

        return targets;
    }

    private const string Nothing = """{"clusters":[{}],"users":[{}],"contexts":[{"context":{}}]}""";

    private async Task<string?> FindAsync(ListedCluster line, string? role, List<string> mistakes, CancellationToken cancellationToken)
    {
        var kubeconfigs = (await stacks.GetOutputsAsync(line.Name, cancellationToken).ConfigureAwait(false)).TextsByName(OutputNames.Kubeconfigs);
        var roles = role is null ? await DeployRolesAsync(line.Name, cancellationToken).ConfigureAwait(false) : [role];
        switch (kubeconfigs.Count, roles)
        {
            case (0, _):
                mistakes.Add($"rank {line.Rank} has no kubeconfig: its stack is not up. Who keeps the clusters brings it up, or takes it off the list.");
                return null;
            case (_, [var only]) when kubeconfigs.TryGetValue(only, out var found):
                return found;
            case (_, [var unknown]):
                mistakes.Add($"rank {line.Rank} has no kubeconfig for the role '{unknown}'. Roles with one: {string.Join(", ", kubeconfigs.Keys)}.");
                return null;
            default:
                mistakes.Add($"rank {line.Rank} has {roles.Count} roles that deploy ({DeployRoles}). Name one with --role: {string.Join(", ", kubeconfigs.Keys)}.");
                return null;
        }
    }

    private async Task<IReadOnlyList<string>> DeployRolesAsync(string stack, CancellationToken cancellationToken)
    {
        var config = await stacks.GetConfigAsync(stack, cancellationToken).ConfigureAwait(false);
        return config.GetValueOrDefault(DeployRoles) is { Length: > 0 } json && JsonNode.Parse(json) is JsonArray arns
            ? [.. arns.Select(arn => arn!.ToString()).Select(arn => arn[(arn.LastIndexOf('/') + 1)..])]
            : [];
    }
}
