using System.Globalization;
using System.Text;

namespace Tandem.Components.NodeGroups.Internal;

/// <summary>
/// What a node is told when it starts: the number of pods. <c>nodeadm</c> would count single addresses, far fewer than the prefixes that the CNI
/// hands out. EKS merges this with what the node needs to join.
/// </summary>
/// <remarks>https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/</remarks>
internal static class NodeUserData
{
    private const string Template = """
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="TANDEM"

        --TANDEM
        Content-Type: application/node.eks.aws

        ---
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          kubelet:
            config:
              maxPods: {0}

        --TANDEM--

        """;

    public static string Text(int maxPods) => string.Format(CultureInfo.InvariantCulture, Template.ReplaceLineEndings("\n"), maxPods);

    public static string Base64(int maxPods) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(maxPods)));
}
