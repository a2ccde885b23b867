namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a custom resource definition brought into the cluster.</summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Group and version of the kind, as <c>elbv2.k8s.aws/v1beta1</c>.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The kind, as <c>TargetGroupBinding</c>.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, namespace, labels and annotations as the cluster has them.</summary>
    [Output("metadata")]
    public Output<Types.Outputs.Meta.V1.ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>Creates an object of the kind its arguments name.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="args">Kind, metadata and what the deriving class adds.</param>
    /// <param name="options">Default: none.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options)
    {
    }
}
