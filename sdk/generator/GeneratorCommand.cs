using System.CommandLine;
using Tandem.Sdk.Generator.Schema;
using Tandem.Sdk.Generator.Selection;

namespace Tandem.Sdk.Generator;

/// <summary>The command line of the generator.</summary>
public static class GeneratorCommand
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <summary>The command; what it says goes to the writers given to its invocation.</summary>
    public static RootCommand Create()
    {
        var schema = new Option<string>("--schema")
        {
            Required = true,
            HelpName = "PATH",
            Description = "The package schema, as 'pulumi package get-schema' prints it.",
        };
        var tokens = new Option<string>("--tokens")
        {
            Required = true,
            HelpName = "PATH",
            Description = "What to write: one token a line, # starts a comment. What they reach is written too.",
        };
        var folder = new Option<string>("--out")
        {
            Required = true,
            HelpName = "FOLDER",
            Description = "Where the files go. Stale generated files there are removed.",
        };
        var references = new Option<string[]>("--reference")
        {
            HelpName = "PACKAGE=PATH",
            Description = "The schema of a package that the schema refers to. Default: PACKAGE.json beside the schema.",
        };
        var command = new RootCommand("Writes the C# classes of a Pulumi package from its schema.") { schema, tokens, folder, references };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var library = SchemaLibrary.Open(parsed.GetRequiredValue(schema), References(parsed.GetValue(references) ?? []));
                var changes = OutputFolder.Write(
                    parsed.GetRequiredValue(folder),
                    Generation.Of(library, TokensFile.Read(parsed.GetRequiredValue(tokens), library.Own)));
                output.WriteLine(
                    $"{library.Own.Name} {library.Own.Version}: {changes.Files} files, {changes.Written} written, {changes.Removed} stale ones removed.");
                return Done;
            }
            catch (GenerationException e)
            {
                error.WriteLine(e.Message);
                return Refused;
            }
        });
        return command;
    }

    private static Dictionary<string, string> References(IEnumerable<string> given)
    {
        var pairs = given.Select(r => r.Split('=', 2)).ToList();
        return pairs.Find(p => p.Length < 2) is { } wrong
            ? throw new GenerationException($"--reference {wrong[0]}: write it as PACKAGE=PATH, for instance --reference aws=aws.json.")
            : pairs.ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
    }
}
