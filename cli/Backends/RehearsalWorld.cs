using Tandem.Cli.Commands;
using Tandem.Rehearsal.Backend;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Backends;

/// <summary>
/// The simulated cloud, kept in <c>.rehearsal/</c> between calls, so that someone can learn the tool by using it. One process at a time moves it on; others
/// look at it as it was kept last, and reach that process through the store.
/// </summary>
internal static class RehearsalWorld
{
    internal const string Directory = ".rehearsal";

    /// <summary>How old what others see of the world may become while its process only waits.</summary>
    private static readonly TimeSpan KeptEvery = TimeSpan.FromMinutes(2);

    /// <summary>A lease that is later than the world by more was written by hand, or is that of another world.</summary>
    private static readonly TimeSpan LeaseAheadMax = TimeSpan.FromHours(1);

    internal static Backend Open(VerbContext context, FleetEnvironment environment, Access access, int? pace)
    {
        var directory = Path.Combine(context.Project, Directory);
        var options = new RehearsalOptions { Seed = context.Seed, Pace = pace, OpenedBy = NameOf(context.Around.By) };
        try
        {
            return access == Access.Look ? Look(context.Project, directory, environment.Name, options) : Own(context.Project, directory, environment.Name, options);
        }
        catch (WorldInUseException e) when (access == Access.Operate)
        {
            return Join(context.Project, directory, environment.Name, options, e);
        }
        catch (RehearsalException e) when (e is not WorldInUseException)
        {
            throw new BackendException(e.Message, e);
        }
    }

    private static Backend Own(string project, string directory, string environment, RehearsalOptions options)
    {
        var world = RehearsalBackend.Open(project, directory, options);
        var store = new FileOperationStore(directory);
        GoOnAfterTheLease(world, store, environment);
        return Of(world, new RehearsalStore(store) { BeforeAppend = world.Save, BeforeRenew = () => world.SaveAfter(KeptEvery) }, world.Clock, $"kept in {Directory}/ (remove it to begin anew)", RecordIn(directory));
    }

    private static Backend Look(string project, string directory, string environment, RehearsalOptions options)
    {
        var user = RehearsalBackend.InUseBy(directory);
        var (world, store) = (RehearsalBackend.Look(project, directory, options with { Pace = null }), new FileOperationStore(directory));
        if (user is null)
        {
            GoOnAfterTheLease(world, store, environment);
        }

        return Of(world, store, world.Clock, user is null ? $"kept in {Directory}/ (remove it to begin anew)" : $"kept in {Directory}/, in use by {user}; clusters as they were at {world.Clock.UtcNow:u}", RecordIn(directory));
    }

    private static Backend Join(string project, string directory, string environment, RehearsalOptions options, WorldInUseException inUse)
    {
        var (world, store) = (RehearsalBackend.Look(project, directory, options with { Pace = null }), new FileOperationStore(directory));
        var heard = LeaseOf(store, environment)?.Renewed ?? world.Clock.UtcNow;
        var clock = new ClockOfAnother(store, environment, heard > world.Clock.UtcNow ? heard : world.Clock.UtcNow, () => RehearsalBackend.InUseBy(directory) is not null);
        return Of(world, new RehearsalStore(store) { BeforeAcquire = () => throw inUse }, clock, $"kept in {Directory}/", RecordIn(directory));
    }

    private static Backend Of(RehearsalBackend world, IOperationStore store, IClock clock, string note, string record) => new(
        BackendKind.Rehearsal, world.Stacks, world.Observation, clock, store, world.Cloud, $"rehearsal, seed {world.Seed}, {note}", world)
    {
        Teardown = world.Teardown,
        Notifications = world.Notifications,
        SettlesFor = Limits.Default.Gates.Soak,
        RecordPath = record,
        Beside = ReleaseRecordFile.Beside(record),
    };

    /// <summary>
    /// A process that was killed left its lease, and its world stands still. Nobody else has that world, so the process is gone for sure: the world goes on
    /// until that shows in the lease too.
    /// </summary>
    private static void GoOnAfterTheLease(RehearsalBackend world, FileOperationStore store, string environment)
    {
        if (LeaseOf(store, environment) is { } lease)
        {
            // A simulated clock waits in no time.
            var until = lease.Expires - world.Clock.UtcNow + TimeSpan.FromSeconds(1);
            world.Clock.WaitAsync(until < LeaseAheadMax ? until : LeaseAheadMax, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    /// <summary>What was only simulated is recorded beside the world, not in the project.</summary>
    private static string RecordIn(string directory) => Path.Combine(directory, Path.GetFileName(ReleaseRecordFile.Name));

    /// <summary>Files answer at once.</summary>
    private static Lease? LeaseOf(FileOperationStore store, string environment) => store.CurrentLeaseAsync(environment, CancellationToken.None).GetAwaiter().GetResult();

    private static string NameOf(Operator by) => $"{by} (process {by.Process})";
}
