using Tandem.Stacks.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Stacks.Files;

/// <summary>Where something was read from, and where its mistakes go.</summary>
/// <param name="File">The file's name as people see it in the repository.</param>
/// <param name="Mistakes">Collects what is wrong.</param>
/// <param name="HasLines">True when line and column of the text are those of the file; false for a value that the engine handed over.</param>
internal sealed record Source(string File, Mistakes Mistakes, bool HasLines = true)
{
    /// <summary>Reads a YAML text; a text that is no YAML is one mistake with line and column, and reads as empty.</summary>
    /// <param name="text">The text. JSON is YAML too.</param>
    /// <param name="path">What paths begin with; empty for a file of its own.</param>
    public Section Read(string text, string path = "")
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(new Parser(scanner));
            return Section.Of(this, path, stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode);
        }
        catch (YamlException e)
        {
            return NoYaml(path, e.Start, $"The parser says: {Tidy(e)}");
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's scanner throws for some texts, without a place: a bracket that is opened and never closed, for one.
            return NoYaml(path, scanner.CurrentPosition, "The parser gives up at this place; look for a bracket or a quote before it that is opened and not closed.");
        }
    }

    private Section NoYaml(string path, Mark at, string advice)
    {
        var place = HasLines ? $"{File}:{at.Line}:{at.Column}" : File;
        Mistakes.Add(new Mistake(place, path, $"{(path.Length == 0 ? "the text " : "")}is not YAML", advice));
        return Section.Of(this, path, new YamlMappingNode());
    }

    /// <summary>Adds a mistake at a node.</summary>
    /// <param name="node">The node that is wrong or that lacks something.</param>
    /// <param name="path">The path to the value.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="advice">What is allowed and what to do.</param>
    public void Report(YamlNode node, string path, string problem, string advice)
    {
        var hasPlace = HasLines && node.Start.Line > 0;
        Mistakes.Add(new Mistake(hasPlace ? $"{File}:{node.Start.Line}:{node.Start.Column}" : File, path, problem, advice));
    }

    private static string Tidy(YamlException e) => (e.InnerException?.Message ?? e.Message).Trim().TrimEnd('.') + ".";
}
