using Pulumi;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Guards;

/// <summary>An update that would hurt, because of what is deployed. Nothing was changed.</summary>
/// <param name="stack">The stack.</param>
/// <param name="refusals">What is refused, at least one.</param>
public sealed class GuardException(string stack, IReadOnlyList<Mistake> refusals) : RunException(
    $"{(refusals.Count == 1 ? "1 guard refuses" : $"{refusals.Count} guards refuse")} the update of stack '{stack}'; nothing was changed.\n"
    + string.Join("\n", refusals.Select(refusal => $"  {refusal}")));
