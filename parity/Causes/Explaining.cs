using System.Text.Json.Nodes;
using Tandem.Parity.Graph;
using Tandem.Parity.Inputs;

namespace Tandem.Parity.Causes;

/// <summary>
/// Finds the input that causes each difference, by trying: the right cluster is given the left one's value of one input alone, and what vanishes was caused by
/// it. What only vanishes when several are given at once is laid to the last of them, in the order of files and keys.
/// </summary>
/// <param name="pair">The clusters.</param>
internal sealed class Explaining(ComparedPair pair)
{
    internal async Task<ParityFindings> ExplainAsync(IReadOnlyList<RoleDifference> differences, CancellationToken cancellationToken)
    {
        var inputs = InputDifference.Between(pair.Left, pair.Right);
        var findings = new List<Finding>();
        var open = differences;
        foreach (var input in inputs)
        {
            open = Settle(await RemainingAsync(input.TakenFromLeft(pair.Right), differences, cancellationToken).ConfigureAwait(false), differences, input, findings) is { } settled
                ? [.. open.Except(settled)] : open;
        }

        var at = pair.Right;
        foreach (var input in inputs.TakeWhile(_ => open.Count > 0))
        {
            at = input.TakenFromLeft(at);
            open = Settle(await RemainingAsync(at, open, cancellationToken).ConfigureAwait(false), open, input, findings) is { } settled ? [.. open.Except(settled)] : open;
        }

        var effective = findings.Select(f => f.Cause).ToHashSet();
        return new(findings, [.. inputs.Select(CauseOf).Where(c => !effective.Contains(c))]);
    }

    /// <summary>Those that are there still; null where the program refuses the mixture.</summary>
    private async Task<IReadOnlyList<RoleDifference>?> RemainingAsync(ClusterInputs mixture, IReadOnlyList<RoleDifference> differences, CancellationToken cancellationToken)
    {
        try
        {
            var remaining = new List<RoleDifference>();
            foreach (var role in differences.Select(d => d.Role).Distinct().Order())
            {
                remaining.AddRange(await pair.DifferencesAsync(mixture, role, cancellationToken).ConfigureAwait(false));
            }

            return remaining;
        }
        catch (ProgramRefusedException)
        {
            return null;
        }
    }

    private IReadOnlyList<RoleDifference>? Settle(IReadOnlyList<RoleDifference>? remaining, IReadOnlyList<RoleDifference> of, InputDifference input, List<Finding> findings)
    {
        if (remaining is null)
        {
            return null;
        }

        var there = remaining.Select(r => (r.Role, r.Difference.Place)).ToHashSet();
        var cause = CauseOf(input);
        var settled = of.Where(d => !there.Contains((d.Role, d.Difference.Place))).ToList();
        findings.AddRange(settled.Select(d => new Finding(cause, d.Difference, d.Role)));
        return settled;
    }

    private Cause CauseOf(InputDifference input)
    {
        var place = InputPlace.Of(input.Path, pair.Right);
        return new(place.File, place.Key, Text(input.Left), Text(input.Right));
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue => value.ToString(),
        _ => value.ToJsonString(),
    };
}
