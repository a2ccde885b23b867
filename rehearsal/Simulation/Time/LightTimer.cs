namespace Tandem.Rehearsal.Simulation.Time;

/// <summary>Something that happens once, unless it is called off before.</summary>
/// <param name="happens">What happens.</param>
internal sealed class LightTimer(Action happens)
{
    private bool _isOver;

    internal void CallOff() => _isOver = true;

    internal void GoOff()
    {
        if (!_isOver)
        {
            _isOver = true;
            happens();
        }
    }
}
