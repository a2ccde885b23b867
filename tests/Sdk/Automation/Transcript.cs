namespace Tandem.Tests.Sdk.Automation;

/// <summary>Reads the record of the command lines that the official Automation API runs, call by call.</summary>
internal static class Transcript
{
    public const string FileName = "pulumi/automation-transcript.txt";

    /// <summary>The lines that say what ran: command line, folder, what was added to the environment, by section title.</summary>
    public static IReadOnlyDictionary<string, string[]> Sections { get; } = SharedMaterial.WhyAbsent(FileName) is null
        ? Read(File.ReadAllText(SharedMaterial.PathOf(FileName)))
        : new Dictionary<string, string[]>();

    private static Dictionary<string, string[]> Read(string text) => text.Split("\n### ").Skip(1)
        .Select(section => section.Split('\n'))
        .ToDictionary(lines => lines[0], lines => lines.Skip(1).Where(SaysWhatRan).ToArray());

    private static bool SaysWhatRan(string line) => line.Split(": ")[0] is "argv" or "cwd" or "env";
}
