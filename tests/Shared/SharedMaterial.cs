namespace Tandem.Tests.Shared;

/// <summary>The folder of reference material beside the repository; the project builds and runs without it.</summary>
public static class SharedMaterial
{
    public static string RepositoryRoot { get; } = Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Infra.sln")));

    /// <summary>Beside the repository or, for one of several working copies in a folder, beside that folder.</summary>
    public static string PathOf(string file)
    {
        string[] places = [Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", file)), Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "..", "shared", file))];
        return places.FirstOrDefault(File.Exists, places[0]);
    }

    public static string? WhyAbsent(string file) => File.Exists(PathOf(file)) ? null : $"../shared/{file} is not here, so nothing can be compared with it.";

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}

/// <summary>A fact that reads a file of ../shared; skipped, saying so, where that is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file) => Skip = SharedMaterial.WhyAbsent(file);
}

/// <summary>A theory that reads a file of ../shared; skipped, saying so, where that is absent.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string file) => Skip = SharedMaterial.WhyAbsent(file);
}
