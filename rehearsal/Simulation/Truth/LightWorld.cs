using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Rehearsal.Simulation.Ports;
using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Rehearsal.Simulation.Time;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>
/// An environment of two clusters without programs: what the ports of an operation are answered from. It holds the truth; processes see it through ports that
/// faults may strike, and the invariants are judged on it.
/// </summary>
internal sealed class LightWorld
{
    internal const string Environment = "prod";
    internal const string TrafficStack = "prod-traffic";

    /// <summary>
    /// How much earlier than an update a cluster may have turned sick without anybody being able to see it: within the last look, which may take its deadline,
    /// and while two answers were slow that the act asks for between that look and the update. 5 min.
    /// </summary>
    internal static readonly TimeSpan ReadinessSlack = Limits.Default.LookDeadline + (2 * StruckCalls.SlowFor);

    private readonly List<Checkout> _checkouts = [];
    private int _processes;

    internal LightWorld(IFaults faults, Trace? trace)
    {
        (Faults, Trace) = (faults, trace);
        First.BeginActive();
        Second.BeginStandby();
        Second.LoweredAt = TimeSpan.Zero - TimeSpan.FromDays(1);
        Watch = new(this);
        Memory = faults.NeedsStale ? new(this) : null;
        if (trace is not null)
        {
            trace.World = this;
        }
    }

    internal LightClock Clock { get; } = new();

    internal LightCluster First { get; } = new("prod-a", "192.0.2.1");

    internal LightCluster Second { get; } = new("prod-b", "192.0.2.2");

    internal LightStack<Role> FirstStack { get; } = new("prod-a", Role.Active);

    internal LightStack<Role> SecondStack { get; } = new("prod-b", Role.Standby);

    internal LightStack<Weights> Traffic { get; } = new(TrafficStack, new(255, 0));

    internal LightTraffic Flow { get; } = new();

    internal LightStore Store { get; } = new();

    /// <summary>The process that has the lease; 0 when nobody has.</summary>
    internal int Holder { get; private set; }

    /// <summary>Answers that were given; null where no stale one is asked for.</summary>
    internal AnswerMemory? Memory { get; }

    internal IFaults Faults { get; set; }

    internal Trace? Trace { get; }

    internal TruthWatch Watch { get; }

    internal Marks Marks { get; } = new();

    internal Coverage? Coverage { get; init; }

    /// <summary>Makes the runner of a process. Default: the real one; a test makes one that is broken on purpose.</summary>
    internal Func<OperationPorts, ISwitchoverListener, OperationRunner> MakeRunner { get; set; } = static (ports, listener) => new(ports, listener);

    /// <summary>Every fault that struck, in order.</summary>
    internal List<Strike> Struck { get; } = [];

    internal List<LightProcess> Processes { get; } = [];

    internal TimeSpan MetricsGoneUntil { get; set; } = TimeSpan.MinValue;

    internal Weights Weights => Traffic.Made;

    internal int Ups => FirstStack.Ups + SecondStack.Ups + Traffic.Ups;

    internal LightCluster Cluster(string name) => name == First.Name ? First : Second;

    /// <summary>A stack by its name.</summary>
    /// <exception cref="StackOperationException">There is none by it.</exception>
    internal LightStack Stack(string name) => name == TrafficStack ? Traffic : name == First.Name ? FirstStack : name == Second.Name ? SecondStack
        : throw new StackOperationException(StackFailure.NoSuchStack, name, "no stack by that name");

    internal double RateOf(LightCluster cluster)
    {
        var first = Flow.FirstShare(Clock.Elapsed);
        return LightTraffic.RequestsPerSecond * (cluster == First ? first : 1 - first);
    }

    /// <summary>A new process on a machine. A machine that has none yet gets a checkout whose config is as it was at the beginning.</summary>
    internal LightProcess Start(string host)
    {
        var checkout = _checkouts.Find(c => c.Host == host);
        if (checkout is null)
        {
            _checkouts.Add(checkout = new(host));
        }

        var process = new LightProcess(this, checkout, ++_processes);
        Processes.Add(process);
        return process;
    }

    /// <summary>Lets time pass until a process has ended or is dead, at most for as long as a run may take.</summary>
    internal bool Await(LightProcess process) => process.Verb.IsCompleted || process.IsDead || Clock.MoveUntil(process.Verb, process, SimulatedRun.TimeMax);

    internal LeaseAnswer Grant(LightProcess process, LeaseRequest request, Lease? instead)
    {
        var answer = Store.Acquire(request, instead);
        Holder = answer.Granted is null ? Holder : process.Number;
        return answer;
    }

    internal bool Release(Lease lease)
    {
        Store.Release(lease);
        Holder = Store.Lease is null ? 0 : Holder;
        return true;
    }

    internal bool Append(LightProcess process, Lease lease, JournalEntry entry)
    {
        Store.Append(lease, entry);
        if (process.Number != Holder)
        {
            Watch.StaleWrites++;
            Watch.Changed();
        }

        return true;
    }

    /// <summary>A process begins to change something: it has to have the lease at this moment (I3).</summary>
    internal void Begins(LightProcess process)
    {
        if (process.Number != Holder)
        {
            Watch.ActsWithoutLease();
        }
    }

    /// <summary>A role was changed in a cluster.</summary>
    internal void Make(LightStack<Role> stack, Role role)
    {
        stack.Made = role;
        Cluster(stack.Name).Become(role, Clock.Elapsed);
        Watch.Changed();
    }

    /// <summary>Weights were changed in Route 53.</summary>
    internal void Make(Weights weights, TimeSpan asked)
    {
        var before = Weights;
        Traffic.Made = weights;
        Flow.Follow(weights.First, weights.Second, Clock.Elapsed);
        Weighed(First, before.First, weights.First, asked);
        Weighed(Second, before.Second, weights.Second, asked);
        Watch.Changed();
        First.WasReadyWhenAsked = Second.WasReadyWhenAsked = null;
    }

    /// <summary>The faults stop. Clusters get well, unless they died; what was killed or left behind stays as it is.</summary>
    internal void StopFaults()
    {
        Faults = GivenFaults.None;
        MetricsGoneUntil = TimeSpan.MinValue;
        Flow.Propagation = TimeSpan.FromSeconds(5);
        Flow.LetGo();
        First.GetWell(Clock.Elapsed);
        Second.GetWell(Clock.Elapsed);
        foreach (var process in Processes)
        {
            process.StoreGoneUntil = TimeSpan.MinValue;
        }
    }

    private void Weighed(LightCluster cluster, int before, int now, TimeSpan asked)
    {
        cluster.LoweredAt = now > 0 ? null : cluster.LoweredAt ?? Clock.Elapsed;
        cluster.WasReadyWhenAsked = now > before ? cluster.CountsAsReady(asked, ReadinessSlack) : null;
    }
}
