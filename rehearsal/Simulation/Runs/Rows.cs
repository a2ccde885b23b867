namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>Where an operation is that is at no row of its table.</summary>
internal static class Rows
{
    internal const string Request = "request";
    internal const string TakeBack = "take-back";
}
