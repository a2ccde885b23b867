using Tandem.Parity.Inputs;

namespace Tandem.Parity.Graph;

/// <summary>Runs the program of a cluster and tells what it asks for. Nothing is made, and nothing outside the machine is asked.</summary>
public interface IClusterGraphs
{
    /// <summary>The graph of a cluster.</summary>
    /// <param name="project">All that the program reads.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProgramRefusedException">The program refuses what it reads.</exception>
    Task<ResourceGraph> GraphAsync(ClusterProject project, CancellationToken cancellationToken);
}

/// <summary>A program refuses what it reads: a combination of values that is not allowed.</summary>
/// <param name="message">The program's words.</param>
/// <param name="inner">The cause.</param>
public sealed class ProgramRefusedException(string message, Exception? inner = null) : Exception(message, inner);
