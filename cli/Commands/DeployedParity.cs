using System.Text.Json.Nodes;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Components.Shared;
using Tandem.Parity;
using Tandem.Parity.Graph;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Commands;

/// <summary>What two clusters were last deployed with: what their stacks put out, and what an update of either would change.</summary>
/// <param name="Findings">In what they differ, with the declared cause where there is one.</param>
/// <param name="Notes">What people should know besides.</param>
internal sealed record DeployedParity(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Notes)
{
    private const string Outputs = "pulumi:pulumi:Stack outputs";
    internal const string LastUpdate = "what was last deployed";

    /// <summary>What each cluster has of its own, and what stands for all settings at once.</summary>
    private static readonly string[] OfTheClusterItself =
        ["cluster", "override", OutputNames.Role, "rank", OutputNames.Addresses, "kubeconfigs", OutputNames.Fingerprint, OutputNames.ReleaseSince, OutputNames.RankListUrn];

    internal static DeployedParity None { get; } = new([], []);

    internal static async Task<DeployedParity> ReadAsync(ComparedClusters compared, Backend backend, ParityFindings declared, CancellationToken cancellationToken)
    {
        var (left, right) = (await StackAsync(backend, compared.Left, cancellationToken).ConfigureAwait(false), await StackAsync(backend, compared.Right, cancellationToken).ConfigureAwait(false));
        var down = new[] { left, right }.Where(s => s.Outputs.Count == 0).Select(s => s.Name).ToList();
        if (down.Count > 0)
        {
            return None with { Notes = [$"{string.Join(" and ", down)} {(down.Count == 1 ? "is" : "are")} not up; nothing deployed was compared"] };
        }

        var findings = JsonDifferences.Of(left.Outputs, right.Outputs, listsAsOne: true).Select(d => new GraphDifference(Outputs, d.Where, d.Left, d.Right))
            .Select(d => new Finding(CauseOf(d, declared), d, ClusterRole.Active)).ToList();
        var waiting = new[] { left, right }.Where(s => s.Waiting.Length > 0).ToList();
        var notes = waiting.Select(s => $"{s.Name} is not as config says: an update would {s.Waiting}; tandem up {s.Name}").ToList();
        if (waiting is [var only])
        {
            findings.Add(new(new(LastUpdate, only.Name, "", ""), new(only.Name, "", null, only.Waiting), ClusterRole.Active));
        }

        return new(findings, notes);
    }

    private static Cause CauseOf(GraphDifference output, ParityFindings declared) =>
        declared.Findings.FirstOrDefault(f => f.Difference.Resource == Outputs && f.Difference.Path.Split('.')[0] == output.Path.Split('.')[0])?.Cause
        ?? new Cause(LastUpdate, output.Path, $"{output.Left}", $"{output.Right}");

    private static async Task<(string Name, JsonObject Outputs, string Waiting)> StackAsync(Backend backend, string stack, CancellationToken cancellationToken)
    {
        try
        {
            var outputs = await backend.Stacks.GetOutputsAsync(stack, cancellationToken).ConfigureAwait(false);
            var kept = new JsonObject(outputs.Names.Except(OfTheClusterItself).Select(name => KeyValuePair.Create(name, outputs[name]?.DeepClone())));
            if (!outputs.Names.Any())
            {
                return (stack, [], "");
            }

            var preview = await backend.Stacks.PreviewAsync(stack, cancellationToken).ConfigureAwait(false);
            return (stack, kept, preview.IsEmpty ? "" : string.Join(", ", preview.Changes.Where(c => c.Value > 0 && c.Key != "same").Select(c => $"{c.Key} {c.Value}")));
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.NoSuchStack)
        {
            return (stack, [], "");
        }
    }
}
