namespace Tandem.Switchover;

/// <summary>How endings are called in the journal and on screens.</summary>
public static class EndingWords
{
    /// <summary>The ending as a word: <c>rolled back</c>.</summary>
    /// <param name="ending">The ending.</param>
    public static string Of(Ending ending) => ending == Ending.RolledBack ? "rolled back" : ending.ToString().ToLowerInvariant();
}
