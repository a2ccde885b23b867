using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.RankService;

/// <summary>The pods of the rank service.</summary>
internal static class RankPods
{
    /// <summary>The user that the image's own configuration is made for.</summary>
    private const int User = 101;

    public static InputMap<string> Labels() => new() { { "app.kubernetes.io/name", RankService.ServiceName } };

    public static LabelSelectorArgs Selector() => new() { MatchLabels = Labels() };

    public static DeploymentArgs Deployment(RankServiceArgs args, ConfigMap list, ConfigMap server) => new()
    {
        Metadata = RankAnswers.Named(RankService.ServiceName, args),
        Spec = new DeploymentSpecArgs
        {
            Replicas = args.Replicas,
            Selector = Selector(),
            Template = new PodTemplateSpecArgs
            {
                // nginx reads its configuration once; a changed one has to make new pods. The list is read at each request and does not.
                Metadata = new ObjectMetaArgs { Labels = Labels(), Annotations = { { "tandem.dev/server", Hash(RankAnswers.Server) } } },
                Spec = Pod(args, list, server),
            },
        },
    };

    private static PodSpecArgs Pod(RankServiceArgs args, ConfigMap list, ConfigMap server) => new()
    {
        AutomountServiceAccountToken = false,
        EnableServiceLinks = false,
        SecurityContext = PodSecurity.Pod(User),
        NodeSelector = SystemPlacement.PodSelector(),
        Tolerations = SystemPlacement.PodTolerations(),
        TopologySpreadConstraints =
        {
            new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = Selector(),
            },
        },
        Containers = { Nginx(args.Image) },
        Volumes =
        {
            new VolumeArgs { Name = "list", ConfigMap = new ConfigMapVolumeSourceArgs { Name = NameOf(list) } },
            new VolumeArgs { Name = "server", ConfigMap = new ConfigMapVolumeSourceArgs { Name = NameOf(server) } },
            new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs() },
        },
    };

    private static ContainerArgs Nginx(string image) => new()
    {
        Name = "nginx",
        Image = image,
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = RankAnswers.Port } },
        ReadinessProbe = Probe(periodSeconds: 5),
        LivenessProbe = Probe(periodSeconds: 20),
        SecurityContext = PodSecurity.Container(),
        Resources = new ResourceRequirementsArgs { Requests = { { "cpu", "10m" }, { "memory", "16Mi" } }, Limits = { { "memory", "64Mi" } } },
        VolumeMounts =
        {
            new VolumeMountArgs { Name = "list", MountPath = RankAnswers.Folder, ReadOnly = true },
            new VolumeMountArgs { Name = "server", MountPath = "/etc/nginx/conf.d", ReadOnly = true },
            new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" },
        },
    };

    private static ProbeArgs Probe(int periodSeconds) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = "/healthz", Port = "http" },
        PeriodSeconds = periodSeconds,
        TimeoutSeconds = 2,
    };

    private static Output<string> NameOf(ConfigMap map) => map.Metadata.Apply(metadata => metadata.Name);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
