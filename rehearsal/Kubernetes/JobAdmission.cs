namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// What the admission policies of a cluster say to a Job that is created, in the words of the same table of cases as <see cref="PodAdmission"/>. Fault model:
/// none of its own; a policy that is not bound is not asked.
/// </summary>
public static class JobAdmission
{
    /// <summary>Whether the request is refused, and if not, whether the Job is suspended and marked as held then.</summary>
    /// <param name="request">What is asked.</param>
    public static JobAnswer Of(JobRequest request) => request switch
    {
        { IsApplication: false } => JobAnswer.Kept(request),
        { Role: null } => JobAnswer.Refused,
        { Role: "standby", IsRepeated: true } => JobAnswer.Held,
        _ => JobAnswer.Kept(request),
    };
}

/// <summary>A request to create a Job.</summary>
/// <param name="IsApplication">Whether its namespace follows the role.</param>
/// <param name="Role">What the role ConfigMap says: <c>active</c>, <c>standby</c>, or null when there is no role to be read.</param>
public sealed record JobRequest(bool IsApplication, string? Role)
{
    /// <summary>Whether something makes the next one: a CronJob, or a ScaledJob of KEDA.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether the Job is suspended as it is asked for.</summary>
    public bool IsSuspended { get; init; }
}

/// <summary>What admission says to a Job.</summary>
/// <param name="IsRefused">Whether nothing is created.</param>
/// <param name="IsSuspended">Whether the Job makes no pod.</param>
/// <param name="IsHeld">Whether it carries the label of a run that the standby holds.</param>
public readonly record struct JobAnswer(bool IsRefused, bool IsSuspended, bool IsHeld)
{
    /// <summary>Nothing is created.</summary>
    public static JobAnswer Refused { get; } = new(IsRefused: true, IsSuspended: false, IsHeld: false);

    /// <summary>The run is suspended, and ours to drop.</summary>
    public static JobAnswer Held { get; } = new(IsRefused: false, IsSuspended: true, IsHeld: true);

    /// <summary>The Job is kept as it was asked for.</summary>
    /// <param name="request">What was asked.</param>
    public static JobAnswer Kept(JobRequest request) => new(IsRefused: false, request.IsSuspended, IsHeld: false);
}
