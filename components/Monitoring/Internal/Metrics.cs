using Pulumi.Aws.Amp;
using Pulumi.Aws.Amp.Inputs;

namespace Tandem.Components.Monitoring.Internal;

/// <summary>The workspace that all clusters send metrics to (R45), and the alert rules on it.</summary>
internal sealed class Metrics
{
    public Metrics(MonitoringParts parts)
    {
        // Names below /aws/vendedlogs/ need no resource policy of their own.
        var group = parts.MakeLogGroup("metrics", $"/aws/vendedlogs/tandem/{parts.Name}/metrics");
        Workspace = new Workspace(parts.Child("metrics"), new WorkspaceArgs
        {
            Alias = parts.Name,
            KmsKeyArn = parts.Args.KmsKeyArn,
            LoggingConfiguration = new WorkspaceLoggingConfigurationArgs { LogGroupArn = group.Arn.Apply(arn => $"{arn}:*") },
            Tags = parts.Tags("metrics"),
        }, parts.Kept);

        _ = new RuleGroupNamespace(parts.Child("alerts"), new RuleGroupNamespaceArgs
        {
            Name = "tandem",
            WorkspaceId = Workspace.Id,
            Data = RuleFile.Write(AlertRules.For(parts.Args.Scene), parts.Name),
            Tags = parts.Tags("alerts"),
        }, parts.Options);
    }

    public Workspace Workspace { get; }
}
