using Tandem.Rehearsal.Clients;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>
/// A story that <c>tandem rehearse --scenario NAME</c> plays on a simulated cloud, from a copy of the project. One file each, listed in
/// <see cref="ScenarioCatalog"/>; what it needs beside the project's own files it writes into the copy.
/// </summary>
public interface IScenario
{
    /// <summary>Its name, as <c>--scenario</c> gives it.</summary>
    string Name { get; }

    /// <summary>What it shows, for the help and the first line; a clause without a full stop.</summary>
    string Says { get; }

    /// <summary>Writes what the story needs, before there is a world. Default: nothing.</summary>
    /// <param name="project">The copy of the project.</param>
    /// <param name="environment">The environment that was asked for.</param>
    /// <exception cref="Backend.RehearsalException">The story cannot be played with this environment.</exception>
    void Prepare(ScratchProject project, string environment)
    {
    }

    /// <summary>Who asks in this story. Default: those that were asked for.</summary>
    /// <param name="given">Those that were asked for.</param>
    ClientOptions ClientsOf(ClientOptions given) => given;

    /// <summary>Plays it. What did not come out as the story has it is told to <see cref="Stage.Expect"/>; it throws only when it cannot go on.</summary>
    /// <param name="stage">The world and who is told.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task PlayAsync(Stage stage, CancellationToken cancellationToken);
}
