using System.Globalization;
using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Switchover.Operations;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>What a run begins with.</summary>
public enum Opening
{
    /// <summary>A planned switchover, both sides well.</summary>
    Switchover,

    /// <summary>The same, and the target turns sick when the source is to be lowered: it is taken back.</summary>
    TakeBack,

    /// <summary>A process was killed in the middle of <c>lower-source</c>, and another one resumes.</summary>
    Resume,

    /// <summary>The source is dead and a failover begins.</summary>
    Failover,
}

/// <summary>One run, told in full: the same scenario is the same history.</summary>
/// <param name="Opening">What it begins with.</param>
public sealed record Scenario(Opening Opening)
{
    /// <summary>The faults and where they strike. Default: none.</summary>
    public IReadOnlyList<Strike> Strikes { get; init; } = [];

    /// <summary>What the operator tries first when the operation was left unfinished. Default: resume.</summary>
    public OperatorVerb Recovery { get; init; } = OperatorVerb.Resume;

    /// <summary>Whether the operator who recovers sits at another machine, with a checkout of their own. Default: false.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>How many verbs the operator gives before the faults stop. Default: 0.</summary>
    public int FaultyVerbs { get; init; }

    /// <summary>As a text that <see cref="Parse"/> reads: <c>switchover; killed-pulumi-lives@1:117; resume</c>.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            Names.Kebab(Opening.ToString()),
            .. Strikes.Select(s => s.ToString()),
            OperationWords.Of(Recovery) + (Elsewhere ? " elsewhere" : ""),
            .. FaultyVerbs > 0 ? [string.Create(CultureInfo.InvariantCulture, $"faults stop after {FaultyVerbs}")] : Array.Empty<string>(),
        ];
        return string.Join("; ", parts);
    }

    /// <summary>Reads a scenario.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is none; says which part and what is allowed.</exception>
    public static Scenario Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !Enum.TryParse<Opening>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var opening))
        {
            throw new FormatException($"'{text}' begins with no opening. Begin with one of: {string.Join(", ", Enum.GetNames<Opening>().Select(Names.Kebab))}");
        }

        return parts.Skip(1).Aggregate(new Scenario(opening), With);
    }

    private static Scenario With(Scenario so, string part)
    {
        if (part.StartsWith("faults stop after ", StringComparison.Ordinal) && int.TryParse(part["faults stop after ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var verbs))
        {
            return so with { FaultyVerbs = verbs };
        }

        var words = part.Split(' ');
        if (Enum.TryParse<OperatorVerb>(words[0], ignoreCase: true, out var verb) && verb is OperatorVerb.Resume or OperatorVerb.Rollback or OperatorVerb.Abort or OperatorVerb.Failover)
        {
            return so with { Recovery = verb, Elsewhere = words is [_, "elsewhere"] };
        }

        return Strike.Parse(part) is { } strike
            ? so with { Strikes = [.. so.Strikes, strike] }
            : throw new FormatException($"'{part}' is neither FAULT@PROCESS:CALL, nor resume, rollback, abort or failover (with 'elsewhere' behind it or not), nor 'faults stop after NUMBER'. CALL is a number or ROW/KIND/NTH, such as raise-target-13/up/1. Faults: {string.Join(", ", Applies.All.Select(Names.Of))}");
    }
}
