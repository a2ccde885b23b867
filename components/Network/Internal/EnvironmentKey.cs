using Pulumi;
using Pulumi.Aws.Kms;

namespace Tandem.Components.Network.Internal;

/// <summary>The key that encrypts what the environment keeps: Kubernetes secrets, node volumes, logs, metrics and notifications.</summary>
internal sealed class EnvironmentKey
{
    public EnvironmentKey(NetworkParts parts)
    {
        var key = new Key(parts.Child("key"), new KeyArgs
        {
            Description = $"Tandem environment {parts.Name}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = KeyPolicy.For(parts.Place).ToJson(),
            Tags = parts.Tags("key"),
        }, parts.Kept);

        _ = new Pulumi.Aws.Kms.Alias(parts.Child("key"), new AliasArgs { Name = $"alias/tandem/{parts.Name}", TargetKeyId = key.KeyId }, parts.Options);
        Arn = key.Arn;
    }

    public Output<string> Arn { get; }
}
