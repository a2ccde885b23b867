using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>What a state means, for somebody who was just woken.</summary>
internal static class StateWords
{
    internal static string Mean(OperationState state) => state switch
    {
        OperationState.Idle => "nothing is going on",
        OperationState.Running => "a process moves production",
        OperationState.OnHold => "a process waits where it is, because an operator asked it to",
        OperationState.RollingBack => "a process takes back what was begun",
        OperationState.Interrupted => "the process that had the lease is gone, and what it began is unfinished",
        OperationState.Paused => "an operation stopped with a reason and waits for a person",
        _ => "an operation ended; no new switchover begins until somebody has looked at how, and said so",
    };
}
