using Tandem.Components.Shared;
using Tandem.Parity.Causes;
using Tandem.Parity.Graph;
using Tandem.Parity.Inputs;

namespace Tandem.Parity;

/// <summary>
/// Compares what two clusters declare (R5, R33, R58, R97). Their programs are run with each cluster's own inputs in the name of a neutral cluster, in both
/// roles, and what they ask for has to be the same: nothing is left out and nothing forgiven. Then each is run in its own name, and has to ask for what it
/// asked for in the neutral one: a program that looks at the name, and does not only carry it, is found there.
/// </summary>
/// <param name="graphs">Runs programs.</param>
public sealed class ParityCheck(IClusterGraphs graphs)
{
    private static readonly ClusterRole[] Roles = [ClusterRole.Active, ClusterRole.Standby];

    /// <summary>Compares two clusters of one environment, or one cluster in two checkouts.</summary>
    /// <param name="left">The one; differences are told in its name.</param>
    /// <param name="right">The other.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProgramRefusedException">A program refuses its own inputs.</exception>
    public async Task<ParityFindings> CompareAsync(ClusterInputs left, ClusterInputs right, CancellationToken cancellationToken)
    {
        // In the clusters' own names first: what is refused is then refused in words that people know.
        var byProgram = await ByProgramAsync(left, right, cancellationToken).ConfigureAwait(false);
        var byInput = await ByInputAsync(left, right, cancellationToken).ConfigureAwait(false);
        return byInput with { Findings = [.. byInput.Findings, .. byProgram] };
    }

    /// <summary>What the inputs make differ, and which of them.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ParityFindings> ByInputAsync(ClusterInputs left, ClusterInputs right, CancellationToken cancellationToken)
    {
        var pair = new ComparedPair(left, right, graphs);
        var differences = new List<RoleDifference>();
        foreach (var role in Roles)
        {
            differences.AddRange(await pair.DifferencesAsync(right, role, cancellationToken).ConfigureAwait(false));
        }

        return await new Explaining(pair).ExplainAsync(differences, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the programs make differ, because they look at a cluster's name.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<Finding>> ByProgramAsync(ClusterInputs left, ClusterInputs right, CancellationToken cancellationToken)
    {
        var pair = new ComparedPair(left, right, graphs);
        var findings = new List<Finding>();
        foreach (var role in Roles)
        {
            findings.AddRange(await pair.OwnWaysAsync(left, role, cancellationToken).ConfigureAwait(false));
            findings.AddRange(await pair.OwnWaysAsync(right, role, cancellationToken).ConfigureAwait(false));
        }

        return findings;
    }
}
