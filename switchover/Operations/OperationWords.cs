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
        $"{operation.Id}, {operation.Request.Kind.ToString().ToLowerInvariant()} {Object(operation.Request)}, begun by {operation.By} at {operation.Began:u}");

    /// <summary>What an operation is about: <c>prod-a -> prod-b</c>, or <c>prod-b to 2026.12</c>.</summary>
    /// <param name="request">What was asked for.</param>
    public static string Object(JournalledRequest request) => Object(request.Kind, request.Source, request.Target, request.Release);

    /// <summary>What an operation is about.</summary>
    /// <param name="kind">What kind it is.</param>
    /// <param name="source">The cluster that gives the traffic away, or keeps it.</param>
    /// <param name="target">The other one.</param>
    /// <param name="release">The release, where there is one.</param>
    public static string Object(OperationKind kind, string source, string target, string? release) => kind == OperationKind.Upgrade ? $"{target} to {release}" : $"{source} -> {target}";

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
