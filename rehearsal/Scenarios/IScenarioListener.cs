using Tandem.Rehearsal.Backend;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>Is told what happens in a scenario, in order, on the rehearsal's own thread.</summary>
public interface IScenarioListener : IRehearsalListener
{
    /// <summary>A part of the story begins.</summary>
    /// <param name="at">When, UTC, in the simulated cloud's time.</param>
    /// <param name="title">What it is about.</param>
    void Chapter(DateTimeOffset at, string title);

    /// <summary>Something that is worth a line, such as what a verb would answer.</summary>
    /// <param name="says">The line, or several.</param>
    void Tells(string says);
}
