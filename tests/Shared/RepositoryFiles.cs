namespace Tandem.Tests.Shared;

/// <summary>The repository that the tests were built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>The directory of <c>Pulumi.yaml</c>.</summary>
    public static string Root => SharedMaterial.RepositoryRoot;

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));
}
