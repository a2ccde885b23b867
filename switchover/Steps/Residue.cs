namespace Tandem.Switchover.Steps;

/// <summary>
/// What still holds on to a cluster that has no weight, and of which kind it must be. The kinds are told apart by what each can do: an answer that obeys the
/// TTL is gone when the drain begins; a connection that asks is closed by the front door at its age; what still asks after that has opened a new connection
/// on an old answer; and what is open without asking is a stream, a WebSocket or an idle pool.
/// </summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Watched">For how long this process has watched it drain. After a crash it starts anew, and so names a kind later, never wrongly.</param>
/// <param name="Ttl">How long a resolver may keep an answer.</param>
internal sealed record Residue(string Cluster, TimeSpan Watched, TimeSpan Ttl)
{
    internal double RequestsPerSecond { get; init; }

    internal double AllRequestsPerSecond { get; init; }

    /// <summary>The time that the rates are an average over.</summary>
    internal TimeSpan Window { get; init; }

    internal int OpenConnections { get; init; }

    internal double Share => AllRequestsPerSecond > 0 ? RequestsPerSecond / AllRequestsPerSecond : 0;

    internal string Figures =>
        $"{Cluster} serves {RequestsPerSecond:0.##} of {AllRequestsPerSecond:0.##} requests a second ({Share:P2}) and has {OpenConnections} connections open";

    internal string InWords(Limits limits) => $"{Figures}: {Kind(limits)}";

    private string Kind(Limits limits)
    {
        // The rate looks back over its window: what a connection asked before it was closed is in it for that long.
        var everyOldConnectionIsClosed = Watched >= limits.ConnectionAge + Window + limits.PollInterval;
        return OpenConnections <= limits.DrainedConnectionsMax && !everyOldConnectionIsClosed ? "next to none is open now; the rate looks back"
            : Share <= limits.DrainedShareMax ? "streams, WebSockets or idle pools, which ask nothing"
            : everyOldConnectionIsClosed ? $"resolvers or programs that keep an answer for {(Watched + Ttl).TotalMinutes:0} min and longer, past its TTL of {Ttl.TotalSeconds:0} s"
            : $"kept connections younger than {limits.ConnectionAge.TotalSeconds:0} s, or answers kept past the TTL";
    }
}
