using System.Globalization;
using Tandem.Switchover;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>The people of a simulation, each on a machine of their own.</summary>
internal static class Operators
{
    internal const string First = "laptop";
    internal const string Other = "desk";

    internal static Operator Of(string host, int process) => new(host == First ? "kim" : "ada", host, process.ToString(CultureInfo.InvariantCulture));
}
