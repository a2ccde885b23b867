using Pulumi.Automation.Events;

namespace Pulumi.Automation.Serialization;

/// <summary>The CLI's names of operations, kinds and states.</summary>
internal static class OperationNames
{
    public static OperationType Read(string name) => name switch
    {
        "same" => OperationType.Same,
        "create" => OperationType.Create,
        "update" => OperationType.Update,
        "delete" => OperationType.Delete,
        "replace" => OperationType.Replace,
        "create-replacement" => OperationType.CreateReplacement,
        "delete-replaced" => OperationType.DeleteReplaced,
        "read" => OperationType.Read,
        "read-replacement" => OperationType.ReadReplacement,
        "refresh" => OperationType.Refresh,
        "discard" => OperationType.ReadDiscard,
        "discard-replaced" => OperationType.DiscardReplaced,
        "remove-pending-replace" => OperationType.RemovePendingReplace,
        "import" => OperationType.Import,
        "import-replacement" => OperationType.ImportReplacement,
        _ => OperationType.Unknown,
    };

    public static DiffKind ReadDiff(string name) => name switch
    {
        "add" => DiffKind.Add,
        "add-replace" => DiffKind.AddReplace,
        "delete" => DiffKind.Delete,
        "delete-replace" => DiffKind.DeleteReplace,
        "update" => DiffKind.Update,
        "update-replace" => DiffKind.UpdateReplace,
        _ => throw new InvalidOperationException(
            $"pulumi sent the property change '{name}'. Known: add, add-replace, delete, delete-replace, update, update-replace."),
    };

    public static UpdateKind ReadKind(string name) => name switch
    {
        "update" => UpdateKind.Update,
        "preview" => UpdateKind.Preview,
        "refresh" => UpdateKind.Refresh,
        "rename" => UpdateKind.Rename,
        "destroy" => UpdateKind.Destroy,
        "import" => UpdateKind.Import,
        "resource-import" => UpdateKind.ResourceImport,
        _ => throw new InvalidOperationException(
            $"pulumi sent the update kind '{name}'. Known: update, preview, refresh, rename, destroy, import, resource-import."),
    };

    public static UpdateState ReadState(string name) => name switch
    {
        "not-started" => UpdateState.NotStarted,
        "in-progress" => UpdateState.InProgress,
        "succeeded" => UpdateState.Succeeded,
        "failed" => UpdateState.Failed,
        _ => throw new InvalidOperationException($"pulumi sent the update result '{name}'. Known: not-started, in-progress, succeeded, failed."),
    };
}
