using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>How updates go: one at a time on a stack, with what config asked for when they began.</summary>
/// <param name="world">The world.</param>
/// <param name="stack">The stack.</param>
/// <param name="process">Who starts them.</param>
internal sealed class Updating(LightWorld world, LightStack stack, LightProcess process)
{
    internal static readonly TimeSpan Takes = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan TakesWithoutChange = TimeSpan.FromSeconds(10);
    private Role _role;
    private Weights _weights;
    private bool _changes;

    /// <summary>Takes the lock and reads config. A lock that an update of the same checkout left behind is taken away, as the adapter does.</summary>
    /// <exception cref="StackOperationException">Somebody else has the lock.</exception>
    internal LightUpdate Begin()
    {
        if (stack.Lock is { IsRunning: false } left && left.Checkout == process.Checkout)
        {
            world.Marks.Hit(Mark.LockLeftBehindTakenAway);
            stack.Lock = null;
        }

        if (stack.Lock is { } held)
        {
            world.Marks.Hit(Mark.LockMet);
            throw new StackOperationException(StackFailure.Locked, stack.Name,
                $"the stack is locked by {held.Holder}. Wait until it ends; where no pulumi process runs any more: pulumi cancel --yes --stack {stack.Name}");
        }

        (_role, _weights) = (stack == world.FirstStack ? process.Checkout.FirstRole : process.Checkout.SecondRole, process.Checkout.Weights);
        _changes = stack is LightStack<Role> role ? role.Made != _role || role.Saved != _role : world.Traffic.Made != _weights || world.Traffic.Saved != _weights;
        var update = new LightUpdate(process.Name, process.Checkout, world.Clock.Elapsed);
        stack.Lock = update;
        return update;
    }

    /// <summary>How long it takes when nothing is wrong.</summary>
    internal TimeSpan Span => _changes ? Takes : TakesWithoutChange;

    /// <summary>The program has run: resources change from now on.</summary>
    internal void BeginChanging(LightUpdate update)
    {
        update.IsChanging = _changes;
        world.Watch.Changed();
    }

    /// <summary>The change is made in the cloud.</summary>
    internal void Make(LightUpdate update)
    {
        if (stack is LightStack<Role> role)
        {
            world.Make(role, _role);
        }
        else
        {
            world.Make(_weights, update.Began);
        }
    }

    /// <summary>It ended well.</summary>
    internal void End(LightUpdate update)
    {
        if (_changes)
        {
            Make(update);
            stack.LastChange = world.Clock.Elapsed;
        }

        if (stack is LightStack<Role> role)
        {
            role.Saved = _role;
        }
        else
        {
            world.Traffic.Saved = _weights;
        }

        stack.HasPending = false;
        Unlock(update);
    }

    /// <summary>It was cut off.</summary>
    internal void CutOff(LightUpdate update, bool made, bool lockStays)
    {
        if (made)
        {
            Make(update);
        }

        stack.HasPending |= _changes;
        update.IsRunning = update.IsChanging = false;
        if (!lockStays)
        {
            Unlock(update);
        }
    }

    /// <summary>The world was read into the state: nothing is pending any more. Outputs stay what the last update put out.</summary>
    internal void Refreshed(LightUpdate update)
    {
        if (stack.HasPending)
        {
            world.Marks.Hit(Mark.Refreshed);
        }

        stack.HasPending = false;
        Unlock(update);
    }

    private void Unlock(LightUpdate update)
    {
        update.IsRunning = update.IsChanging = false;
        stack.Lock = stack.Lock == update ? null : stack.Lock;
        world.Watch.Changed();
    }
}
