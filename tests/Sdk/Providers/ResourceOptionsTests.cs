using System.Reflection;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Utilities;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>What the schema says about a resource that no signature shows: version, secrets, replacement, defaults.</summary>
public sealed class ResourceOptionsTests
{
    private const string Schemas = "pulumi/schemas/aws.json";

    private static readonly string[] Packages = ["Pulumi.Aws", "Pulumi.Eks", "Pulumi.Kubernetes", "Pulumi.Random"];

    [SharedFact(Schemas)]
    public void Every_resource_asks_for_the_plugin_version_of_the_schema()
    {
        foreach (var (package, resource) in Resources())
        {
            Assert.True(Options(package, resource).Version == (string?)Reading(package).Root["version"], resource.Name);
        }
    }

    [SharedFact(Schemas)]
    public void Every_secret_output_is_declared_secret()
    {
        foreach (var (package, resource) in Resources().Where(r => r.Class.Kind != "component"))
        {
            var secret = resource.Members.Values.Where(m => m.Is("secret")).Select(m => m.Wire).Order(StringComparer.Ordinal);

            Assert.Equal(secret, ((CustomResourceOptions)Options(package, resource)).AdditionalSecretOutputs.Order(StringComparer.Ordinal));
        }
    }

    [SharedFact(Schemas)]
    public void Every_property_that_replaces_its_resource_is_declared_so()
    {
        foreach (var (package, resource) in Resources())
        {
            var replacing = resource.Members.Values.Where(m => m.Is("replaceOnChanges")).Select(m => m.Wire).Order(StringComparer.Ordinal);
            var declared = Options(package, resource).ReplaceOnChanges
                .Where(path => !path.Contains('.', StringComparison.Ordinal))
                .Select(path => path.Replace("[*]", string.Empty, StringComparison.Ordinal));

            Assert.Equal(replacing, declared.Order(StringComparer.Ordinal));
        }
    }

    [SharedFact(Schemas)]
    public async Task Every_default_of_the_schema_is_there_in_new_arguments()
    {
        var checkedDefaults = 0;
        foreach (var package in Packages)
        {
            foreach (var arguments in ExpectedPackage.Of(package).Where(c => c.Kind == "input"))
            {
                foreach (var (name, member) in arguments.Members.Where(m => m.Value.Spec["default"] is not null))
                {
                    var type = Assembly.Load(package).GetType(arguments.Name)!;
                    var value = type.GetProperty(name)!.GetValue(Activator.CreateInstance(type));

                    Assert.True(Text(member.Spec["default"]!) == await TextAsync(value), $"{arguments.Name}.{name}");
                    checkedDefaults++;
                }
            }
        }

        Assert.True(checkedDefaults >= 10, $"only {checkedDefaults} defaults were found to check");
    }

    private static IEnumerable<(string Package, ExpectedClass Class)> Resources() =>
        from package in Packages
        from expected in ExpectedPackage.Of(package)
        where expected.Kind is "resource" or "component" or "provider"
        select (package, expected);

    private static PackageReading Reading(string package) => PackageReading.Of(package["Pulumi.".Length..].ToLowerInvariant());

    private static ResourceOptions Options(string package, ExpectedClass resource) =>
        (ResourceOptions)Assembly.Load(package).GetType(resource.Name)!
            .GetMethod("MakeResourceOptions", BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, [null, null])!;

    private static string Text(JsonNode node) => node.ToString();

    private static async Task<string?> TextAsync(object? value)
    {
        var input = value?.GetType();
        while (input is not null && !(input.IsGenericType && input.GetGenericTypeDefinition() == typeof(Input<>)))
        {
            input = input.BaseType;
        }

        if (input is not null)
        {
            var output = typeof(InputExtensions).GetMethod(nameof(InputExtensions.ToOutput))!
                .MakeGenericMethod(input.GetGenericArguments())
                .Invoke(null, [value])!;
            value = await OutputUtilities.GetValueAsync((dynamic)output);
        }

        return Lower(value?.GetType().Name.StartsWith("Union`", StringComparison.Ordinal) == true ? ((dynamic)value).Value : value);
    }

    private static string? Lower(object? value) => value is bool flag ? (flag ? "true" : "false") : value?.ToString();
}
