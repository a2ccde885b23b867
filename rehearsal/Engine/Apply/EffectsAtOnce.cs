namespace Tandem.Rehearsal.Engine.Apply;

/// <summary>
/// Resources whose call takes effect when it is made, while the provider goes on waiting: Route 53 accepts a change and spreads it, and the
/// provider waits until it is in sync (GetChange says INSYNC).
/// </summary>
public static class EffectsAtOnce
{
    /// <summary>Whether a type is one of them.</summary>
    /// <param name="type">The type token.</param>
    public static bool Has(string type) => type == "aws:route53/record:Record";
}
