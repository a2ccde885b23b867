namespace Tandem.Benchmarks;

/// <summary>The repository that the benchmarks were built from.</summary>
internal static class Repository
{
    /// <summary>The directory of <c>Pulumi.yaml</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? directory) => directory is null ? throw new InvalidOperationException("There is no Pulumi.yaml above the benchmarks.")
        : File.Exists(Path.Combine(directory, "Pulumi.yaml")) ? directory
        : Find(Path.GetDirectoryName(directory));
}
