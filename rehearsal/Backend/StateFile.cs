using System.Text.Json;

namespace Tandem.Rehearsal.Backend;

/// <summary>Keeps a rehearsed world in a directory, as one readable file that is replaced whole.</summary>
/// <param name="directory">The directory; it is made when it is not there.</param>
public sealed class StateFile(string directory)
{
    private const string FileName = "world.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Where the world is kept.</summary>
    public string Path { get; } = System.IO.Path.Combine(directory, FileName);

    /// <summary>Takes the lock of the directory.</summary>
    /// <param name="by">Who takes it.</param>
    /// <exception cref="WorldInUseException">Another process has it.</exception>
    /// <exception cref="RehearsalException">The directory cannot be written.</exception>
    internal WorldLock Lock(string by)
    {
        try
        {
            return WorldLock.Take(directory, by);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotKept(e);
        }
    }

    /// <summary>The world that is kept, or null when there is none.</summary>
    /// <exception cref="RehearsalException">It cannot be read.</exception>
    public RehearsalState? Read()
    {
        try
        {
            if (!File.Exists(Path))
            {
                return null;
            }

            using var stream = File.OpenRead(Path);
            var state = JsonSerializer.Deserialize<RehearsalState>(stream, Json);
            return state?.Version == RehearsalState.CurrentVersion ? state
                : throw new RehearsalException($"{Path} was written by another version of tandem. Delete it to begin with an empty world.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RehearsalException($"{Path} cannot be read: {e.Message} Delete it to begin with an empty world.", e);
        }
    }

    /// <summary>Replaces the world that is kept.</summary>
    /// <param name="state">The world.</param>
    /// <exception cref="RehearsalException">It cannot be written.</exception>
    public void Write(RehearsalState state)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var beside = $"{Path}.new";
            using (var stream = File.Create(beside))
            {
                JsonSerializer.Serialize(stream, state, Json);
            }

            File.Move(beside, Path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotKept(e);
        }
    }

    private RehearsalException NotKept(Exception e) => new($"the rehearsed world cannot be kept in {directory}: {e.Message} Give a directory that can be written.", e);
}
