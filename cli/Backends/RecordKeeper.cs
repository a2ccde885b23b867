using Tandem.Cli.Commands;
using Tandem.Stacks.Files;
using Tandem.Switchover.Releases;

namespace Tandem.Cli.Backends;

/// <summary>Writes down what runs where, from what clusters put out: run again, it adds what is missing and nothing else.</summary>
internal static class RecordKeeper
{
    /// <summary>Notes what the clusters of an environment run now. Not to be cancelled: what was done is written down.</summary>
    /// <exception cref="BackendException">The record cannot be written.</exception>
    internal static async Task NoteAsync(VerbContext context, Backend backend, FleetEnvironment environment)
    {
        var (shelf, lines) = (ReleaseShelf.Read(context.Project), new List<RecordLine>());
        foreach (var cluster in environment.Clusters)
        {
            var seen = await new ReleaseReader(backend.Stacks).LookAsync(cluster.Name, CancellationToken.None).ConfigureAwait(false);
            if (seen is { Release: { } release, Since: { } since } && shelf.Record.Runs(cluster.Name, release, since, shelf.Files.GetValueOrDefault(release, RecordLine.NoFile), context.Around.By.ToString()) is { } line)
            {
                lines.Add(line);
            }
        }

        Append(backend, lines);
    }

    /// <summary>Adds lines to the record of a backend.</summary>
    /// <exception cref="BackendException">The record cannot be written.</exception>
    internal static void Append(Backend backend, IReadOnlyList<RecordLine> lines)
    {
        try
        {
            ReleaseRecordFile.Append(backend.RecordPath, lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackendException($"{backend.RecordPath} could not be written: {e.Message} What was done is done; run the same command again, and it is noted.", e);
        }
    }
}
