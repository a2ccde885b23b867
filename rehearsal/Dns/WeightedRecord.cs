namespace Tandem.Rehearsal.Dns;

/// <summary>One of the records that share a name and a type by weight, as Route 53 keeps it.</summary>
/// <param name="SetIdentifier">What tells it from its siblings.</param>
/// <param name="Weight">0 to 255.</param>
/// <param name="Addresses">What it answers, in the order it was written.</param>
/// <param name="TtlSeconds">How long a resolver may keep the answer. Siblings share it.</param>
/// <param name="HealthCheck">The id of its health check; null when it has none and so counts as healthy.</param>
public sealed record WeightedRecord(string SetIdentifier, int Weight, IReadOnlyList<string> Addresses, int TtlSeconds, string? HealthCheck = null)
{
    /// <summary>The addresses as one text: equal texts are the same place.</summary>
    public string Endpoint => string.Join(',', Addresses);
}
