using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>Who is logged in to the backend.</summary>
public class WhoAmIResult
{
    /// <summary>Puts the three together.</summary>
    /// <param name="user">The user's name.</param>
    /// <param name="url">The backend's address, if known.</param>
    /// <param name="organizations">The organizations the user belongs to.</param>
    public WhoAmIResult(string user, string? url, ImmutableArray<string> organizations) => (User, Url, Organizations) = (user, url, organizations);

    /// <summary>The user's name.</summary>
    public string User { get; }

    /// <summary>The backend's address. Null where the CLI does not say.</summary>
    public string? Url { get; }

    /// <summary>The organizations the user belongs to; empty where the backend has none.</summary>
    public ImmutableArray<string> Organizations { get; }
}
