using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Files;
using Tandem.Switchover.Store;
using Tandem.Switchover.Store.S3;

namespace Tandem.Cli.Clusters;

/// <summary>Every place that the cluster list of an environment is kept in, in the order in which they are written: S3 where the fleet names one, then the project's files.</summary>
/// <param name="copies">The places.</param>
internal sealed class ListPlaces(IReadOnlyList<ListCopy> copies) : IDisposable
{
    /// <summary>Those of an environment. Nothing is asked yet.</summary>
    internal static ListPlaces Of(VerbContext context, FleetEnvironment environment) =>
        new(context.Kind == BackendKind.Pulumi && InS3(context, environment) is { } shared ? [shared, OnDisk(context, environment)] : [OnDisk(context, environment)]);

    /// <summary>Reads every place, the one that is written first in front.</summary>
    internal async Task<IReadOnlyList<ListReading>> ReadAsync(CancellationToken cancellationToken)
    {
        var readings = new List<ListReading>();
        foreach (var copy in copies)
        {
            readings.Add(await copy.ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return readings;
    }

    /// <inheritdoc/>
    public void Dispose() => copies.ToList().ForEach(copy => copy.Dispose());

    private static ListCopy? InS3(VerbContext context, FleetEnvironment environment)
    {
        if (environment.ClusterList is not { Bucket: { } bucket } named)
        {
            return null;
        }

        var aws = DeployedCloud.Options(environment, context.Around);
        var place = new S3Place(bucket, named.Prefix, named.Region ?? environment.Region) { ServiceUrl = aws.ServiceUrl, Setting = "clusterList", Docs = "docs/clusters.md" };
        var credentials = aws.ServiceUrl is null ? null : aws.Credentials();
        return new(new TextObject(place, $"{environment.Name}.txt", credentials), new TextObject(place, $"{environment.Name}.events", credentials));
    }

    /// <summary>A rehearsal reads the project's files until it changes something; what it changes it keeps to itself.</summary>
    private static ListCopy OnDisk(VerbContext context, FleetEnvironment environment)
    {
        var (read, written) = (ListFiles.Of(context, environment.Name), new ClusterFiles(ListFiles.OwnFolder(context) ?? ClusterFiles.Folder, environment.Name));
        var locks = Path.Combine(context.Project, context.Kind == BackendKind.Rehearsal ? RehearsalWorld.Directory : PulumiBackend.StoreDirectory, environment.Name);
        IVersionedText Text(Func<ClusterFiles, string> file)
        {
            var at = new TextFile(Path.Combine(context.Project, file(written)), file(written), locks);
            return file(read) == file(written) ? at : new OwnAfterAll(new TextFile(Path.Combine(context.Project, file(read)), file(read), locks), at);
        }

        return new(Text(files => files.ListFile), Text(files => files.EventFile));
    }

    /// <summary>Reads the project's text and writes one of its own beside it.</summary>
    private sealed class OwnAfterAll(IVersionedText project, IVersionedText own) : IVersionedText
    {
        private bool _isOwn;

        public string Place => _isOwn ? own.Place : project.Place;

        public Task<string?> ReadAsync(CancellationToken cancellationToken) => _isOwn ? own.ReadAsync(cancellationToken) : project.ReadAsync(cancellationToken);

        public async Task<bool> ReplaceAsync(string? seen, string next, CancellationToken cancellationToken)
        {
            var written = await own.ReplaceAsync(_isOwn ? seen : null, next, cancellationToken).ConfigureAwait(false);
            _isOwn = _isOwn || written;
            return written;
        }
    }
}
