using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;
using static Tandem.Switchover.Gates.AskedBy;
using static Tandem.Switchover.Gates.Checks.CapacityChecks;
using static Tandem.Switchover.Gates.Checks.ClusterChecks;
using static Tandem.Switchover.Gates.Checks.DeploymentChecks;
using static Tandem.Switchover.Gates.Checks.MonitoringChecks;
using static Tandem.Switchover.Gates.Checks.OperationChecks;
using static Tandem.Switchover.Gates.Checks.PlatformChecks;
using static Tandem.Switchover.Gates.Checks.RecordChecks;
using static Tandem.Switchover.Gates.Checks.TrafficChecks;
using static Tandem.Switchover.Gates.GateGroup;
using static Tandem.Switchover.Gates.Guard;

namespace Tandem.Switchover.Gates;

/// <summary>What has to hold before an operation changes anything.</summary>
public static class PreflightGates
{
    /// <summary>The gate table, in the order that screens show it.</summary>
    public static IReadOnlyList<Gate> All { get; } =
    [
        //  about       gate                        asked by            guards     check                                    what to do
        new(Operation,  "lease-is-free",            AskedBy.All,        Firm,      LeaseIsFree,                             "Wait for it, or look at tandem status: resume, rollback and abort take over from a process that is gone."),
        new(Operation,  "journal-is-clean",         Planned,            Firm,      JournalIsClean,                          "Finish it first: tandem resume, rollback or abort."),
        new(Operation,  "cool-down-is-over",        Planned,            Firm,      CoolDownIsOver,                          "Look at how it ended, then run tandem ack."),
        new(Operation,  "drill-is-recent",          AskedBy.Switchover, Judgement, DrillIsRecent,                           "Practise first, at a quiet hour: tandem switchover --drill."),
        new(Operation,  "clocks-agree",             Planned,            Judgement, ClocksAgree,                             "Set this machine's clock: AWS refuses what is signed at another time."),

        new(Deployment, "source-is-active",         Planned,            Firm,      SourceIsActive,                          "Name the cluster that serves now as --from: tandem status shows it."),
        new(Deployment, "target-is-standby",        Planned,            Firm,      TargetIsStandby,                         "Name another cluster of the environment as --to, or take its weight back to 0."),
        new(Deployment, "same-release",             Planned,            Judgement, SameRelease,                             "Bring the target to the release of the source first."),
        new(Deployment, "same-fingerprint",         Planned,            Judgement, SameFingerprint,                         "Find the input that differs between the two clusters and bring both up from it."),
        new(Deployment, "same-kubernetes",          Planned,            Judgement, SameVersion,                             "Finish the upgrade of the cluster that lags."),
        new(Deployment, "same-node-images",         Planned,            Judgement, SameNodeImages,                          "Run pulumi up on the cluster whose nodes lag."),
        new(Deployment, "config-is-deployed",       Planned,            Firm,      ConfigIsDeployed,                        "Run pulumi up on the stack that lags, or take the change back in its config."),
        new(Deployment, "nothing-is-pending",       Planned,            Judgement, NothingPending,                          "Run pulumi refresh on that stack: it asks the cloud what became of it."),
        new(Deployment, "nothing-to-update",        Planned,            Judgement, NothingToUpdate,                         "Run pulumi preview on that stack, then up, or take the change back.") { Previews = true },
        new(Deployment, "target-has-soaked",        Planned,            Judgement, TargetHasSoaked,                         "Let it run: what a change breaks shows after a while."),
        new(Deployment, "concurrency-is-declared",  Planned,            Judgement, ConcurrencyIsDeclared,                   "Say it in workloads.yaml: both clusters run every workload for some minutes."),
        new(Deployment, "control-planes-are-active", AskedBy.All,       Judgement, ControlPlanesAreActive,                  "Wait until AWS is done."),
        new(Deployment, "node-groups-are-well",     AskedBy.All,        Judgement, NodeGroupsAreWell,                       "Look at the node group's health in EKS."),

        new(Capacity,   "nodes-are-at-floor",       Planned,            Judgement, NodesAreAtFloor,                         "Look at the nodes that are not ready, and at what the Auto Scaling group says."),
        new(Capacity,   "pods-are-placed",          Planned,            Judgement, PodsArePlaced,                           "Look at the workloads of the target: every pod has to exist, held."),
        new(Capacity,   "autoscaler-has-headroom",  Planned,            Judgement, AutoscalerHasHeadroom,                   "Raise infra:nodeGroups max of the target."),
        new(Capacity,   "quota-suffices",           AskedBy.All,        Judgement, QuotaSuffices,                           "Ask AWS for more: Service Quotas, EC2, L-1216C47A."),
        new(Capacity,   "addresses-suffice",        Planned,            Judgement, AddressesSuffice,                        "Find out who takes the addresses; the network is planned for both clusters at full size."),
        new(Capacity,   "images-are-there",         Planned,            Judgement, ImagesAreThere,                          "Push the image again, or change the release to one that is there."),

        new(Platform,   "ingress-runs",             Planned,            Judgement, Runs(PlatformPart.Ingress),              "Look at the events of Deployment traefik/traefik."),
        new(Platform,   "load-balancing-runs",      Planned,            Judgement, Runs(PlatformPart.LoadBalancerController), "Look at kube-system/aws-load-balancer-controller: without it new ingress pods get no requests."),
        new(Platform,   "name-service-runs",        Planned,            Judgement, Runs(PlatformPart.NameService),          "Look at kube-system/coredns."),
        new(Platform,   "autoscaler-runs",          Planned,            Judgement, Runs(PlatformPart.Autoscaler),           "Look at kube-system/cluster-autoscaler: without it pods that are let go find no node."),
        new(Platform,   "role-keeper-runs",         Planned,            Judgement, Runs(PlatformPart.RoleKeeper),           "Look at CronJob tandem-system/tandem-role-keeper and its policies: they let pods go."),
        new(Platform,   "metrics-agent-runs",       Planned,            Judgement, Runs(PlatformPart.MetricsAgent),         "Look at StatefulSet observability/prometheus-server."),
        new(Platform,   "record-writer-runs",       Planned,            Judgement, RecordWriterRuns,                        "Look at Deployment external-dns/external-dns."),

        new(Traffic,    "traffic-follows-weights",  AskedBy.All,        Firm,      TrafficFollowsWeights,                   "Only front-door and shared-load-balancer can be moved; components/Traffic/README.md tells of the others."),
        new(Traffic,    "front-doors-are-known",    AskedBy.All,        Firm,      FrontDoorsAreKnown,                      "Run pulumi up on the stack that lacks the output."),
        new(Traffic,    "front-door-answers",       AskedBy.All,        Judgement, FrontDoorAnswers,                        "Look at the target's load balancer and its targets."),
        new(Traffic,    "targets-are-healthy",      AskedBy.All,        Judgement, TargetsAreHealthy,                       "Look at the target group's health checks in EC2."),
        new(Traffic,    "certificates-hold",        AskedBy.All,        Judgement, CertificatesHold,                        "Renew it; ACM renews by itself while the record that proves the domain is there."),
        new(Traffic,    "ttl-as-configured",        Planned,            Judgement, TtlAsConfigured,                         "Run pulumi up on the traffic stack."),
        new(Traffic,    "weights-as-deployed",      Planned,            Firm,      WeightsAsDeployed,                       "Somebody changed them by hand: run pulumi refresh and up on the traffic stack."),
        new(Traffic,    "records-are-ours",         AskedBy.All,        Firm,      RecordsAreOurs,                          "Find out who made it, and take it away or run pulumi up on the traffic stack."),
        new(Traffic,    "levers-are-at-rest",       AskedBy.All,        Firm,      LeversAreAtRest,                         "Remove the object once nobody needs the lever any more."),

        new(Monitoring, "clusters-are-measured",    Planned,            Judgement, ClustersAreMeasured,                     "Bring back the metrics: without them nobody can tell when the target is ready."),
        new(Monitoring, "source-is-healthy",        Planned,            Judgement, SourceIsHealthy,                         "The source is sick: a planned switchover needs both sides healthy, a failover does not."),
        new(Monitoring, "nobody-is-paged",          Planned,            Judgement, NobodyIsPaged,                           "Look at the alert first: a switchover in the middle of an incident is a second one."),
    ];

