namespace Tandem.Cli.Project;

/// <summary>Finds the project: the directory that holds <c>Pulumi.yaml</c> and <c>fleet.yaml</c>.</summary>
internal static class ProjectDirectory
{
    /// <summary>The directory that was given, else the nearest above the current one that has a <c>Pulumi.yaml</c>.</summary>
    /// <param name="given">What <c>--project</c> says; null when it was not given.</param>
    /// <param name="option">The option that gave it. Default: --project.</param>
    /// <exception cref="UsageException">There is none.</exception>
    internal static string Find(string? given, string option = "--project")
    {
        if (given is not null)
        {
            return File.Exists(Path.Combine(given, "Pulumi.yaml"))
                ? Path.GetFullPath(given)
                : throw new UsageException($"{option} is '{given}', and there is no Pulumi.yaml in it. Give the directory that holds Pulumi.yaml and fleet.yaml.");
        }

        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Pulumi.yaml")))
            {
                return at.FullName;
            }
        }

        throw new UsageException($"there is no Pulumi.yaml in {Directory.GetCurrentDirectory()} nor above it. Run tandem inside the project, or give --project DIRECTORY.");
    }
}
