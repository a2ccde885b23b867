namespace Tandem.Switchover.Names;

/// <summary>What a switchover writes into the history of the stacks it updates.</summary>
public static class UpdateMessages
{
    private const string Author = "tandem: ";
    private const string Becomes = " becomes ";

    /// <summary>A cluster takes on a role.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="role">The role.</param>
    /// <param name="request">The operation it is part of.</param>
    public static string RoleChange(string cluster, string role, OperationRequest request) => $"{Author}{cluster}{Becomes}{role} ({request.Source} -> {request.Target})";

    /// <summary>A cluster is brought to a release.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="release">The release.</param>
    public static string ReleaseChange(string cluster, string release) => $"{Author}release {release} onto {cluster}";

    /// <summary>Whether a message is that of a role change.</summary>
    /// <param name="message">The message.</param>
    public static bool IsRoleChange(string message) => message.StartsWith(Author, StringComparison.Ordinal) && message.Contains(Becomes, StringComparison.Ordinal);
}
