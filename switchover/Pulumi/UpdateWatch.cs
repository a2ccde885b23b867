using System.Text.RegularExpressions;
using Pulumi.Automation.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>Listens to one update or preview: passes progress on and remembers what decides how a failure is called.</summary>
/// <param name="stack">The stack that is updated.</param>
/// <param name="onlyLooks">Whether it is a preview, which changes nothing whatever its events say.</param>
/// <param name="progress">Told of each resource as it changes; may be null.</param>
internal sealed partial class UpdateWatch(string stack, bool onlyLooks, IProgress<StackProgress>? progress)
{
    /// <summary>How many errors, and how many warnings, are remembered: a program may say the same for each of a thousand resources.</summary>
    private const int SayingsMax = 100;

    private readonly List<string> _errors = [];
    private readonly List<string> _warnings = [];
    private readonly List<(string Urn, string Says)> _open = [];
    private readonly SortedSet<ResourceChange> _changes = new(Comparer<ResourceChange>.Create((one, other) =>
        string.CompareOrdinal($"{one.Urn} {one.Operation}", $"{other.Urn} {other.Operation}")));

    private bool _began;
    private bool _killed;

    /// <summary>Whether it changes nothing.</summary>
    public bool OnlyLooks => onlyLooks;

    /// <summary>What the program, the engine and the providers called errors, in order.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>What they called warnings, in order.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Whether the engine came to its end, well or not: from then on there is nothing it could leave half done.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether it began something and nobody saw it come to its end: a lock may be left, and operations that are pending.</summary>
    public bool WasCutOff => _killed || (_began && !IsOver);

    /// <summary>What was begun and not seen to end, in order: <c>update aws:route53/record:Record prod-b</c>.</summary>
    public IReadOnlyList<string> Open => [.. _open.Select(step => step.Says)];

    /// <summary>What a preview would change, by URN; empty for an update, which tells <see cref="StackProgress"/> instead.</summary>
    public IReadOnlyList<ResourceChange> Changes => [.. _changes];

    /// <summary>The first resource of the cloud that began to change; null while none did.</summary>
    public string? FirstChange { get; private set; }

    /// <summary>Whether the engine came to its end with nothing called an error.</summary>
    public bool EndedWell { get; private set; }

    /// <summary>Takes one event. Called from another thread than the update's, one at a time.</summary>
    /// <param name="engineEvent">The event.</param>
    public void Hear(EngineEvent engineEvent)
    {
        _began = true;
        IsOver |= engineEvent.CancelEvent is not null || engineEvent.SummaryEvent is not null;
        if (engineEvent.DiagnosticEvent is { Severity: "error" or "warning" } said)
        {
            Remember(said.Severity == "error" ? _errors : _warnings, ColorTag().Replace(said.Message, string.Empty).Trim());
        }

        EndedWell |= engineEvent.SummaryEvent is not null && _errors.Count == 0;
        if (engineEvent.ResourcePreEvent is { } begins)
        {
            Pass(begins.Metadata, done: false);
        }

        if ((engineEvent.ResourceOutputsEvent?.Metadata ?? engineEvent.ResourceOperationFailedEvent?.Metadata) is { } ends)
        {
            Pass(ends, done: true);
        }
    }

    /// <summary>The process was killed. What it had begun has no end, unless the engine had told of it before.</summary>
    public void WasKilled() => _killed = !IsOver;

    private static void Remember(List<string> sayings, string said)
    {
        if (sayings.Count < SayingsMax && said.Length > 0 && !sayings.Contains(said))
        {
            sayings.Add(said);
        }
    }

    private void Pass(StepEventMetadata step, bool done)
    {
        if (!OperationWords.IsChange(step.Op))
        {
            return;
        }

        var name = NameOf(step.Urn);
        _open.RemoveAll(open => open.Urn == step.Urn);
        if (!done)
        {
            _open.Add((step.Urn, $"{OperationWords.Of(step.Op)} {step.Type} {name}"));
        }

        if (onlyLooks)
        {
            _changes.Add(new(OperationWords.Of(step.Op), step.Type, name, step.Urn));
        }
        else if (IsOfTheCloud(step))
        {
            FirstChange ??= name;
        }

        progress?.Report(new(stack, OperationWords.Of(step.Op), step.Type, name, done));
    }

    /// <summary>A component and the stack itself exist only in the state; an event that does not say is taken for the worse.</summary>
    private static bool IsOfTheCloud(StepEventMetadata step) => (step.New ?? step.Old)?.Custom ?? step.Type != "pulumi:pulumi:Stack";

    /// <summary>urn:pulumi:STACK::PROJECT::TYPES::NAME, where the name may hold colons of its own.</summary>
    private static string NameOf(string urn) => urn.Split("::", 4) is [_, _, _, var name] ? name : urn;

    [GeneratedRegex("<\\{%.*?%\\}>")]
    private static partial Regex ColorTag();
}
