using Tandem.Sdk.Generator;
using Tandem.Sdk.Generator.Schema;
using Tandem.Sdk.Generator.Selection;

namespace Tandem.Tests.Sdk.Providers;

public sealed class CommittedFilesTests
{
    [SharedTheory("pulumi/schemas/aws.json")]
    [InlineData("Pulumi.Aws")]
    [InlineData("Pulumi.Eks")]
    [InlineData("Pulumi.Kubernetes")]
    [InlineData("Pulumi.Random")]
    public void Committed_files_are_what_the_generator_writes_now(string package)
    {
        var schema = SharedMaterial.PathOf($"pulumi/schemas/{package["Pulumi.".Length..].ToLowerInvariant()}.json");
        var folder = Path.Combine(SharedMaterial.RepositoryRoot, "sdk", package);
        var library = SchemaLibrary.Open(schema, new Dictionary<string, string>());
        var now = Generation.Of(library, TokensFile.Read(Path.Combine(folder, "tokens.txt"), library.Own))
            .ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);

        var generated = Path.Combine(folder, "Generated");
        var committed = Directory.EnumerateFiles(generated, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(generated, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        Assert.Equal(now.Keys.Order(StringComparer.Ordinal), committed.Keys.Order(StringComparer.Ordinal));
        var different = now.Where(f => committed[f.Key] != f.Value).Select(f => f.Key).ToList();
        Assert.True(different.Count == 0, $"sdk/generator writes these of {package}/Generated otherwise now: {string.Join(", ", different)}. "
            + $"Their first lines say how to write them again.");
    }
}
