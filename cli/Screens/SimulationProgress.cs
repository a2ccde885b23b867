using Spectre.Console;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Cli.Screens;

/// <summary>How far a simulation is, on a terminal; nothing in a file or a pipe.</summary>
internal static class SimulationProgress
{
    internal static async Task<SimulationReport> WatchAsync(IAnsiConsole console, bool isShown, long runs, Func<Action<long>?, SimulationReport> simulate)
    {
        if (!isShown || !console.Profile.Capabilities.Interactive)
        {
            return await Task.Run(() => simulate(null)).ConfigureAwait(false);
        }

        return await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask("runs", maxValue: runs);
            return await Task.Run(() => simulate(done => task.Value = done)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }
}
