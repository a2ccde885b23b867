namespace Tandem.Rehearsal.Clients;

/// <summary>What lies beyond the clients.</summary>
public interface IClientNetwork
{
    /// <summary>Whether a Route 53 health check passes.</summary>
    /// <param name="healthCheck">Its id.</param>
    bool IsHealthy(string healthCheck);

    /// <summary>Whether an endpoint takes new connections.</summary>
    /// <param name="endpoint">The addresses, as <see cref="Dns.WeightedRecord.Endpoint"/> writes them.</param>
    bool Accepts(string endpoint);
}
