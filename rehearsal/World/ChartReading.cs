using System.Text.Json.Nodes;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Rehearsal.World;

/// <summary>
/// What a chart makes of its values, where the world has to know: Deployment, CronJobs, disruption budget, priority, grace period. Known are the keys of the charts in
/// <c>workloads.yaml</c>; of another chart it is taken that it makes one Deployment and nothing of the rest.
/// </summary>
/// <remarks>
/// https://github.com/stakater/application/tree/master/application/templates,
/// https://github.com/stefanprodan/podinfo/tree/master/charts/podinfo/templates
/// </remarks>
internal static class ChartReading
{
    internal static bool HasDeployment(ResourceState release) => release.Inputs.FlagAt("values", "deployment", "enabled") ?? true;

    internal static WorkloadFacts WithPodSettings(WorkloadFacts workload, ResourceState release, IReadOnlyDictionary<string, int> priorities) => workload with
    {
        Priority = Priority(release.Inputs.TextAt("values", "deployment", "priorityClassName") ?? release.Inputs.TextAt("values", "priorityClassName"), priorities),
        GraceSeconds = release.Inputs.NumberAt("values", "deployment", "terminationGracePeriodSeconds") ?? workload.GraceSeconds,
        Budget = Budget(release.Inputs),
    };

    /// <summary>The CronJobs; one whose schedule the API server would refuse is none.</summary>
    internal static IEnumerable<CronJobFacts> CronJobs(ResourceState release, WorkloadFacts shape, IReadOnlyDictionary<string, int> priorities)
    {
        var isOn = release.Inputs.FlagAt("values", "cronJob", "enabled") ?? false;
        var jobs = isOn ? release.Inputs["values"]?["cronJob"]?["jobs"] as JsonObject : null;
        return (jobs ?? []).Where(j => j.Value is JsonObject).Select(j => CronJob($"{release.Inputs.TextAt("namespace")}/{j.Key}", j.Value!.AsObject(), shape, priorities)).OfType<CronJobFacts>();
    }

    private static CronJobFacts? CronJob(string name, JsonObject job, WorkloadFacts shape, IReadOnlyDictionary<string, int> priorities)
    {
        if (CronSchedule.Read(job.TextAt("schedule") ?? "", job.TextAt("timeZone")) is not { } schedule)
        {
            return null;
        }

        var pods = shape with { Name = name, Hosts = [], Replicas = 0, MaxReplicas = 0, Priority = Priority(job.TextAt("priorityClassName"), priorities) };
        var kubernetes = new CronJobFacts(name, schedule, pods);
        return kubernetes with
        {
            Concurrency = Enum.TryParse<RunConcurrency>(job.TextAt("concurrencyPolicy"), out var policy) ? policy : kubernetes.Concurrency,
            StartingDeadlineSeconds = job.NumberAt("startingDeadlineSeconds"),
            IsSuspended = job.FlagAt("suspend") ?? kubernetes.IsSuspended,
            SuccessfulKept = job.NumberAt("successfulJobsHistoryLimit") ?? kubernetes.SuccessfulKept,
            FailedKept = job.NumberAt("failedJobsHistoryLimit") ?? kubernetes.FailedKept,
            ActiveDeadlineSeconds = job.NumberAt("activeDeadlineSeconds"),
            BackoffLimit = job.NumberAt("backoffLimit") ?? kubernetes.BackoffLimit,
        };
    }

    private static DisruptionBudget? Budget(JsonObject inputs)
    {
        var budget = (inputs["values"]?["pdb"] as JsonObject)?.FlagAt("enabled") == true ? inputs["values"]!["pdb"] : inputs["values"]?["podDisruptionBudget"];
        var (least, most) = (budget?["minAvailable"]?.ToString(), budget?["maxUnavailable"]?.ToString());
        return least is null && most is null ? null : new(least, most);
    }

    private static int Priority(string? className, IReadOnlyDictionary<string, int> priorities) => className is null ? 0 : priorities.GetValueOrDefault(className);
}
