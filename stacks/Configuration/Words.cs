using System.Text.RegularExpressions;

namespace Tandem.Stacks.Configuration;

/// <summary>The words that files use for the values of an enumeration: <c>FrontDoor</c> is <c>front-door</c>.</summary>
public static partial class Words
{
    /// <summary>The word for a value.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => Hump().Replace(value.ToString(), "-$0").ToLowerInvariant();

    /// <summary>The value for a word; the first of the enumeration where there is none.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="word">The word.</param>
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(v => Of(v) == word);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();
}
