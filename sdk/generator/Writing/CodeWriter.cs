using System.Text;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>Text with indentation that follows the braces.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal void Line(string line)
    {
        _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');
    }

    /// <summary>An empty line, unless a block has just been opened.</summary>
    internal void Gap()
    {
        if (_text.Length > 1 && _text[^2] is not '{' and not '\n')
        {
            Line(string.Empty);
        }
    }

    internal void Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
    }

    internal void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
    }

    /// <summary>A line that belongs to the statement above it.</summary>
    internal void Continued(string line) => Line("    " + line);

    public override string ToString() => _text.ToString();
}
