using Tandem.Rehearsal.Backend;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>A copy of what a project's stacks are made from, in a folder of its own that is removed in the end: the user's files are read, never written.</summary>
public sealed class ScratchProject : IDisposable
{
    private static readonly string[] Patterns = ["*.yaml", "releases/*", "clusters/*", "evidence/*"];

    private ScratchProject(string root) => Root = root;

    /// <summary>The copy's directory.</summary>
    public string Root { get; }

    /// <summary>Copies a project: its YAML files, its releases and its cluster lists.</summary>
    /// <param name="project">The project's directory.</param>
    /// <exception cref="RehearsalException">It cannot be read, or there is no room for the copy.</exception>
    public static ScratchProject Of(string project)
    {
        try
        {
            var copy = new ScratchProject(Directory.CreateTempSubdirectory("tandem-rehearsal-").FullName);
            foreach (var file in Patterns.SelectMany(pattern => FilesIn(project, pattern)))
            {
                copy.Write(Path.GetRelativePath(project, file), File.ReadAllText(file));
            }

            return copy;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RehearsalException($"{project} could not be copied to rehearse in: {e.Message}");
        }
    }

    /// <summary>Whether the copy has a file.</summary>
    /// <param name="file">The file, relative to the project.</param>
    public bool Has(string file) => File.Exists(Path.Combine(Root, file));

    /// <summary>The text of a file.</summary>
    /// <param name="file">The file, relative to the project.</param>
    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Writes a file, made anew or in the place of the one there is.</summary>
    /// <param name="file">The file, relative to the project.</param>
    /// <param name="text">Its text.</param>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> FilesIn(string project, string pattern)
    {
        var folder = Path.Combine(project, Path.GetDirectoryName(pattern)!);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Path.GetFileName(pattern)).Order(StringComparer.Ordinal) : [];
    }
}
