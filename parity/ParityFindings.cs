using Tandem.Components.Shared;
using Tandem.Parity.Graph;

namespace Tandem.Parity;

/// <summary>A difference in one role.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Role">The role in which it shows.</param>
public sealed record RoleDifference(GraphDifference Difference, ClusterRole Role);

/// <summary>A difference with what causes it.</summary>
/// <param name="Cause">What causes it.</param>
/// <param name="Difference">The difference.</param>
/// <param name="Role">The role in which it shows.</param>
public sealed record Finding(Cause Cause, GraphDifference Difference, ClusterRole Role);

/// <summary>What makes two clusters differ.</summary>
/// <param name="File">The file, or <see cref="TheProgram"/>.</param>
/// <param name="Key">The key in the file; for the program the cluster whose name it looks at.</param>
/// <param name="Left">The value on the left, for people; empty for none.</param>
/// <param name="Right">The value on the right, for people; empty for none.</param>
public sealed record Cause(string File, string Key, string Left, string Right)
{
    /// <summary>What a cause is called that is no input: a component does something else in the name of one cluster.</summary>
    public const string TheProgram = "the program itself";

    /// <summary>The program, which does something else in the name of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    public static Cause OfTheProgram(string cluster) => new(TheProgram, cluster, "", "");

    /// <summary>Whether it is no input.</summary>
    public bool IsProgram => File == TheProgram;

    /// <summary>What the cause is known by.</summary>
    public string Place => $"{File} {Key}";
}

/// <summary>What a comparison found.</summary>
/// <param name="Findings">The differences, each with its cause.</param>
/// <param name="WithoutEffect">Inputs that differ while nothing in the clusters does.</param>
public sealed record ParityFindings(IReadOnlyList<Finding> Findings, IReadOnlyList<Cause> WithoutEffect)
{
    /// <summary>Whether the clusters are interchangeable.</summary>
    public bool AreEqual => Findings.Count == 0;
}
