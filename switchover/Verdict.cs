namespace Tandem.Switchover;

/// <summary>What a check found.</summary>
public enum Answer
{
    /// <summary>It holds.</summary>
    Yes,

    /// <summary>It does not hold yet, and time may change that.</summary>
    NotYet,

    /// <summary>It does not hold, and waiting will not help.</summary>
    No,

    /// <summary>Nobody can tell: what would have to be measured gave no answer. Never a pass.</summary>
    NoData,
}

/// <summary>A decision with its words. The same words reach the screen, the journal and the error.</summary>
/// <param name="Answer">What was found.</param>
/// <param name="Says">Why, for an operator; a clause without a full stop.</param>
public readonly record struct Verdict(Answer Answer, string Says)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Answer == Answer.Yes;

    /// <summary>It holds.</summary>
    /// <param name="says">Why.</param>
    public static Verdict Yes(string says) => new(Answer.Yes, says);

    /// <summary>It does not hold yet.</summary>
    /// <param name="says">What is missing.</param>
    public static Verdict NotYet(string says) => new(Answer.NotYet, says);

    /// <summary>It does not hold and will not by waiting.</summary>
    /// <param name="says">Why, and what to do.</param>
    public static Verdict No(string says) => new(Answer.No, says);

    /// <summary>Nobody can tell.</summary>
    /// <param name="says">What did not answer.</param>
    public static Verdict NoData(string says) => new(Answer.NoData, says);

    /// <summary>The worst of several: the first no, else the first without data, else the first not yet, else yes with all words.</summary>
    /// <param name="verdicts">At least one verdict, in the order of their importance.</param>
    public static Verdict All(params IReadOnlyList<Verdict> verdicts)
    {
        var worst = Answer.Yes;
        foreach (var verdict in verdicts)
        {
            worst = Badness(verdict.Answer) > Badness(worst) ? verdict.Answer : worst;
        }

        return worst == Answer.Yes ? Yes(string.Join("; ", verdicts.Select(v => v.Says)))
            : new(worst, string.Join("; ", verdicts.Where(v => v.Answer == worst).Select(v => v.Says).Distinct(StringComparer.Ordinal)));
    }

    private static int Badness(Answer answer) => answer switch { Answer.No => 3, Answer.NoData => 2, Answer.NotYet => 1, _ => 0 };
}
