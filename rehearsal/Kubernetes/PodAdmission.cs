namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// What the admission policies of a cluster say to a pod that is created or changed. The policies' own expressions are tested with the same cases, so that
/// this and they say the same. Fault model: none of its own; a policy that is not bound is not asked.
/// </summary>
public static class PodAdmission
{
    /// <summary>Whether the request is refused, and if not, whether the pod is held then.</summary>
    /// <param name="request">What is asked.</param>
    public static PodAnswer Of(PodRequest request)
    {
        var isKeptHeld = request is { IsHeld: true } or { IsUpdate: false, IsApplication: true, NamesNode: false, Role: "standby" };
        return request switch
        {
            { IsApplication: false } => PodAnswer.Kept(request.IsHeld),
            { IsUpdate: false, Role: null } => PodAnswer.Refused,
            { IsUpdate: false, NamesNode: true, Role: "standby", By: not PodRequester.Kubelet } => PodAnswer.Refused,
            { IsUpdate: true, WasHeld: true, IsHeld: false, Role: not "active", By: not PodRequester.RoleJob } => PodAnswer.Refused,
            _ => PodAnswer.Kept(isKeptHeld),
        };
    }
}

/// <summary>A request to create or change a pod.</summary>
/// <param name="IsApplication">Whether its namespace follows the role.</param>
/// <param name="Role">What the role ConfigMap says: <c>active</c>, <c>standby</c>, or null when there is no role to be read.</param>
public sealed record PodRequest(bool IsApplication, string? Role)
{
    /// <summary>Whether a pod is changed rather than created.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Whether the pod as it is asked for carries our gate.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether the pod carried our gate before.</summary>
    public bool WasHeld { get; init; }

    /// <summary>Whether the pod says itself which node it runs on.</summary>
    public bool NamesNode { get; init; }

    /// <summary>Who asks. Default: a controller.</summary>
    public PodRequester By { get; init; }
}

/// <summary>Who asks for a change of a pod.</summary>
public enum PodRequester
{
    /// <summary>A controller or a person.</summary>
    Anybody,

    /// <summary>The service account of the role Job.</summary>
    RoleJob,

    /// <summary>A node, which shows its static pods.</summary>
    Kubelet,
}

/// <summary>What admission says.</summary>
/// <param name="IsRefused">Whether nothing is changed.</param>
/// <param name="IsHeld">Whether the pod carries our gate then.</param>
public readonly record struct PodAnswer(bool IsRefused, bool IsHeld)
{
    /// <summary>Nothing is changed.</summary>
    public static PodAnswer Refused { get; } = new(IsRefused: true, IsHeld: false);

    /// <summary>The pod is kept.</summary>
    /// <param name="isHeld">Whether it carries our gate.</param>
    public static PodAnswer Kept(bool isHeld) => new(IsRefused: false, isHeld);
}
