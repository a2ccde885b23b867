using System.Text.RegularExpressions;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>A Pulumi package as its schema describes it; every table is in ordinal order of the tokens.</summary>
/// <param name="Name">The package's name, as <c>aws</c>.</param>
/// <param name="Version">Its version; empty where the schema has none.</param>
/// <param name="CSharp">How it wants its C# to look.</param>
public sealed record PackageSchema(string Name, string Version, CSharpSettings CSharp)
{
    /// <summary>Takes the module out of the middle part of a token; its first group is the module.</summary>
    public required Regex ModuleFormat { get; init; }

    /// <summary>The provider itself.</summary>
    public required ResourceSpec Provider { get; init; }

    /// <summary>Resources by token.</summary>
    public required IReadOnlyDictionary<string, ResourceSpec> Resources { get; init; }

    /// <summary>Object types by token.</summary>
    public required IReadOnlyDictionary<string, ObjectSpec> Objects { get; init; }

    /// <summary>Enums by token.</summary>
    public required IReadOnlyDictionary<string, EnumSpec> Enums { get; init; }

    /// <summary>Functions by token, methods included.</summary>
    public required IReadOnlyDictionary<string, FunctionSpec> Functions { get; init; }

    /// <summary>Where the engine downloads the plugin, if not from the usual place. Default: null.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>Token of the provider, as <c>pulumi:providers:aws</c>.</summary>
    public string ProviderToken => ProviderTokenOf(Name);

    /// <summary>Token of the provider of a package.</summary>
    public static string ProviderTokenOf(string package) => "pulumi:providers:" + package;
}
