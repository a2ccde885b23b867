namespace Tandem.Switchover.Events;

/// <summary>Is told what happens in an operation, in order, on the runner's own thread.</summary>
public interface ISwitchoverListener
{
    /// <summary>Something happened.</summary>
    /// <param name="happened">What.</param>
    void On(SwitchoverEvent happened);
}
