using System.Text.RegularExpressions;
using Tandem.Stacks;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks;

/// <summary>A copy of the repository's config that a test can spoil.</summary>
internal sealed class ScratchProject : IDisposable
{
    private static readonly string[] Files = ["Pulumi.yaml", "fleet.yaml", "workloads.yaml", "releases/2026.11.yaml", "releases/record.txt", "clusters/prod.txt", "clusters/prod.events", "clusters/stage.txt", "clusters/stage.events"];

    public ScratchProject()
    {
        Root = Directory.CreateTempSubdirectory("tandem-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "releases"));
        Directory.CreateDirectory(Path.Combine(Root, "clusters"));
        foreach (var file in Files.Concat(StackFile.StacksIn(RepositoryFiles.Root).Select(s => $"Pulumi.{s}.yaml")))
        {
            File.Copy(Path.Combine(RepositoryFiles.Root, file), Path.Combine(Root, file));
        }
    }

    public string Root { get; }

    public ScratchProject Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(Root, file), text);
        return this;
    }

    public ScratchProject Replace(string file, string old, string by)
    {
        var text = File.ReadAllText(Path.Combine(Root, file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, by, StringComparison.Ordinal));
    }

    public ScratchProject Delete(string file)
    {
        File.Delete(Path.Combine(Root, file));
        return this;
    }

    public GivenConfig Config(string stack) => StackFile.Read(Root, stack);

    /// <summary>The mistakes in a stack's settings, one a line; empty when there are none.</summary>
    public string Mistakes(string stack, params (string Key, string? Value)[] changes)
    {
        try
        {
            var given = changes.Aggregate(Config(stack), (config, change) => change.Value is { } value ? config.With(change.Key, value) : config.Without(change.Key));
            Read(given);
            return "";
        }
        catch (SettingsException e)
        {
            return string.Join('\n', e.Mistakes);
        }
    }

    /// <summary>The same without line and column, for files that others edit.</summary>
    public string MistakesWithoutLines(string stack, params (string Key, string? Value)[] changes) =>
        Regex.Replace(Mistakes(stack, changes), @"(?m)^(\S+\.yaml):\d+:\d+:", "$1:");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static object Read(GivenConfig given) => StackCatalog.KindOf(given.Values) switch
    {
        StackKind.Network => SettingsReader.Network(given),
        StackKind.Traffic => SettingsReader.Traffic(given),
        _ => SettingsReader.Cluster(given),
    };
}
