namespace Tandem.Stacks.Configuration;

/// <summary>One thing that is wrong in a file that people write.</summary>
/// <param name="Place">The file, with line and column where they are known: <c>workloads.yaml:12:5</c>.</param>
/// <param name="Key">The key or the path to the value.</param>
/// <param name="Problem">What is wrong, with the value that was given: <c>is 'activ'</c>.</param>
/// <param name="Advice">What is allowed and what to do.</param>
public sealed record Mistake(string Place, string Key, string Problem, string Advice)
{
    /// <summary>The sentence that people read.</summary>
    public override string ToString() => Key.Length == 0 ? $"{Place}: {Problem}. {Advice}" : $"{Place}: {Key} {Problem}. {Advice}";
}
