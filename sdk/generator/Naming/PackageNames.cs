using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Naming;

/// <summary>Where the types of a package live in C#.</summary>
internal sealed class PackageNames(PackageSchema schema)
{
    /// <summary>The package these are the names of.</summary>
    internal PackageSchema Schema { get; } = schema;

    /// <summary>The namespace of the package, as <c>Pulumi.Aws</c>.</summary>
    internal string Root { get; } = schema.CSharp.RootNamespace + "." + Segment(schema, schema.Name);

    /// <summary>The package's name in C#, as <c>Aws</c>.</summary>
    internal string ShortName => Segment(Schema, Schema.Name);

    /// <summary>True for packages that keep <c>kubernetes20</c>.</summary>
    internal bool IsKubernetes => Schema.CSharp.Naming == NamingRules.Kubernetes;

    /// <summary>The namespace of what a token names.</summary>
    /// <param name="token">Its token.</param>
    /// <param name="qualifier">Inputs or Outputs for nested types; null for what stands in the module itself.</param>
    internal string Namespace(string token, string? qualifier = null)
    {
        var module = Module(token);
        if (IsKubernetes && qualifier is not null)
        {
            return $"{Root}.Types.{qualifier}.{Segment(Schema, module)}";
        }

        return Root + (module.Length > 0 ? "." + Segment(Schema, module) : string.Empty) + (qualifier is null ? string.Empty : "." + qualifier);
    }

    /// <summary>The class of a resource, without its namespace.</summary>
    internal static string Resource(ResourceSpec resource) =>
        resource.IsProvider ? "Provider" : Identifiers.Pascal(resource.CSharpName ?? Member(resource.Token));

    /// <summary>The class of a function, without its namespace; not one of the methods it will hold.</summary>
    internal static string Function(string token)
    {
        var name = Member(token);
        return name is "Invoke" or "InvokeAsync" ? name + "Function" : name;
    }

    /// <summary>The last part of a token, first letter raised.</summary>
    internal static string Member(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3
            ? Identifiers.Pascal(parts[2])
            : throw new GenerationException($"'{token}' is no token. A token has three parts, as in aws:ec2/vpc:Vpc.");
    }

    private string Module(string token)
    {
        var parts = token.Split(':');
        if (parts.Length != 3 || parts[1] == "providers")
        {
            return string.Empty;
        }

        var match = Schema.ModuleFormat.Match(parts[1]);
        var module = match.Success && match.Groups.Count > 1 ? match.Groups[1].Value : string.Empty;
        return module.StartsWith("index", StringComparison.Ordinal) ? string.Empty : module;
    }

    private static string Segment(PackageSchema schema, string module) => schema.CSharp.Namespaces.TryGetValue(module, out var named)
        ? named
        : string.Join('.', module.Split('/').Select(part => string.Concat(part.Split('-').Select(Identifiers.Pascal))));
}
