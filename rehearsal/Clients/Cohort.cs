namespace Tandem.Rehearsal.Clients;

/// <summary>Clients that treat DNS answers alike, with what their resolvers and connections hold now.</summary>
public sealed class Cohort
{
    /// <summary>What they do with an answer, in words.</summary>
    public string Name { get; set; } = "";

    /// <summary>For how many TTLs a resolver keeps an answer; 0 means forever.</summary>
    public int TtlsKept { get; set; }

    /// <summary>Their resolvers: endpoint to how many hold it, until when.</summary>
    public Holdings Answers { get; set; } = new();

    /// <summary>Their connections: endpoint to how many are open to it, until when.</summary>
    public Holdings Connections { get; set; } = new();
}
