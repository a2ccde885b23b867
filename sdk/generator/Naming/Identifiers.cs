using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Sdk.Generator.Naming;

/// <summary>Makes C# identifiers of the names in a schema.</summary>
internal static partial class Identifiers
{
    private static readonly HashSet<string> Keywords = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false
        finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private
        protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
        unsafe ushort using virtual void volatile while
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>The name with its first letter in upper case.</summary>
    internal static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The name of a property: hyphens go, the letter after one is raised.</summary>
    internal static string Property(string name) => Pascal(WithoutHyphens(name.TrimStart('$')));

    /// <summary>The name of a parameter or private field.</summary>
    internal static string Parameter(string name)
    {
        var bare = WithoutHyphens(name.TrimStart('$'));
        return Keywords.Contains(bare) ? "@" + bare : bare;
    }

    /// <summary>The private field behind a property.</summary>
    internal static string Field(string name) => "_" + WithoutHyphens(name.TrimStart('$'));

    /// <summary>The name of an enum's value.</summary>
    /// <param name="name">The name in the schema, else the value as text.</param>
    /// <param name="enumName">The name of the enum, which goes before a name that starts with no letter.</param>
    internal static string EnumValue(string name, string enumName)
    {
        var text = name switch
        {
            "*" => "Asterisk",
            [>= '0' and <= '9'] => Digits[name[0] - '0'],
            _ => name,
        };
        if (text.Length == 1 && !IsStart(text[0]))
        {
            throw new GenerationException($"The value '{text}' of the enum {enumName} makes no C# name. Give it a 'name' in the schema.");
        }

        var legal = string.Concat(text.Select(c => IsPart(c) ? c : '_'));
        var titled = Pascal(IsStart(legal[0]) ? legal : "_" + legal);
        var single = Underscores().Replace(titled, "_");
        var named = single.StartsWith('_') ? enumName + single : single;
        return named == "Equals" ? "EqualsValue" : named;
    }

    private static string WithoutHyphens(string name) => string.Concat(name.Split('-').Select((part, i) => i == 0 ? part : Pascal(part)));

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || char.IsDigit(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;

    [GeneratedRegex("_+", RegexOptions.CultureInvariant)]
    private static partial Regex Underscores();
}
