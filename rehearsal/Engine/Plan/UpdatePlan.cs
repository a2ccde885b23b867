using System.Text.Json.Nodes;
using Tandem.Rehearsal.Engine.State;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine.Plan;

/// <summary>What an update would do, in order.</summary>
/// <param name="Desired">What the program wants, each after what it depends on.</param>
/// <param name="Deletions">What the program does not want any more, each before what it depends on.</param>
/// <param name="Outputs">The stack's outputs.</param>
/// <param name="SecretOutputs">The names of outputs that are secret.</param>
public sealed record UpdatePlan(IReadOnlyList<DesiredResource> Desired, IReadOnlyList<ResourceState> Deletions, JsonObject Outputs, IReadOnlyList<string> SecretOutputs)
{
    /// <summary>The plan that leaves nothing of a stack.</summary>
    /// <param name="state">The checkpoint.</param>
    public static UpdatePlan Destroying(StackState state) => new([], [.. Enumerable.Reverse(state.Resources)], [], []);

    /// <summary>How many resources are touched.</summary>
    public int Operations => Desired.Count(d => d.Operation != Operation.Same) + Deletions.Count;

    /// <summary>Number of resources for each operation that occurs, by Pulumi's words.</summary>
    public SortedDictionary<string, int> Changes()
    {
        var all = Desired.Select(d => d.Operation).Concat(Deletions.Select(_ => Operation.Delete)).CountBy(o => o.ToString().ToLowerInvariant());
        return new(all.ToDictionary(c => c.Key, c => c.Value), StringComparer.Ordinal);
    }

    /// <summary>The resources that would change, in ordinal order of URN.</summary>
    public IReadOnlyList<ResourceChange> ChangedResources()
    {
        var changed = Desired.Where(d => d.Operation != Operation.Same).Select(d => (d.Operation, d.Resource)).Concat(Deletions.Select(d => (Operation.Delete, d)));
        return [.. changed.Select(c => new ResourceChange(c.Item1.ToString().ToLowerInvariant(), c.Item2.Type, c.Item2.Name, c.Item2.Urn)).OrderBy(c => c.Urn, StringComparer.Ordinal)];
    }

    /// <summary>Narrows the plan to some resources; the others stay as the checkpoint has them.</summary>
    /// <param name="state">The checkpoint.</param>
    /// <param name="urns">The URNs to touch; none means all.</param>
    public UpdatePlan Only(StackState state, IReadOnlyList<string> urns)
    {
        if (urns.Count == 0)
        {
            return this;
        }

        var (wanted, known) = (urns.ToHashSet(StringComparer.Ordinal), state.ByUrn());
        var desired = Desired.Where(d => wanted.Contains(d.Resource.Urn) || d.Operation != Operation.Create)
            .Select(d => wanted.Contains(d.Resource.Urn) ? d : new DesiredResource(known[d.Resource.Urn], Operation.Same, []));
        return this with { Desired = [.. desired], Deletions = [.. Deletions.Where(d => wanted.Contains(d.Urn))] };
    }

    /// <summary>What is protected and would be deleted or replaced, in words; empty when the plan may run.</summary>
    /// <param name="state">The checkpoint: its word on protection counts, so that taking protection off needs an update of its own.</param>
    public IReadOnlyList<string> Refusals(StackState state)
    {
        var known = state.ByUrn();
        return
        [
            .. Desired.Where(d => d.Operation == Operation.Replace && known[d.Resource.Urn].Protect).Select(d => $"{d.Resource.Urn} is protected and would be replaced, because of {string.Join(", ", d.Because)}."),
            .. Deletions.Where(d => d.Protect).Select(d => $"{d.Urn} is protected and would be deleted."),
        ];
    }
}
