using System.Globalization;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Operations;

/// <summary>How states and verbs are called on screens, in the journal and in refusals.</summary>
public static class OperationWords
{
    /// <summary>The state as a word: <c>on hold</c>.</summary>
    /// <param name="state">The state.</param>
    public static string Of(OperationState state) => state switch
    {
        OperationState.OnHold => "on hold",
        OperationState.RollingBack => "rolling back",
        OperationState.CoolingDown => "cooling down",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The verb as it is typed.</summary>
    /// <param name="verb">The verb.</param>
    public static string Of(OperatorVerb verb) => verb.ToString().ToLowerInvariant();

    /// <summary>What the operation is doing, for a person: <c>prod-7, switchover prod-a -> prod-b, begun by kim@laptop at 12:00</c>.</summary>
    /// <param name="operation">The operation.</param>
    public static string Of(OperationRecord operation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{operation.Id}, {operation.Request.Kind.ToString().ToLowerInvariant()} {operation.Request.Source} -> {operation.Request.Target}, begun by {operation.By} at {operation.Began:u}");

    /// <summary>Who has a lease and when it was renewed last.</summary>
    /// <param name="lease">The lease.</param>
    public static string Of(Lease lease) => string.Create(
        CultureInfo.InvariantCulture, $"{lease.Holder} (process {lease.Holder.Process}) has the lease of {lease.Environment} for {lease.Operation}, renewed last at {lease.Renewed:u}");

    /// <summary>Why a verb is refused: the state, what it comes from, and the verbs that are allowed.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="status">Where it stands.</param>
    public static string WhyNot(OperatorVerb verb, string environment, OperationStatus status) => WhyNot(Of(verb), environment, status);

    /// <summary>Why something is refused: the state, what it comes from, and the verbs that are allowed.</summary>
    /// <param name="typed">What was typed, without <c>tandem</c>.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="status">Where it stands.</param>
    internal static string WhyNot(string typed, string environment, OperationStatus status)
    {
        var about = (status.History.Unfinished ?? (status.State == OperationState.CoolingDown ? status.History.CoolingDown : null)) is { } operation ? $" ({Of(operation)})"
            : status.Lease is { } lease ? $" ({Of(lease)})" : "";
        var allowed = VerbTable.AllowedIn(status.State).Select(Of);
        return $"tandem {typed} is not possible while {environment} is {Of(status.State)}{about}. Possible now: {string.Join(", ", allowed)}, status";
    }
}
