using Tandem.Stacks.Files;

namespace Tandem.Tests.Cli;

/// <summary>A copy of the repository's configuration in a folder of its own, to be broken and written to.</summary>
internal sealed class ProjectCopy : IDisposable
{
    public ProjectCopy()
    {
        foreach (var file in Directory.GetFiles(SharedMaterial.RepositoryRoot, "*.yaml")
            .Concat(Directory.GetFiles(Path.Combine(SharedMaterial.RepositoryRoot, "releases"))).Concat(Directory.GetFiles(Path.Combine(SharedMaterial.RepositoryRoot, "clusters"))))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(SharedMaterial.RepositoryRoot, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("tandem-project-").FullName;

    public void Change(string file, Func<string, string> change) => File.WriteAllText(Path.Combine(Root, file), change(File.Exists(Path.Combine(Root, file)) ? File.ReadAllText(Path.Combine(Root, file)) : ""));

    /// <summary>Writes another release, changed from the repository's, that prod may have.</summary>
    public void Release(string name, Func<string, string> change)
    {
        WriteRelease(name, change);
        ReleaseRecordFile.Append(Path.Combine(Root, ReleaseRecordFile.Name), [new(DateTimeOffset.UnixEpoch, RecordEvent.Promoted, name, "prod", RecordLine.NoFile, "by the test")]);
    }

    /// <summary>Writes another release, changed from the repository's, that was not promoted.</summary>
    public void WriteRelease(string name, Func<string, string> change)
    {
        var first = Directory.GetFiles(Path.Combine(Root, "releases")).Order(StringComparer.Ordinal).First();
        var text = File.ReadAllText(first).Replace($"name: \"{Path.GetFileNameWithoutExtension(first)}\"", $"name: \"{name}\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Root, "releases", $"{name}.yaml"), change(text));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
