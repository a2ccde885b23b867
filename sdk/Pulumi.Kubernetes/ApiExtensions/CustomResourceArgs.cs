using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>Arguments of a <see cref="CustomResource"/>. A class that derives from it adds what its kind has, as <c>spec</c>.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Group and version of the kind, as <c>elbv2.k8s.aws/v1beta1</c>.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind, as <c>TargetGroupBinding</c>.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>Name, namespace, labels and annotations. Default: the provider makes up a name.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; }

    /// <summary>Arguments of an object of one kind.</summary>
    /// <param name="apiVersion">Group and version of the kind.</param>
    /// <param name="kind">The kind.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }
}
