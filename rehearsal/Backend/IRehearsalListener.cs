using Tandem.Rehearsal.Report;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Backend;

/// <summary>Is told what happens in a rehearsal, in order, on the rehearsal's own thread. Drawing it is a listener's business.</summary>
public interface IRehearsalListener : ISwitchoverListener, IProgress<StackProgress>
{
    /// <summary>A stack is about to be brought up.</summary>
    /// <param name="stack">The stack.</param>
    void StackStarts(string stack);

    /// <summary>A stack is up.</summary>
    /// <param name="stack">What came of it.</param>
    void StackIsUp(ProvisionedStack stack);

    /// <summary>The environment is up and its clients are served; the switchover begins.</summary>
    /// <param name="active">The cluster that serves.</param>
    void EnvironmentIsUp(string active);
}
