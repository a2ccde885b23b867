namespace Tandem.Rehearsal.Engine.State;

/// <summary>All checkpoints, and what really exists.</summary>
public sealed class EngineState
{
    /// <summary>The checkpoints by stack, in ordinal order. A stack that was never touched has none.</summary>
    public SortedDictionary<string, StackState> Stacks { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What really exists.</summary>
    public Cloud Cloud { get; set; } = new();

    /// <summary>Takes away the locks of updates whose process is gone.</summary>
    public void CutOff()
    {
        foreach (var stack in Stacks.Values.Where(s => s.LockedBy is not null))
        {
            (stack.LockedBy, stack.IsCutOff) = (null, true);
        }
    }

    /// <summary>The checkpoint of a stack; a new one when there is none.</summary>
    /// <param name="name">The stack's name.</param>
    public StackState Stack(string name) => Stacks.TryGetValue(name, out var known) ? known : Stacks[name] = new StackState { Name = name };
}
