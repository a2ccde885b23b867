using FsCheck;
using FsCheck.Fluent;
using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Dns;

namespace Tandem.Tests.Rehearsal.Clients;

public sealed class PopulationTests
{
    private const string Name = "example.com";
    private const string A = "192.0.2.1";
    private const string B = "192.0.2.2";

    [Fact]
    public void Everybody_is_on_the_only_endpoint_with_weight()
    {
        var world = new Given(new ClientOptions()).Weights(a: 100, b: 0, second: 0);

        Assert.Equal([(A, 4_000L)], world.At(100));
    }

    [Fact]
    public void Clients_that_obey_are_gone_after_propagation_and_TTL_and_the_life_of_a_connection()
    {
        var world = new Given(new ClientOptions { ConnectionLifetimeSeconds = 120 }).Weights(a: 100, b: 0, second: 0);
        world.At(1_000);
        world.Weights(a: 0, b: 100, second: 1_000);

        Assert.Equal([A, B], world.At(1_100).Select(r => r.Endpoint));
        Assert.Equal([(B, 4_000L)], world.At(1_000 + 60 + 60 + 120));
    }

    [Fact]
    public void Clients_that_keep_five_TTLs_stay_that_long_and_those_that_never_look_again_stay_forever()
    {
        var world = new Given(ClientOptions.Mixed).Weights(a: 100, b: 0, second: 0);
        world.At(1_000);
        world.Weights(a: 0, b: 100, second: 1_000);

        Assert.InRange(world.At(1_241).Single(r => r.Endpoint == A).Count, 81, 400);
        Assert.Equal([(A, 80L), (B, 3_920L)], world.At(1_000 + 60 + 300 + 120));
        Assert.Equal([(A, 80L), (B, 3_920L)], world.At(50_000));
    }

    [Fact]
    public void A_name_that_does_not_resolve_is_asked_again_every_second()
    {
        var world = new Given(new ClientOptions());
        Assert.Equal([(Population.Unresolved, 4_000L)], world.At(10));

        world.Weights(a: 100, b: 0, second: 10);

        Assert.Equal([(A, 4_000L)], world.At(80));
    }

    [Fact]
    public void An_endpoint_that_refuses_connections_is_tried_again_and_keeps_its_failing_requests()
    {
        var world = new Given(new ClientOptions()).Weights(a: 100, b: 0, second: 0);
        world.At(100);
        world.Refused = A;
        world.Weights(a: 0, b: 100, second: 100);

        Assert.Equal([(B, 4_000L)], world.At(100 + 60 + 60 + 120));
    }

    [Fact]
    public void No_request_is_lost_whatever_the_weights_do() => Prop.ForAll(
        (from seed in Gen.Choose(1, 10_000) from weights in Gen.Choose(0, 255).ListOf(8) from rate in Gen.Choose(1, 5_000) select (seed, weights, rate)).ToArbitrary(),
        given =>
        {
            var options = ClientOptions.Mixed with { RequestsPerSecond = given.rate, Resolvers = 50, Connections = 60, ConnectionLifetimeSeconds = 7 };
            var world = new Given(options, (ulong)given.seed);
            return given.weights.Select((weight, i) => world.Weights(weight, 255 - weight, i * 100).At((i + 1) * 100)).All(r => r.Sum(e => e.Count) == given.rate);
        }).QuickCheckThrowOnFailure();

    private sealed class Given(ClientOptions options, ulong seed = 5) : IClientNetwork
    {
        private readonly Deck _deck = new(seed);
        private NameService? _names;
        private Population? _population;
        private long _second;

        public string? Refused { get; set; }

        private NameService Names => _names ??= new NameService(new ZoneState(), _deck);

        public Given Weights(int a, int b, long second)
        {
            Names.Write(new(StringComparer.Ordinal) { [Name] = [new("a", a, [A], 60), new("b", b, [B], 60)] }, second);
            _second = Math.Max(_second, second == 0 ? 60 : second);
            return this;
        }

        public List<(string Endpoint, long Count)> At(long second)
        {
            _population ??= new Population(options, new PopulationState(), Names, _deck);
            IReadOnlyDictionary<string, long> requests = new Dictionary<string, long>();
            while (_second < second)
            {
                requests = _population.Live(Name, options.RequestsPerSecond, ++_second, this);
            }

            return [.. requests.Select(r => (r.Key, r.Value))];
        }

        public bool IsHealthy(string healthCheck) => true;

        public bool Accepts(string endpoint) => endpoint != Refused;
    }
}
