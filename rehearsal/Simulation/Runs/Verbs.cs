using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>Gives verbs to the real runner.</summary>
internal static class Verbs
{
    private static readonly Limits Limits = Limits.Default;

    internal static OperationRequest Switchover(LightProcess process) => new(LightWorld.Environment, process.World.First.Name, process.World.Second.Name) { By = process.By };

    internal static OperationRequest Failover(LightProcess process, LightCluster target) =>
        new(LightWorld.Environment, target == process.World.First ? process.World.Second.Name : process.World.First.Name, target.Name)
        {
            Kind = OperationKind.Failover,
            By = process.By,
            Reason = "a bad night",
        };

    /// <summary>Lets a process give its verb. It goes on while time moves.</summary>
    internal static void Give(LightProcess process, OperatorVerb verb, LightCluster? target = null) => process.Verb = GiveAsync(process, verb, target);

    private static async Task<Outcome?> GiveAsync(LightProcess process, OperatorVerb verb, LightCluster? target = null)
    {
        try
        {
            var outcome = await RunAsync(process, verb, target).ConfigureAwait(false);
            process.End(verb, outcome);
            return outcome;
        }
        catch (Exception e) when (e is StoreException or StackOperationException or StaleLeaseException or OperationCanceledException)
        {
            // The command line says these in words and ends with a code of their own.
            process.End(verb, new(Ending.Paused, e.Message));
            return process.Outcome;
        }
        catch (Exception e)
        {
            process.Fail(e);
            return null;
        }
    }

    private static Task<Outcome> RunAsync(LightProcess process, OperatorVerb verb, LightCluster? target)
    {
        var (runner, by, token) = (process.World.MakeRunner(process.Ports, process), process.By, process.Interruption.Token);
        return verb switch
        {
            OperatorVerb.Switchover => runner.BeginAsync(Switchover(process), token),
            OperatorVerb.Failover => runner.BeginAsync(Failover(process, target ?? process.World.Second), token),
            OperatorVerb.Resume => runner.ResumeAsync(LightWorld.Environment, by, Limits, token),
            OperatorVerb.Rollback => runner.RollBackAsync(LightWorld.Environment, by, "it is wanted back", Limits, token),
            OperatorVerb.Abort => runner.AbortAsync(LightWorld.Environment, by, "it is wanted still", Limits, token),
            OperatorVerb.Pause => runner.PauseAsync(LightWorld.Environment, by, "let us wait", Limits, token),
            OperatorVerb.Continue => runner.ContinueAsync(LightWorld.Environment, by, Limits, token),
            _ => runner.AcknowledgeAsync(LightWorld.Environment, by, Limits, token),
        };
    }
}
