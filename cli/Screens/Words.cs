using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Cli.Screens;

/// <summary>Enums in the words of the screens.</summary>
internal static class Words
{
    internal static string Of(OnFailure onFailure) => onFailure switch
    {
        OnFailure.Refuse => "refuse",
        OnFailure.RollBack => "roll back",
        OnFailure.GoOn => "go on, naming what is left",
        _ => "pause",
    };

    internal static string Of(OperationKind kind) => kind.ToString().ToLowerInvariant();

    internal static string Of(AskedBy by) => by switch
    {
        AskedBy.All => "every operation",
        AskedBy.Planned => "switchover, drill",
        _ => by.ToString().ToLowerInvariant(),
    };

    /// <summary>How a gate's line begins: a pass needs no word.</summary>
    internal static string Of(Answer answer) => answer switch
    {
        Answer.NoData => "no data: ",
        Answer.NotYet => "not yet: ",
        _ => "",
    };

    internal static string Of(Role role) => role == Role.Unknown ? "not up" : role.ToString().ToLowerInvariant();
}
