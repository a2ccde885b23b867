using System.Text.Json;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// Marks of updates under way, <c>FOLDER/STACK.under-way.json</c>: written as one begins, deleted when it is seen to end. One that is found belongs to an update
/// that was cut off, for the lease and pulumi's lock let only one run.
/// </summary>
/// <param name="folder">Where they are kept; null keeps none.</param>
/// <param name="time">The time they carry.</param>
internal sealed class CutOffMarks(string? folder, TimeProvider time)
{
    /// <summary>The update of a stack that was cut off; null when the last one was seen to end.</summary>
    public CutOffUpdate? Find(string stack)
    {
        try
        {
            return folder is null ? null : JsonSerializer.Deserialize<CutOffUpdate>(File.ReadAllText(FileOf(stack)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>An update begins.</summary>
    public void Begin(string stack) => Write(new(stack, Environment.UserName, Environment.MachineName, time.GetUtcNow()));

    /// <summary>Puts a mark back that was found before.</summary>
    public void Write(CutOffUpdate update)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(FileOf(update.Stack), JsonSerializer.Serialize(update));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a mark no lock is ever known to be our own: a person takes it away.
        }
    }

    /// <summary>The update was seen to end. True when the mark was there: of several who ask, one is told so.</summary>
    public bool End(string stack)
    {
        if (folder is null)
        {
            return false;
        }

        try
        {
            var mine = $"{FileOf(stack)}.{Environment.ProcessId}";
            File.Move(FileOf(stack), mine, overwrite: true);
            File.Delete(mine);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string FileOf(string stack) => Path.Combine(folder!, $"{stack}.under-way.json");
}
