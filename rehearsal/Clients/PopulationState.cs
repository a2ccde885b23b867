namespace Tandem.Rehearsal.Clients;

/// <summary>What the clients hold between calls of the program.</summary>
public sealed class PopulationState
{
    /// <summary>The cohorts, in the order they act. Empty until the first client came.</summary>
    public List<Cohort> Cohorts { get; set; } = [];

    /// <summary>Requests issued since the world began.</summary>
    public long Issued { get; set; }
}
