using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>The Job that runs once for each change of the role, and the CronJob that follows up what comes late.</summary>
internal static class RoleJobs
{
    public const string JobPrefix = "tandem-role-";

    public const string KeeperName = "tandem-role-keeper";

    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

    private const int User = 65532;

    public static JobArgs Settle(StandbyPolicyArgs args, Output<string> id) => new()
    {
        Metadata = new ObjectMetaArgs { Name = id.Apply(hex => JobPrefix + hex), Namespace = ClusterNames.SystemNamespace },
        Spec = new JobSpecArgs
        {
            BackoffLimit = 2,
            ActiveDeadlineSeconds = (int)Deadline.TotalSeconds,
            Template = Pod(args, RoleScript.Command("settle", args.Role.ToText()), args.IngressWeight is null ? "" : id),
        },
    };

    public static CronJobArgs Keeper(StandbyPolicyArgs args) => new()
    {
        Metadata = RoleAccess.InSystem(KeeperName),
        Spec = new CronJobSpecArgs
        {
            // A warm standby replaces a pod that died within a minute or two.
            Schedule = args.WarmReplicas > 0 ? "* * * * *" : "*/5 * * * *",
            ConcurrencyPolicy = "Forbid",
            StartingDeadlineSeconds = 60,
            SuccessfulJobsHistoryLimit = 1,
            FailedJobsHistoryLimit = 1,
            JobTemplate = new JobTemplateSpecArgs
            {
                Spec = new JobSpecArgs { BackoffLimit = 0, ActiveDeadlineSeconds = 240, Template = Pod(args, RoleScript.Command("keep"), "") },
            },
        },
    };

    private static PodTemplateSpecArgs Pod(StandbyPolicyArgs args, string[] command, Input<string> stamp) => new()
    {
        Spec = new PodSpecArgs
        {
            ServiceAccountName = RoleAccess.ServiceAccountName,
            RestartPolicy = "Never",
            PriorityClassName = "system-cluster-critical",
            SecurityContext = PodSecurity.Pod(User),
            NodeSelector = SystemPlacement.PodSelector(),
            Tolerations = SystemPlacement.PodTolerations(),
            Containers =
            {
                new ContainerArgs
                {
                    Name = "role",
                    Image = args.KubectlImage,
                    Command = command,
                    Env = RoleScript.Environment(args.WarmReplicas, stamp),
                    SecurityContext = PodSecurity.Container(),
                    Resources = new ResourceRequirementsArgs
                    {
                        Requests = { { "cpu", "100m" }, { "memory", "128Mi" } },
                        Limits = { { "memory", "256Mi" } },
                    },
                    VolumeMounts =
                    {
                        new VolumeMountArgs { Name = "script", MountPath = RoleScript.Folder, ReadOnly = true },
                        new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" },
                    },
                },
            },
            Volumes =
            {
                new VolumeArgs { Name = "script", ConfigMap = new ConfigMapVolumeSourceArgs { Name = RoleScript.ConfigMapName } },
                new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs() },
            },
        },
    };
}
