using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Switchover.Operations;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>Many runs, on all cores. What comes out depends on the runs alone and not on which core did which.</summary>
public static class Simulator
{
    private const int RunsAtOnce = 256;
    private static readonly OperatorVerb[] Recoveries = [OperatorVerb.Resume, OperatorVerb.Rollback, OperatorVerb.Failover, OperatorVerb.Abort];

    /// <summary>Runs that a seed deals: run 3 of seed 7 is the same whatever else is run.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The first run's number, from 0.</param>
    /// <param name="count">How many.</param>
    /// <param name="progress">Is told how many are done; may be null.</param>
    /// <param name="cancellationToken">Stops it between runs.</param>
    public static SimulationReport Dealt(ulong seed, long first, long count, Action<long>? progress = null, CancellationToken cancellationToken = default) =>
        Many(count, (at, coverage) => [Run(seed, first + at, coverage)], progress, cancellationToken);

    /// <summary>Given scenarios.</summary>
    /// <param name="scenarios">The scenarios.</param>
    public static SimulationReport Given(IReadOnlyList<Scenario> scenarios) => Many(scenarios.Count, (at, coverage) => [new SimulatedRun(scenarios[(int)at], coverage: coverage).Run()], null, default);

    /// <summary>
    /// Every fault at every call of an opening. Where an operator has to recover, with each verb they may try first, from either machine; elsewhere those
    /// eight runs would be one and the same.
    /// </summary>
    /// <param name="opening">The opening.</param>
    public static SimulationReport Every(Opening opening)
    {
        var strikes = Undisturbed.Of(opening).Strikes().ToList();
        return Many(strikes.Count, (at, coverage) => WithEveryRecovery(new(opening) { Strikes = [strikes[(int)at]] }, coverage), null, default);
    }

    /// <summary>Plays one scenario, without a trace.</summary>
    /// <param name="scenario">The scenario.</param>
    public static RunResult Play(Scenario scenario) => new SimulatedRun(scenario).Run();

    /// <summary>Plays one run of a seed, without a trace.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="run">Its number.</param>
    public static RunResult Play(ulong seed, long run) => Run(seed, run, null);

    /// <summary>Pairs of faults of one opening: a share of all, chosen by a seed. The second fault may strike the process that recovers.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="opening">The opening.</param>
    /// <param name="count">How many.</param>
    public static SimulationReport Pairs(ulong seed, Opening opening, int count)
    {
        var strikes = Undisturbed.Of(opening).Strikes().ToList();
        var deck = new SubDeck(Mix.Scramble(seed));
        return Given([.. Enumerable.Range(0, count).Select(_ =>
        {
            var (first, second) = (strikes[deck.Below(strikes.Count)], strikes[deck.Below(strikes.Count)]);
            return DealtFaults.Deal(deck) with { Opening = opening, FaultyVerbs = 1, Strikes = [first, deck.Below(2) == 0 ? second : second with { Process = first.Process + 1 }] };
        })]);
    }

    /// <summary>Repeats one run of a seed with its trace.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="run">Its number.</param>
    public static (RunResult Result, Trace Trace) Repeat(ulong seed, long run)
    {
        var trace = new Trace();
        return (Run(seed, run, null, trace), trace);
    }

    /// <summary>Repeats a scenario with its trace.</summary>
    /// <param name="scenario">The scenario.</param>
    public static (RunResult Result, Trace Trace) Repeat(Scenario scenario)
    {
        var trace = new Trace();
        return (new SimulatedRun(scenario, trace: trace).Run(), trace);
    }

    private static RunResult Run(ulong seed, long run, Coverage? coverage, Trace? trace = null)
    {
        var deck = new SubDeck(Mix.Scramble(Mix.Scramble(seed) + (ulong)run));
        return new SimulatedRun(DealtFaults.Deal(deck), new DealtFaults(deck), trace, coverage).Run();
    }

    private static IEnumerable<RunResult> WithEveryRecovery(Scenario scenario, Coverage coverage)
    {
        var first = new SimulatedRun(scenario, coverage: coverage).Run();
        yield return first;
        if (!first.HasRecovered)
        {
            yield break;
        }

        foreach (var other in Recoveries.SelectMany(verb => new[] { false, true }.Select(elsewhere => scenario with { Recovery = verb, Elsewhere = elsewhere })).Where(s => s != scenario))
        {
            yield return new SimulatedRun(other, coverage: coverage).Run();
        }
    }

    private static SimulationReport Many(long count, Func<long, Coverage, IEnumerable<RunResult>> run, Action<long>? progress, CancellationToken cancellationToken)
    {
        var (report, done) = (new SimulationReport(), 0L);
        var chunks = (int)((count + RunsAtOnce - 1) / RunsAtOnce);
        var parts = new SimulationReport?[chunks];
        var gate = new Lock();
        var added = 0;
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, chunk =>
        {
            var part = new SimulationReport();
            for (var at = (long)chunk * RunsAtOnce; at < Math.Min(count, (chunk + 1L) * RunsAtOnce); at++)
            {
                foreach (var result in run(at, part.Coverage))
                {
                    part.Add(at, result);
                }
            }

            lock (gate)
            {
                // In the order of the runs, so that the first violation is the first of them on every machine.
                (parts[chunk], done) = (part, done + part.Runs);
                for (; added < chunks && parts[added] is { } next; added++)
                {
                    report.Add(next);
                    parts[added] = null;
                }

                progress?.Invoke(done);
            }
        });
        return report;
    }
}
