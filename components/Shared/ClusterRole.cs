namespace Tandem.Components.Shared;

/// <summary>The role of a cluster: whether the applications in it run. It says nothing about traffic, which is the weight's business.</summary>
public enum ClusterRole
{
    /// <summary>Applications run.</summary>
    Active,

    /// <summary>Every object is there, but application pods are held back from the scheduler (R37).</summary>
    Standby,
}

/// <summary>The role as configuration, Kubernetes objects and metrics write it.</summary>
public static class ClusterRoleText
{
    /// <summary><c>active</c> or <c>standby</c>.</summary>
    /// <param name="role">The role.</param>
    public static string ToText(this ClusterRole role) => role switch
    {
        ClusterRole.Active => "active",
        ClusterRole.Standby => "standby",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A cluster is active or standby."),
    };
}
