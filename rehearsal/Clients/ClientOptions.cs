namespace Tandem.Rehearsal.Clients;

/// <summary>Who the simulated clients are. Shares are percentages and sum to 100.</summary>
public sealed record ClientOptions
{
    /// <summary>Requests of all clients together, each second. Default: 4,000, ten million within three quarters of an hour.</summary>
    public int RequestsPerSecond { get; init; } = 4_000;

    /// <summary>Caching resolvers that all clients together sit behind. Default: 1,000.</summary>
    public int Resolvers { get; init; } = 1_000;

    /// <summary>Keep-alive connections of all clients together. Default: 4,000.</summary>
    public int Connections { get; init; } = 4_000;

    /// <summary>How long a connection lives until a new one is opened: the front door lets none grow older than 60 seconds. Default: 60 seconds.</summary>
    public int ConnectionLifetimeSeconds { get; init; } = 60;

    /// <summary>Percentage that asks again when the TTL is over. Default: 100.</summary>
    public int ObeyTtlPercent { get; init; } = 100;

    /// <summary>Percentage that keeps an answer for five TTLs. Default: 0.</summary>
    public int FiveTtlsPercent { get; init; }

    /// <summary>Percentage that keeps its first answer forever. Default: 0.</summary>
    public int NeverAgainPercent { get; init; }

    /// <summary>The population that the product's figures are stated for: 90 % obey the TTL, 8 % keep five TTLs, 2 % never look again.</summary>
    public static ClientOptions Mixed { get; } = new() { ObeyTtlPercent = 90, FiveTtlsPercent = 8, NeverAgainPercent = 2 };

    /// <summary>What is wrong with the options, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Mistakes() =>
    [
        .. Positive(RequestsPerSecond, nameof(RequestsPerSecond)),
        .. Positive(Resolvers, nameof(Resolvers)),
        .. Positive(Connections, nameof(Connections)),
        .. Positive(ConnectionLifetimeSeconds, nameof(ConnectionLifetimeSeconds)),
        .. new[] { ObeyTtlPercent, FiveTtlsPercent, NeverAgainPercent }.Any(p => p is < 0 or > 100) || ObeyTtlPercent + FiveTtlsPercent + NeverAgainPercent != 100
            ? [$"the shares of clients are {ObeyTtlPercent}, {FiveTtlsPercent} and {NeverAgainPercent} percent. Use shares from 0 to 100 that sum to 100."]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Positive(int value, string name) => value >= 1 ? [] : [$"{name} is {value}. Use a number from 1."];
}
