using System.Text.RegularExpressions;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>Turns descriptions into XML documentation and deprecations into attributes.</summary>
internal static partial class DocComment
{
    /// <summary>Writes a summary, without the examples of all languages; nothing where there is no description.</summary>
    internal static void Write(CodeWriter code, string? description)
    {
        var text = Examples().Replace(description ?? string.Empty, string.Empty).Trim();
        if (text.Length == 0)
        {
            return;
        }

        code.Line("/// <summary>");
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            code.Line(("/// " + Escaped(line)).TrimEnd());
        }

        code.Line("/// </summary>");
    }

    /// <summary>Writes a summary that is one sentence of ours.</summary>
    internal static void Sentence(CodeWriter code, string sentence) => code.Line($"/// <summary>{sentence}</summary>");

    /// <summary>Writes the attribute of what is not to be used any more; nothing where there is no reason.</summary>
    internal static void Obsolete(CodeWriter code, string? reason)
    {
        if (reason is not null)
        {
            code.Line($"[Obsolete({Literals.Text(reason)})]");
        }
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{% examples %\}\}.*?\{\{% /examples %\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Examples();
}
