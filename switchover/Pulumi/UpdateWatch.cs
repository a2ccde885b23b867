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
    private readonly List<string> _errors = [];

    /// <summary>Whether it changes nothing.</summary>
    public bool OnlyLooks => onlyLooks;

    /// <summary>What the program, the engine and the providers called errors, in order.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The first resource of the cloud that began to change; null while none did.</summary>
    public string? FirstChange { get; private set; }

    /// <summary>Whether the engine came to its end with nothing called an error.</summary>
    public bool EndedWell { get; private set; }

    /// <summary>Takes one event. Called from another thread than the update's, one at a time.</summary>
    /// <param name="engineEvent">The event.</param>
    public void Hear(EngineEvent engineEvent)
    {
        if (engineEvent.DiagnosticEvent is { Severity: "error" } said)
        {
            _errors.Add(ColorTag().Replace(said.Message, string.Empty).Trim());
        }

        EndedWell |= engineEvent.SummaryEvent is not null && _errors.Count == 0;
        if (engineEvent.ResourcePreEvent is { } begins)
        {
            Pass(begins.Metadata, done: false);
        }

        if (engineEvent.ResourceOutputsEvent is { } ends)
        {
            Pass(ends.Metadata, done: true);
        }
    }

    private void Pass(StepEventMetadata step, bool done)
    {
        if (!OperationWords.IsChange(step.Op))
        {
            return;
        }

        var name = NameOf(step.Urn);
        if (!onlyLooks && IsOfTheCloud(step))
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
