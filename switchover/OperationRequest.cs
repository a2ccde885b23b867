using Tandem.Switchover.Operations;

namespace Tandem.Switchover;

/// <summary>What an operator asked for: move the production of an environment from one cluster to another.</summary>
/// <param name="Environment">The environment, such as <c>prod</c>.</param>
/// <param name="Source">The cluster that serves now, or served until it died.</param>
/// <param name="Target">The cluster that shall serve.</param>
public sealed record OperationRequest(string Environment, string Source, string Target)
{
    /// <summary>Switchover or failover. Default: switchover.</summary>
    public OperationKind Kind { get; init; } = OperationKind.Switchover;

    /// <summary>Who asks. Default: <see cref="Operator.Default"/>.</summary>
    public Operator By { get; init; } = Operator.Default;

    /// <summary>Why. Asked for by a failover. Default: empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether it is for practice; a drill is not asked how long ago the last one was. Default: false.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The release of the upgrade that it is, or is a part of. Default: null, it is no part of an upgrade.</summary>
    public string? Release { get; init; }

    /// <summary>Gates that need not pass, each with the reason. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Accepted { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The weights the target is raised through, each kept until it is proved. Default: 13, 85, 255, which is 5, 25 and 50 % beside a source of 255.</summary>
    public IReadOnlyList<int> Ramp { get; init; } = [13, 85, 255];

    /// <summary>Waits, deadlines and counts. Default: <see cref="Switchover.Limits.Default"/>.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}

/// <summary>The person or pipeline that gives a command, and the process that carries it out.</summary>
/// <param name="Owner">The person or pipeline.</param>
/// <param name="Host">The machine.</param>
/// <param name="Process">The process on that machine, such as <c>4711</c>: tells two commands of one person apart.</param>
public sealed record Operator(string Owner, string Host, string Process)
{
    /// <summary>Used where none is named.</summary>
    public static Operator Default { get; } = new("operator", "localhost", "1");

    /// <summary>As lease, journal and screens name them.</summary>
    public override string ToString() => $"{Owner}@{Host}";
}
