using System.Collections.Immutable;
using Pulumi.Automation;
using Tandem.Switchover.Names;

namespace Tandem.Switchover.Pulumi;

/// <summary>Pulumi's own words for operations, which the port speaks. Source: pulumi's sdk/go/common/apitype/history.go, OpType.</summary>
internal static class OperationWords
{
    public static string Of(OperationType operation) => operation switch
    {
        OperationType.Same => "same",
        OperationType.Create => "create",
        OperationType.Update => "update",
        OperationType.Delete => "delete",
        OperationType.Replace => "replace",
        OperationType.CreateReplacement => "create-replacement",
        OperationType.DeleteReplaced => "delete-replaced",
        OperationType.Read => "read",
        OperationType.ReadReplacement => "read-replacement",
        OperationType.Refresh => "refresh",
        OperationType.ReadDiscard => "discard",
        OperationType.DiscardReplaced => "discard-replaced",
        OperationType.RemovePendingReplace => "remove-pending-replace",
        OperationType.Import => "import",
        OperationType.ImportReplacement => "import-replacement",
        _ => "unknown",
    };

    /// <summary>Whether the operation changes something in the cloud, rather than looks at it.</summary>
    public static bool IsChange(OperationType operation) => operation is not (OperationType.Same or OperationType.Refresh
        or OperationType.Read or OperationType.ReadReplacement or OperationType.ReadDiscard or OperationType.DiscardReplaced);

    /// <summary>Whether an entry of a stack's history changed something, well or not. That a cluster took on a role is no change of what it is.</summary>
    public static bool ChangedSomething(UpdateSummary entry) =>
        entry.Kind is not (UpdateKind.Preview or UpdateKind.Refresh or UpdateKind.Rename) && !UpdateMessages.IsRoleChange(entry.Message) && (entry.ResourceChanges ?? ImmutableDictionary<OperationType, int>.Empty).Any(c => IsChange(c.Key) && c.Value > 0);

    /// <summary>Counts by word, in ordinal order.</summary>
    public static SortedDictionary<string, int> Count(IEnumerable<KeyValuePair<OperationType, int>>? changes) =>
        new((changes ?? []).ToDictionary(change => Of(change.Key), change => change.Value), StringComparer.Ordinal);

    /// <summary>How many resources there are once these changes are made: all that were passed but those that went.</summary>
    public static int Remaining(IEnumerable<KeyValuePair<OperationType, int>>? changes) =>
        (changes ?? []).Where(change => Stays(change.Key)).Sum(change => change.Value);

    private static bool Stays(OperationType operation) => operation is OperationType.Same or OperationType.Create or OperationType.Update
        or OperationType.Replace or OperationType.Import or OperationType.Read or OperationType.Refresh;
}