    /// <summary>What is asked before a release is put onto a standby; its own rules have asked what is deployed, and production is not touched.</summary>
    private static readonly string[] OfAnUpgrade =
    [
        "lease-is-free", "journal-is-clean", "cool-down-is-over", "clocks-agree", "config-is-deployed", "nothing-is-pending", "control-planes-are-active", "node-groups-are-well", "source-is-healthy", "nobody-is-paged",
    ];

    /// <summary>The gates that an operation asks, in the table's order.</summary>
    /// <param name="request">The operation.</param>
    public static IReadOnlyList<Gate> For(OperationRequest request)
    {
        if (request.Kind == OperationKind.Upgrade)
        {
            return [.. All.Where(g => OfAnUpgrade.Contains(g.Id))];
        }

        var by = request.Kind == OperationKind.Failover ? AskedBy.Failover : request.IsDrill ? AskedBy.Drill : AskedBy.Switchover;
        return [.. All.Where(g => g.AskedBy.HasFlag(by))];
    }

    /// <summary>Asks every gate of the operation at once and keeps every answer, in the table's order.</summary>
    /// <param name="context">What gates may look at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<IReadOnlyList<GateResult>> RunAsync(StepContext context, CancellationToken cancellationToken) =>
        new GateRun(context).AskAsync(For(context.Request), cancellationToken);
}
