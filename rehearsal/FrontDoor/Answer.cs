namespace Tandem.Rehearsal.FrontDoor;

/// <summary>What became of the requests of one host at one cluster in one second. Served and failed sum to those made.</summary>
/// <param name="Served">Answered well.</param>
/// <param name="Failed">Not answered well.</param>
/// <param name="Reason">Why the failed ones failed; null when there are none.</param>
/// <param name="Workload">The workload that the served ones reached; null when none did.</param>
public sealed record Answer(long Served, long Failed, string? Reason, string? Workload)
{
    /// <summary>All failed.</summary>
    /// <param name="requests">How many.</param>
    /// <param name="reason">Why.</param>
    public static Answer AllFailed(long requests, string reason) => new(0, requests, requests > 0 ? reason : null, null);
}
