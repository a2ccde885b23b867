using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Dns;

namespace Tandem.Rehearsal.Clients;

/// <summary>
/// The clients of one name. Each connection belongs to a client behind some resolver; a resolver keeps an answer for the TTL, for five TTLs, or
/// forever; a connection stays where it was opened until its lifetime is over, whatever DNS says meanwhile, and is then opened to whatever the
/// resolver holds. Fault model: a name that does not resolve, or an endpoint that refuses connections, is tried again every second, and the
/// requests meant for it fail. Requests are counted by endpoint, never one by one, so that ten million cost little.
/// </summary>
/// <param name="options">Who the clients are.</param>
/// <param name="state">What is kept between calls of the program.</param>
/// <param name="names">The authoritative name service.</param>
/// <param name="deck">The deck that answers and phases are drawn from.</param>
/// <param name="label">What tells these clients from others that draw from the deck. Default: none.</param>
public sealed class Population(ClientOptions options, PopulationState state, NameService names, Deck deck, string label = "")
{
    /// <summary>The endpoint of a client that has no address.</summary>
    public const string Unresolved = "";

    private readonly SubDeck _deck = deck[$"clients/{label}"];

    /// <summary>Lets a second of client life pass.</summary>
    /// <param name="name">The name the clients ask for.</param>
    /// <param name="requests">How many requests they make this second.</param>
    /// <param name="second">Now.</param>
    /// <param name="network">What is beyond the clients: health of records, and which endpoints take connections.</param>
    /// <returns>The requests by endpoint, <see cref="Unresolved"/> included; they sum to those made.</returns>
    public IReadOnlyDictionary<string, long> Live(string name, long requests, long second, IClientNetwork network)
    {
        if (state.Cohorts.Count == 0)
        {
            Arrive(name, second, network);
        }

        foreach (var cohort in state.Cohorts)
        {
            AskAgain(cohort, name, second, network, cohort.Answers.TakeEnded(second));
            OpenAgain(cohort, second, network, cohort.Connections.TakeEnded(second));
        }

        state.Issued += requests;
        return Requests(requests);
    }

    private void Arrive(string name, long second, IClientNetwork network)
    {
        long[] percents = [options.ObeyTtlPercent, options.FiveTtlsPercent, options.NeverAgainPercent];
        var resolvers = Apportion.ByShares(options.Resolvers, percents);
        var connections = Apportion.ByShares(options.Connections, percents);
        (string Name, int TtlsKept)[] kinds = [("obey the TTL", 1), ("keep five TTLs", 5), ("never look again", 0)];
        foreach (var (kind, index) in kinds.Select((k, i) => (k, i)).Where(k => connections[k.i] > 0))
        {
            var cohort = new Cohort { Name = kind.Name, TtlsKept = kind.TtlsKept };
            state.Cohorts.Add(cohort);
            AskAgain(cohort, name, second, network, (int)Math.Max(1, resolvers[index]), isFirst: true);
            OpenAgain(cohort, second, network, (int)connections[index], isFirst: true);
        }
    }

    // The first answers and connections are spread over their lifetimes, as those of clients that have been there for long.
    private void AskAgain(Cohort cohort, string name, long second, IClientNetwork network, int resolvers, bool isFirst = false)
    {
        for (var i = 0; i < resolvers; i++)
        {
            var answer = names.Ask(name, second, network.IsHealthy);
            var kept = answer is null ? 1 : Math.Max(1, answer.TtlSeconds * cohort.TtlsKept);
            var until = answer is not null && cohort.TtlsKept == 0 ? Holdings.Never : second + (isFirst ? _deck.Between(1, kept) : kept);
            cohort.Answers.Add(answer?.Endpoint ?? Unresolved, until);
        }
    }

    private void OpenAgain(Cohort cohort, long second, IClientNetwork network, int connections, bool isFirst = false)
    {
        var resolvers = connections == 0 ? 0 : cohort.Answers.Count();
        for (var i = 0; i < connections; i++)
        {
            var endpoint = cohort.Answers.At(_deck.Below(resolvers));
            var isOpen = endpoint != Unresolved && network.Accepts(endpoint);
            var lifetime = isFirst ? _deck.Between(1, options.ConnectionLifetimeSeconds) : options.ConnectionLifetimeSeconds;
            cohort.Connections.Add(endpoint, second + (isOpen ? lifetime : 1));
        }
    }

    private SortedDictionary<string, long> Requests(long requests)
    {
        var open = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (endpoint, count) in state.Cohorts.SelectMany(c => c.Connections.Held))
        {
            open[endpoint] = open.GetValueOrDefault(endpoint) + count;
        }

        var parts = Apportion.ByShares(requests, [.. open.Values]);
        return new(open.Keys.Zip(parts).ToDictionary(p => p.First, p => p.Second), StringComparer.Ordinal);
    }
}
