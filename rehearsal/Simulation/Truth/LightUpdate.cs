namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>One run of pulumi with the lock of a stack.</summary>
/// <param name="holder">Who is shown as the lock's holder.</param>
/// <param name="checkout">The checkout it was started in; null for somebody else's.</param>
/// <param name="began">When it took the lock.</param>
internal sealed class LightUpdate(string holder, Checkout? checkout, TimeSpan began)
{
    internal string Holder => holder;

    internal Checkout? Checkout => checkout;

    internal TimeSpan Began => began;

    /// <summary>Whether its pulumi runs; a lock whose pulumi is gone was left behind.</summary>
    internal bool IsRunning { get; set; } = true;

    /// <summary>Whether it has begun to change resources, which its state then shows as pending.</summary>
    internal bool IsChanging { get; set; }
}
