using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>Reads files beside <c>Pulumi.yaml</c>; a missing one is a mistake like any other.</summary>
internal static class ProjectFiles
{
    /// <summary>The text of a file, or null when it cannot be read.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="file">The file, relative to it.</param>
    /// <param name="advice">What to do when it is not there.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static string? Read(string root, string file, string advice, Mistakes mistakes)
    {
        var path = Path.Combine(root, file);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add(new Mistake(file, "", "there is no such file", advice));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new Mistake(file, "", "the file cannot be read", $"The system says: {e.Message}"));
        }

        return null;
    }
}
