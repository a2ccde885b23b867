using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Invariants;
using Tandem.Rehearsal.Report;
using Tandem.Rehearsal.World;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Backend;

/// <summary>A simulated environment behind the ports of the switchover: the stacks are the repository's own, everything else is pretended.</summary>
public sealed class RehearsalBackend : IDisposable
{
    private readonly RehearsalState _state;
    private readonly StateFile? _file;
    private readonly Deck _deck;
    private readonly SimulatedClock _clock;
    private readonly WorldLock? _lock;
    private TimeSpan _savedAt;

    private RehearsalBackend(IStackPrograms programs, RehearsalState state, RehearsalOptions options, StateFile? file, WorldLock? taken = null)
    {
        (_state, _file, _lock) = (state, file, taken);
        _deck = new Deck(state.Seed);
        _deck.Restore(state.Decks);
        _clock = new SimulatedClock(state.Start);
        _clock.Resume(state.Now);
        _savedAt = _clock.Elapsed;
        foreach (var fault in options.Faults)
        {
            Faults.Add(fault);
        }

        World = new SimulatedWorld(state.World, state.Clients, _deck, Faults, Timeline, state.Start);
        var watcher = new CloudWatcher(state.Engine.Cloud, new FactsReader(ManifestIn(programs.Root)), World, _clock);
        Invariants = new WorldInvariants(World, state.Engine, options.Limits);
        var stacks = new RehearsedStacks(programs, state.Engine, _clock, watcher, Faults, Save);
        (Stacks, Teardown) = (stacks, stacks);
        Observation = new WorldObservation(World, _clock, Faults);
        Notifications = new SimulatedNotifications(state.Notifications, topic => state.Engine.Cloud.All().Any(r => r.Id == topic), _clock);
        var alerts = new WorldAlerts(state.World, World, Faults);
        Cloud = new WorldCloudObservation(World, state.Engine, _clock, Faults, alerts);
        watcher.LearnAll();
        watcher.Learned += () => Invariants.Look(_clock.Second);
        World.Ticked += Invariants.Look;
        World.Ticked += alerts.Look;
        _clock.Join(World);
        if (options.Pace is { } pace)
        {
            _clock.Join(new Pace(pace));
        }
    }

    /// <summary>The port to Pulumi.</summary>
    public IStackOperations Stacks { get; }

    /// <summary>The port by which a stack is taken away.</summary>
    public IStackTeardown Teardown { get; }

    /// <summary>The port to what can be measured.</summary>
    public IEnvironmentObservation Observation { get; }

    /// <summary>The port to what the cloud says.</summary>
    public ICloudObservation Cloud { get; }

    /// <summary>Tells whoever subscribed.</summary>
    public INotifications Notifications { get; }

    /// <summary>What was told, oldest first.</summary>
    public IReadOnlyList<KeptNotification> Notified => _state.Notifications;

    /// <summary>The time: waiting moves the world on.</summary>
    public IClock Clock => _clock;

    /// <summary>What goes wrong; may be changed while the world runs.</summary>
    public FaultOverlay Faults { get; } = new();

    /// <summary>The world behind the ports.</summary>
    public SimulatedWorld World { get; }

    /// <summary>What users saw since the backend was opened.</summary>
    public Timeline Timeline { get; } = new();

    /// <summary>The invariants, watched on the truth since the backend was opened.</summary>
    public WorldInvariants Invariants { get; }

    /// <summary>The seed of the world.</summary>
    public ulong Seed => _state.Seed;

    /// <summary>When the world began, UTC.</summary>
    public DateTimeOffset Start => _state.Start;

    /// <summary>A world of its own that is forgotten in the end.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="options">What the rehearsal is made from.</param>
    /// <exception cref="RehearsalException">The options cannot work.</exception>
    public static RehearsalBackend InMemory(string root, RehearsalOptions options) => new(new ProjectStacks(root), NewState(options), options, null);

    /// <summary>
    /// The world that is kept in a directory; a new one when there is none. Seed, beginning and clients are those it was made with. No other process can
    /// open it until this one ends, so an update that holds a lock in it was cut off with its process: its lock is taken away, and the stack is refreshed
    /// before anything else is done to it.
    /// </summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="directory">Where the world is kept.</param>
    /// <param name="options">What a new world is made from.</param>
    /// <exception cref="WorldInUseException">Another process has opened it.</exception>
    /// <exception cref="RehearsalException">The options cannot work, or the directory cannot be read or written.</exception>
    public static RehearsalBackend Open(string root, string directory, RehearsalOptions options)
    {
        var file = new StateFile(directory);
        var taken = file.Lock(options.OpenedBy);
        try
        {
            var state = file.Read();
            if (state is null)
            {
                state = NewState(options);
                file.Write(state);
            }

            state.Engine.CutOff();
            return new(new ProjectStacks(root, ListsIn(root, directory)), state, options, file, taken);
        }
        catch (RehearsalException)
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>The world that is kept in a directory, as it was kept last, to be looked at: nothing of what happens to it here is kept.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="directory">Where the world is kept.</param>
    /// <param name="options">What a new world is made from, where none is kept.</param>
    /// <exception cref="RehearsalException">The options cannot work, or the directory cannot be read.</exception>
    public static RehearsalBackend Look(string root, string directory, RehearsalOptions options) =>
        new(new ProjectStacks(root, ListsIn(root, directory)), new StateFile(directory).Read() ?? NewState(options), options, null);

    /// <summary>Who has opened the world that is kept in a directory; null when nobody has.</summary>
    /// <param name="directory">Where the world is kept.</param>
    public static string? InUseBy(string directory) => WorldLock.HolderOf(directory);

    /// <summary>Keeps the world as it is now. A world in memory is not kept.</summary>
    public void Save()
    {
        _savedAt = _clock.Elapsed;
        (_state.Now, _state.Decks) = (_clock.UtcNow, _deck.Positions);
        _file?.Write(_state);
    }

    /// <summary>Keeps the world as it is now, if it was kept that long ago.</summary>
    /// <param name="age">How long ago, in the world's time.</param>
    public void SaveAfter(TimeSpan age)
    {
        if (_clock.Elapsed - _savedAt >= age)
        {
            Save();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Save();
        }
        finally
        {
            _lock?.Dispose();
        }
    }

    /// <summary>The folder of the cluster lists of a world that is kept, relative to the project.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="directory">Where the world is kept.</param>
    public static string ListsIn(string root, string directory) => Path.Combine(Path.GetRelativePath(root, directory), ClusterFiles.Folder).Replace('\\', '/');

    private static RehearsalState NewState(RehearsalOptions options) => options.Clients.Mistakes() is { Count: > 0 } mistakes
        ? throw new RehearsalException(string.Join("\n", mistakes))
        : new RehearsalState { Seed = options.Seed, Start = options.Start, Now = options.Start, Clients = options.Clients };

    // A manifest that cannot be read is told of by the stack that needs it, with all its mistakes; until then no workload is known.
    private static WorkloadManifest ManifestIn(string root)
    {
        var path = Path.Combine(root, WorkloadManifestFile.Name);
        return File.Exists(path) ? WorkloadManifestFile.Read(File.ReadAllText(path), new Mistakes()) : new WorkloadManifest([]);
    }
}
