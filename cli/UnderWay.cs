namespace Tandem.Cli;

/// <summary>What an interruption has to speak of, told by the backend that is open.</summary>
/// <param name="Now">What would be left half done if everything stopped now, such as <c>updating prod-b</c>; null when there is nothing.</param>
/// <param name="FinishDeadline">How long that may go on to its end.</param>
/// <param name="Environment">The environment that is worked on.</param>
internal sealed record UnderWay(Func<string?> Now, TimeSpan FinishDeadline, string Environment);
