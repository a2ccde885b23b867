using Pulumi.Automation;

namespace Tandem.Tests.Sdk.Automation;

/// <summary>The calls that the transcript records, by its section titles.</summary>
internal static class RecordedCalls
{
    public static readonly SortedDictionary<string, Func<LocalProgramArgs, Task>> Openings = new(StringComparer.Ordinal)
    {
        ["LocalWorkspace.CreateOrSelectStackAsync(new LocalProgramArgs(\"prod-a\", dir))"] = LocalWorkspace.CreateOrSelectStackAsync,
        ["SelectStackAsync of a stack that is not there"] = LocalWorkspace.SelectStackAsync,
        ["CreateOrSelectStackAsync of a stack that is not there"] = LocalWorkspace.CreateOrSelectStackAsync,
    };

    public static readonly SortedDictionary<string, Func<WorkspaceStack, Task>> OfAStack = new(StringComparer.Ordinal)
    {
        ["GetConfigAsync(\"infra:role\")"] = stack => stack.GetConfigAsync("infra:role"),
        ["SetConfigAsync(\"infra:role\", active)"] = stack => stack.SetConfigAsync("infra:role", new("active")),
        ["SetConfigAsync secret"] = stack => stack.SetConfigAsync("infra:token", new("s3", isSecret: true)),
        ["SetAllConfigAsync({role, weights})"] = stack => stack.SetAllConfigAsync(RoleAndSecret),
        ["SetConfigAsync path"] = stack => stack.SetConfigAsync("infra:weights.prod-a", new("100"), path: true),
        ["GetAllConfigAsync()"] = stack => stack.GetAllConfigAsync(),
        ["RemoveConfigAsync"] = stack => stack.RemoveConfigAsync("infra:x"),
        ["PreviewAsync(default)"] = stack => stack.PreviewAsync(),
        ["PreviewAsync(Diff, ExpectNoChanges, Target)"] = stack => stack.PreviewAsync(new() { Diff = true, ExpectNoChanges = true, Target = ["urn:a"] }),
        ["UpAsync(Message, Target x2, TargetDependents, Refresh, OnEvent)"] = stack => stack.UpAsync(
            new() { Message = "switch", Target = ["urn:a", "urn:b"], TargetDependents = true, Refresh = true, OnEvent = _ => { } }),
        ["UpAsync()"] = stack => stack.UpAsync(),
        ["UpAsync() while another update runs"] = stack => stack.UpAsync(),
        ["RefreshAsync()"] = stack => stack.RefreshAsync(),
        ["DestroyAsync()"] = stack => stack.DestroyAsync(),
        ["CancelAsync()"] = stack => stack.CancelAsync(),
        ["GetOutputsAsync()"] = stack => stack.GetOutputsAsync(),
        ["GetInfoAsync()"] = stack => stack.GetInfoAsync(),
        ["GetHistoryAsync()"] = stack => stack.GetHistoryAsync(),
        ["ExportStackAsync()"] = stack => stack.ExportStackAsync(),
        ["Workspace.ListStacksAsync()"] = stack => stack.Workspace.ListStacksAsync(),
        ["GetTagAsync/SetTagAsync/ListTagsAsync"] = SetAndGetTagAsync,
        ["ListTagsAsync"] = stack => stack.ListTagsAsync(),
    };

    private static SortedDictionary<string, ConfigValue> RoleAndSecret =>
        new(StringComparer.Ordinal) { ["infra:role"] = new("active"), ["infra:x"] = new("y", isSecret: true) };

    private static async Task SetAndGetTagAsync(WorkspaceStack stack)
    {
        await stack.SetTagAsync("tandem", "x");
        await stack.GetTagAsync("tandem");
    }
}
