namespace Tandem.Switchover.Measuring;

/// <summary>An image as a pod names it, taken apart (https://github.com/distribution/reference).</summary>
/// <param name="Registry">The host that has it.</param>
/// <param name="Repository">Its path there.</param>
/// <param name="Reference">A tag or a digest.</param>
public sealed record ImageName(string Registry, string Repository, string Reference)
{
    private const string DockerHub = "registry-1.docker.io";

    /// <summary>Takes a name apart. A name without a host is one of Docker Hub's.</summary>
    /// <param name="image">The name, such as <c>ghcr.io/stefanprodan/podinfo:6.14.1</c>.</param>
    public static ImageName Parse(string image)
    {
        var (name, reference) = image.Split('@') is [var before, var digest] ? (WithoutTag(before), digest) : (WithoutTag(image), TagOf(image) ?? "latest");
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var hasHost = first.Contains('.') || first.Contains(':') || first == "localhost";
        return (hasHost, slash) switch
        {
            (true, _) => new(first == "docker.io" ? DockerHub : first, name[(slash + 1)..], reference),
            (false, < 0) => new(DockerHub, $"library/{name}", reference),
            _ => new(DockerHub, name, reference),
        };
    }

    /// <summary>The account and region of a private registry of Amazon; null for any other.</summary>
    public (string Account, string Region)? Ecr => Registry.Split('.') is [var account, "dkr", "ecr", var region, "amazonaws", ..] ? (account, region) : null;

    private static string WithoutTag(string name) => TagOf(name) is { } tag ? name[..^(tag.Length + 1)] : name;

    private static string? TagOf(string name) => name.LastIndexOf(':') is var colon && colon > name.LastIndexOf('/') ? name[(colon + 1)..] : null;
}
