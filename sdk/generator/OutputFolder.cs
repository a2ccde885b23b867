using Tandem.Sdk.Generator.Writing;

namespace Tandem.Sdk.Generator;

/// <summary>The folder of generated files: afterwards it holds what was generated and nothing else that a generator wrote.</summary>
public static class OutputFolder
{
    /// <summary>Writes what is new or changed and removes what is stale.</summary>
    /// <param name="folder">The folder; created where it is missing.</param>
    /// <param name="files">All files it should hold.</param>
    public static OutputChanges Write(string folder, IReadOnlyList<GeneratedFile> files)
    {
        var wanted = files.ToDictionary(f => Path.GetFullPath(Path.Combine(folder, f.Path)), f => f.Text, StringComparer.Ordinal);
        var stale = Existing(folder).Where(f => !wanted.ContainsKey(f)).ToList();
        var changed = wanted.Where(f => !File.Exists(f.Key) || File.ReadAllText(f.Key) != f.Value).ToList();
        foreach (var (path, text) in changed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        stale.ForEach(File.Delete);
        RemoveEmpty(folder);
        return new OutputChanges(files.Count, changed.Count, stale.Count);
    }

    // Only files with our mark: a hand-written one that strayed here is left alone.
    private static IEnumerable<string> Existing(string folder) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Select(Path.GetFullPath)
        .Where(f => File.ReadAllText(f).StartsWith(FileFrame.Mark, StringComparison.Ordinal));

    private static void RemoveEmpty(string folder)
    {
        foreach (var inner in Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        {
            RemoveEmpty(inner);
            if (!Directory.EnumerateFileSystemEntries(inner).Any())
            {
                Directory.Delete(inner);
            }
        }
    }
}

/// <summary>What a run changed.</summary>
/// <param name="Files">Files the folder holds now.</param>
/// <param name="Written">Those that were new or different.</param>
/// <param name="Removed">Stale ones that were removed.</param>
public sealed record OutputChanges(int Files, int Written, int Removed);
