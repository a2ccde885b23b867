using System.Text.Json;
using Tandem.Parity.Graph;
using Tandem.Parity.Inputs;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Engine.State;
using Tandem.Stacks.Files;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Parity;

/// <summary>
/// What the real program of a cluster asks for, as it asks for it when nothing is deployed yet. The network it stands in is the one that the network's own
/// program declares; other stacks
/// were made and never brought up.
/// </summary>
public sealed class ClusterGraphs : IClusterGraphs
{
    private static readonly SimulatedClock Always = new(DateTimeOffset.UnixEpoch);
    private readonly Dictionary<string, ProgramRun> _networks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<ResourceGraph> GraphAsync(ClusterProject project, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("tandem-compare-").FullName;
        try
        {
            Write(root, project.Files);
            var state = new EngineState();
            var programs = new ProgramRuns(new ProjectStacks(root), state);
            var network = await NetworkAsync(programs, project, cancellationToken).ConfigureAwait(false);
            state.Stacks[project.NetworkStack] = new StackState { Name = project.NetworkStack, Updates = 1, Outputs = (await network.StackOutputsAsync().ConfigureAwait(false)).Outputs };
            foreach (var other in project.Others)
            {
                state.Stacks[other] = new StackState { Name = other };
            }

            var cluster = await programs.RunAsync(project.Stack, project.Config, Always, cancellationToken).ConfigureAwait(false);
            return await GraphBuilding.OfAsync(cluster, network.Wanted).ConfigureAwait(false);
        }
        catch (StackOperationException e)
        {
            throw new ProgramRefusedException(e.Message, e);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>A network is made from its config, the fleet and the workloads' namespaces; many clusters may stand in it.</summary>
    private async Task<ProgramRun> NetworkAsync(ProgramRuns programs, ClusterProject project, CancellationToken cancellationToken)
    {
        var key = JsonSerializer.Serialize(new { project.NetworkStack, project.NetworkConfig, Fleet = project.Files[FleetFile.Name], Workloads = project.Files[WorkloadManifestFile.Name] });
        if (!_networks.TryGetValue(key, out var network))
        {
            _networks[key] = network = await programs.RunAsync(project.NetworkStack, project.NetworkConfig, Always, cancellationToken).ConfigureAwait(false);
        }

        return network;
    }

    private static void Write(string root, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
