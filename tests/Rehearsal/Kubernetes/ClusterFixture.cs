using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.FrontDoor;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Tests.Rehearsal.Kubernetes;

/// <summary>A cluster of two system nodes and room for ten more, with an ingress and one workload; a test changes what it is about.</summary>
internal sealed class ClusterFixture
{
    /// <summary>When the world of the fixture began: ten o'clock.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private ClusterModel? _model;

    public ClusterFacts Facts { get; set; } = new()
    {
        Name = "prod-a",
        NodeGroups =
        [
            new("burst", 0, 10, 0, "m7i.large", IsSystem: false, IsAutoscaled: true),
            new("system", 2, 2, 2, "m7i.large", IsSystem: true, IsAutoscaled: false),
        ],
        HoldsPods = true,
        HoldsRuns = true,
        Keeper = CronSchedule.Read("*/5 * * * *"),
        HasAutoscaler = true,
        RegistersTargets = true,
        Addresses = ["198.18.0.1"],
        Workloads = [Ingress, Shop(replicas: 4)],
    };

    public FaultOverlay Faults { get; } = new();

    public ClusterState State { get; } = new() { Name = "prod-a" };

    public long Second { get; private set; }

    public Dictionary<string, long> Requests { get; } = [];

    public ClusterDoor Door => new(Facts, State, Faults);

    private static WorkloadFacts Ingress { get; } = new("traefik", [], 2, 0, 250, 256, IsSystem: true);

    public static WorkloadFacts Shop(int replicas, int most = 0) => new("shop", ["shop.example.com"], replicas, Math.Max(most, replicas), 500, 512, IsSystem: false);

    /// <summary>A CronJob at seven minutes past each hour.</summary>
    public static CronJobFacts Report { get; } = new("report/hourly", CronSchedule.Read("7 * * * *", "Etc/UTC")!, new("report/hourly", [], 0, 0, 100, 256, IsSystem: false))
    {
        Concurrency = RunConcurrency.Forbid,
        SuccessfulKept = 2,
        FailedKept = 2,
        ActiveDeadlineSeconds = 600,
        BackoffLimit = 1,
    };

    public int Ready(string workload = "shop") => State.Pods.Count(p => p.Workload == workload && p.IsReady(Second));

    /// <summary>The pods of runs that are neither held nor on their way out.</summary>
    public IEnumerable<PodState> Runs() => State.Pods.Where(p => p is { Job: not null, IsHeld: false, GoneAt: null });

    public int Held => State.Pods.Count(p => p.IsHeld);

    public int Nodes(string group) => State.Nodes.Count(n => n.Group == group && n.ReadyAt <= Second);

    public ClusterFixture With(params WorkloadFacts[] workloads)
    {
        Facts = Facts with { Workloads = [Ingress, .. workloads] };
        return this;
    }

    public ClusterFixture WithCronJobs(params CronJobFacts[] cronJobs)
    {
        Facts = Facts with { CronJobs = cronJobs };
        return this;
    }

    /// <summary>Runs on until a time of the day, <c>hh:mm</c> or <c>hh:mm:ss</c>, of the first day.</summary>
    public ClusterFixture RunTo(string time) => Run((int)(TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture) - Start.TimeOfDay).TotalSeconds - (int)Second);

    public ClusterFixture Standby(string change)
    {
        Facts = Facts with { IsStandby = true, RoleChange = change };
        return this;
    }

    public ClusterFixture Active(string change)
    {
        Facts = Facts with { IsStandby = false, RoleChange = change };
        return this;
    }

    public ClusterFixture Run(int seconds)
    {
        _model ??= new ClusterModel(State, new Deck(1), Faults, Start);
        for (var end = Second + seconds; Second < end;)
        {
            _model.Tick(Facts, Requests, ++Second);
        }

        return this;
    }

    /// <summary>Seconds until something is so; fails after an hour.</summary>
    public int Until(Func<bool> isSo)
    {
        for (var waited = 0; waited <= 3600; waited++, Run(1))
        {
            if (isSo())
            {
                return waited;
            }
        }

        throw new TimeoutException("It was not so within an hour.");
    }
}
