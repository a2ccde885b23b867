using Tandem.Stacks.Files;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;
using Tandem.Switchover.Store.S3;

namespace Tandem.Cli.Backends;

/// <summary>The store that <c>journal</c> in <c>fleet.yaml</c> names.</summary>
internal static class StorePlace
{
    internal static IOperationStore Open(string project, FleetEnvironment environment) => environment.Journal switch
    {
        { Bucket: { } bucket } place => new S3OperationStore(new(bucket, place.Prefix, place.Region ?? environment.Region)),
        var place => new FileOperationStore(Path.Combine(project, place.Directory!)),
    };

    /// <summary>Where it is, for a screen; empty for the default.</summary>
    internal static string Of(JournalPlace place) => place switch
    {
        { Bucket: { } bucket } => $", journal in {(place.Prefix.Length == 0 ? $"s3://{bucket}" : $"s3://{bucket}/{place.Prefix}")}",
        _ when place == JournalPlace.Default => "",
        _ => $", journal in {place.Directory}",
    };
}
