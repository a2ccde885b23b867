using System.Reflection;
using System.Text.Json.Nodes;

namespace Tandem.Tests.Sdk.Providers;

public sealed class SchemaConformanceTests
{
    private const string Schemas = "pulumi/schemas/aws.json";

    [SharedTheory(Schemas)]
    [InlineData("Pulumi.Aws")]
    [InlineData("Pulumi.Eks")]
    [InlineData("Pulumi.Kubernetes")]
    [InlineData("Pulumi.Random")]
    public void Every_class_member_type_and_flag_follows_the_schema(string package)
    {
        var assembly = Assembly.Load(package);

        var differences = ExpectedPackage.Of(package).SelectMany(expected => new CompiledClass(assembly, expected).Differences()).ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [SharedTheory(Schemas)]
    [InlineData("Pulumi.Aws")]
    [InlineData("Pulumi.Eks")]
    [InlineData("Pulumi.Kubernetes")]
    [InlineData("Pulumi.Random")]
    public void Nothing_is_generated_that_the_tokens_do_not_call_for(string package)
    {
        var root = Path.Combine(SharedMaterial.RepositoryRoot, "sdk", package, "Generated");
        var expected = ExpectedPackage.Of(package).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        string[] helpers = [package + ".Utilities", $"{package}.{package.Split('.')[1]}ResourceTypeAttribute"];

        var generated = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => $"{package}.{Path.GetRelativePath(root, f)[..^3].Replace('/', '.')}");

        Assert.Equal(expected.Concat(helpers).Order(StringComparer.Ordinal), generated.Order(StringComparer.Ordinal));
    }

    [SharedTheory(Schemas)]
    [InlineData("Pulumi.Aws")]
    [InlineData("Pulumi.Eks")]
    [InlineData("Pulumi.Kubernetes")]
    public void Every_enum_has_the_values_of_the_schema(string package)
    {
        var assembly = Assembly.Load(package);
        var reading = PackageReading.Of(package["Pulumi.".Length..].ToLowerInvariant());

        foreach (var expected in ExpectedPackage.Of(package).Where(c => c.Kind == "enum"))
        {
            var type = assembly.GetType(expected.Name)!;
            var values = ((JsonArray)reading.Type(expected.Token)!["enum"]!).Select(v => (string)v!["value"]!);
            var found = type.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => p.GetValue(null)!.ToString()!);

            Assert.Equal(values.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            Assert.Contains(type.CustomAttributes, a => a.AttributeType.FullName == "Pulumi.EnumTypeAttribute");
        }
    }

    [SharedFact(Schemas)]
    public void Constructors_ask_for_arguments_exactly_where_the_schema_requires_some()
    {
        foreach (var package in new[] { "Pulumi.Aws", "Pulumi.Eks", "Pulumi.Random" })
        {
            var assembly = Assembly.Load(package);
            var reading = PackageReading.Of(package["Pulumi.".Length..].ToLowerInvariant());
            foreach (var expected in ExpectedPackage.Of(package).Where(c => c.Kind is "resource" or "component" or "provider"))
            {
                var required = reading.Resource(expected.Token)!["requiredInputs"] is JsonArray { Count: > 0 };
                var parameter = assembly.GetType(expected.Name)!.GetConstructors().Single(c => c.GetParameters() is [{ Name: "name" }, ..]).GetParameters()[1];

                Assert.True(parameter.HasDefaultValue == !required, $"{expected.Name}: the arguments are {(required ? "" : "not ")}required by the schema.");
            }
        }
    }
}
