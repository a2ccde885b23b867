using System.Text;

namespace Tandem.Rehearsal.Simulation;

/// <summary>How faults and calls are called: <c>killed-pulumi-lives</c>, <c>set-config</c>.</summary>
public static class Names
{
    private static readonly string[] Faults = [.. Enum.GetNames<FaultKind>().Select(Kebab)];
    private static readonly string[] Calls = [.. Enum.GetNames<CallKind>().Select(Kebab)];

    /// <summary>The fault's name.</summary>
    /// <param name="fault">The fault.</param>
    public static string Of(FaultKind fault) => Faults[(int)fault];

    /// <summary>The call's name.</summary>
    /// <param name="call">The call.</param>
    public static string Of(CallKind call) => Calls[(int)call];

    /// <summary>The way's name.</summary>
    /// <param name="mark">The way.</param>
    public static string Of(Runs.Mark mark) => Kebab(mark.ToString());

    /// <summary>The fault by its name; null when there is none by it.</summary>
    /// <param name="name">The name.</param>
    public static FaultKind? Fault(string name) => Array.IndexOf(Faults, name) is var at and >= 0 ? (FaultKind)at : null;

    /// <summary>The call by its name; null when there is none by it.</summary>
    /// <param name="name">The name.</param>
    public static CallKind? Call(string name) => Array.IndexOf(Calls, name) is var at and >= 0 ? (CallKind)at : null;

    internal static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
