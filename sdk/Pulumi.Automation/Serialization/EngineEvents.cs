using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Automation.Events;

namespace Pulumi.Automation.Serialization;

/// <summary>Reads one line of the engine's event log. Source: pulumi's sdk/go/common/apitype/events.go.</summary>
internal static class EngineEvents
{
    public static EngineEvent Read(JsonElement json) => new()
    {
        Sequence = json.Number("sequence"),
        Timestamp = json.Number("timestamp"),
        CancelEvent = json.Child("cancelEvent") is null ? null : new CancelEvent(),
        StandardOutputEvent = json.Child("stdoutEvent") is { } text ? new() { Message = text.Text("message"), Color = text.Text("color") } : null,
        DiagnosticEvent = json.Child("diagnosticEvent") is { } said ? Diagnostic(said) : null,
        PreludeEvent = json.Child("preludeEvent") is { } prelude ? new() { Config = prelude.Map("config", value => value.GetString() ?? string.Empty) } : null,
        SummaryEvent = json.Child("summaryEvent") is { } summary ? Summary(summary) : null,
        ResourcePreEvent = json.Child("resourcePreEvent") is { } pre ? new(Step(pre), pre.FlagOrNull("planning")) : null,
        ResourceOutputsEvent = json.Child("resOutputsEvent") is { } done ? new(Step(done), done.FlagOrNull("planning")) : null,
        ResourceOperationFailedEvent = json.Child("resOpFailedEvent") is { } failed ? new(Step(failed), failed.Number("status"), failed.Number("steps")) : null,
        PolicyEvent = json.Child("policyEvent") is { } policy ? Policy(policy) : null,
    };

    private static DiagnosticEvent Diagnostic(JsonElement json) => new()
    {
        Urn = json.TextOrNull("urn"),
        Prefix = json.TextOrNull("prefix"),
        Message = json.Text("message"),
        Color = json.Text("color"),
        Severity = json.Text("severity"),
        StreamId = json.Child("streamID")?.ToString(),
        Ephemeral = json.FlagOrNull("ephemeral"),
    };

    private static SummaryEvent Summary(JsonElement json) => new()
    {
        MaybeCorrupt = json.Flag("maybeCorrupt"),
        DurationSeconds = json.Number("durationSeconds"),
        ResourceChanges = json.ChangesOrNull("resourceChanges") ?? ImmutableDictionary<OperationType, int>.Empty,
        PolicyPacks = json.Map("PolicyPacks", value => value.GetString() ?? string.Empty),
    };

    private static PolicyEvent Policy(JsonElement json) => new()
    {
        ResourceUrn = json.TextOrNull("resourceUrn"),
        Message = json.Text("message"),
        Color = json.Text("color"),
        PolicyName = json.Text("policyName"),
        PolicyPackName = json.Text("policyPackName"),
        PolicyPackVersion = json.Text("policyPackVersion"),
        PolicyPackVersionTag = json.Text("policyPackVersionTag"),
        EnforcementLevel = json.Text("enforcementLevel"),
    };

    private static StepEventMetadata Step(JsonElement resourceEvent)
    {
        var json = resourceEvent.GetProperty("metadata");
        return new()
        {
            Op = OperationNames.Read(json.Text("op")),
            Urn = json.Text("urn"),
            Type = json.Text("type"),
            Old = json.Child("old") is { } old ? State(old) : null,
            New = json.Child("new") is { } @new ? State(@new) : null,
            Keys = json.TextsOrNull("keys"),
            Diffs = json.TextsOrNull("diffs"),
            DetailedDiff = json.Child("detailedDiff")?.Map(diff => new PropertyDiff(OperationNames.ReadDiff(diff.Text("diffKind")), diff.Flag("inputDiff"))),
            Logical = json.FlagOrNull("logical"),
            Provider = json.Text("provider"),
        };
    }

    private static StepEventStateMetadata State(JsonElement json) => new()
    {
        Urn = json.Text("urn"),
        Type = json.Text("type"),
        Custom = json.FlagOrNull("custom"),
        Delete = json.FlagOrNull("delete"),
        Id = json.Text("id"),
        Parent = json.Text("parent"),
        Protect = json.FlagOrNull("protect"),
        Inputs = json.Map("inputs", JsonReading.Plain),
        Outputs = json.Map("outputs", JsonReading.Plain),
        Provider = json.Text("provider"),
        InitErrors = json.TextsOrNull("initErrors"),
    };
}
