using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Tandem.Tests.Shared.Tools;

/// <summary>The scripts of <c>tests/Shared/Cel</c>, which evaluate CEL with a real implementation of it.</summary>
internal static class Cel
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Shared", "Cel");

    public static string? WhyAbsent() => Tool.WhyAbsent("node", "nodejs npm")
        ?? (Directory.Exists(Path.Combine(Folder, "node_modules", "@bufbuild", "cel")) ? null : "CEL is not installed. Run: npm ci --prefix tests/Shared/Cel");

    /// <summary>Gives a script JSON on its standard input and returns the list on its standard output.</summary>
    /// <exception cref="InvalidOperationException">The script failed; with its words.</exception>
    public static IReadOnlyList<JsonNode> Run(string script, JsonNode input)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input.ToJsonString());
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? [.. JsonNode.Parse(answer.Result)!.AsArray().Select(item => item!)] : throw new InvalidOperationException(errors.Result);
    }
}

/// <summary>A fact that evaluates CEL; skipped, saying how to install it, where that is absent.</summary>
public sealed class CelFactAttribute : FactAttribute
{
    public CelFactAttribute() => Skip = Cel.WhyAbsent();
}

/// <summary>A theory that evaluates CEL; skipped, saying how to install it, where that is absent.</summary>
public sealed class CelTheoryAttribute : TheoryAttribute
{
    public CelTheoryAttribute() => Skip = Cel.WhyAbsent();
}
