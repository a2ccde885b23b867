namespace Tandem.Rehearsal.Backend;

/// <summary>Another process moves the kept world on.</summary>
/// <param name="holder">Who.</param>
public sealed class WorldInUseException(string holder)
    : RehearsalException($"the simulated cloud is in use by {holder}, and one process at a time can move it on. Wait until it ends; tandem status shows how far it is, tandem pause and tandem abort reach it");
