using Pulumi;
using Pulumi.Aws.CloudWatch;
using Tandem.Components.Shared;

namespace Tandem.Components.Monitoring.Internal;

/// <summary>What every part of monitoring is made with.</summary>
internal sealed record MonitoringParts(Monitoring Parent, string Name, MonitoringArgs Args)
{
    public CustomResourceOptions Options => new() { Parent = Parent };

    public CustomResourceOptions Kept => Stateful.Options(Parent, Args.IsProtected);

    public string Child(string role) => $"{Name}-{role}";

    public InputMap<string> Tags(string role) => Args.Tags.For(Child(role));

    /// <summary>An encrypted log group.</summary>
    public LogGroup MakeLogGroup(string role, string path) => new(Child(role), new LogGroupArgs
    {
        Name = path,
        KmsKeyId = Args.KmsKeyArn,
        RetentionInDays = Args.LogRetentionDays,
        Tags = Tags(role),
    }, Kept);
}
