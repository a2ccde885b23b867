namespace Tandem.Switchover.Steps;

/// <summary>How long the world takes to follow an act, and how long a proof may take: the cells of the step table.</summary>
internal static class Spans
{
    internal static TimeSpan AtOnce(StepContext context) => TimeSpan.Zero;

    /// <summary>Until every authoritative server has the change and every resolver that obeys the TTL has asked again (R59).</summary>
    internal static TimeSpan PropagatesTtl(StepContext context) => context.Limits.Propagation + context.State.Ttl;

    internal static TimeSpan ProofDeadline(StepContext context) => context.Limits.ProofDeadline;

    internal static TimeSpan WarmDeadline(StepContext context) => context.Limits.WarmDeadline;

    internal static TimeSpan DrainDeadline(StepContext context) => context.Limits.DrainDeadline;
}
