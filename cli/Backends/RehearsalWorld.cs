using Tandem.Rehearsal.Backend;
using Tandem.Switchover;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Backends;

/// <summary>The simulated cloud, kept in <c>.rehearsal/</c> between calls, so that someone can learn the tool by using it.</summary>
internal static class RehearsalWorld
{
    internal const string Directory = ".rehearsal";

    internal static Backend Open(string project, uint seed)
    {
        var directory = Path.Combine(project, Directory);
        try
        {
            var world = RehearsalBackend.Open(project, directory, new() { Seed = seed });
            return new(
                BackendKind.Rehearsal, world.Stacks, world.Observation, world.Clock, new FileOperationStore(directory), world.Cloud,
                $"rehearsal, seed {world.Seed}, kept in {Directory}/ (remove it to begin anew)", world)
            {
                SettlesFor = Limits.Default.Gates.Soak,
            };
        }
        catch (RehearsalException e)
        {
            throw new BackendException(e.Message, e);
        }
    }
}
