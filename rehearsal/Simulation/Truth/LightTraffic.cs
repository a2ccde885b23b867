namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>
/// Who is asked by whom: two clusters share all requests by their weights. After a change servers follow within the propagation, then resolvers and open
/// connections follow evenly within TTL and connection age.
/// </summary>
internal sealed class LightTraffic
{
    internal const double RequestsPerSecond = 100;
    internal const int TtlSeconds = 60;
    private static readonly TimeSpan Follows = TimeSpan.FromSeconds(TtlSeconds + 50);
    private const double Stays = 0.01;
    private double _stayWithFirst;
    private TimeSpan _stayUntil = TimeSpan.MinValue;
    private double _from = 1;
    private double _to = 1;
    private TimeSpan _begins;

    /// <summary>How long servers take to have a change.</summary>
    internal TimeSpan Propagation { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The share of the first cluster.</summary>
    internal double FirstShare(TimeSpan now)
    {
        var passed = (now - _begins) / Follows;
        var share = passed <= 0 ? _from : passed >= 1 ? _to : _from + (passed * (_to - _from));
        return now >= _stayUntil ? share : Math.Clamp(share, _stayWithFirst, 1 - Stays + _stayWithFirst);
    }

    /// <summary>Some clients keep the addresses they have, whatever DNS says.</summary>
    internal void Stay(TimeSpan now, TimeSpan until)
    {
        _stayWithFirst = FirstShare(now) > 0.5 ? Stays : 0;
        _stayUntil = until;
    }

    /// <summary>They ask DNS again.</summary>
    internal void LetGo() => _stayUntil = TimeSpan.MinValue;

    /// <summary>The weights changed.</summary>
    internal void Follow(int first, int second, TimeSpan now)
    {
        // Route 53 answers with every record when all have weight 0.
        var share = first + second == 0 ? 0.5 : first / (double)(first + second);
        if (share != _to)
        {
            (_from, _to, _begins) = (FirstShare(now), share, now + Propagation);
        }
    }
}
