namespace Tandem.Sdk.Generator.Schema;

/// <summary>What a schema says under <c>language.csharp</c>.</summary>
/// <param name="RootNamespace">The namespace above the package's own. Default: Pulumi.</param>
/// <param name="Namespaces">Namespace of each module that does not follow from its name.</param>
/// <param name="Naming">Which of the older naming rules apply.</param>
/// <param name="LiftSingleValueMethodReturns">True where a method that returns one value returns it without a result class around it.</param>
public sealed record CSharpSettings(
    string RootNamespace,
    IReadOnlyDictionary<string, string> Namespaces,
    NamingRules Naming,
    bool LiftSingleValueMethodReturns);

/// <summary>Rules of naming that packages keep so that their C# stays compatible (<c>language.csharp.compatibility</c>).</summary>
public enum NamingRules
{
    /// <summary>The rules of today.</summary>
    Current,

    /// <summary><c>tfbridge20</c>: packages bridged from Terraform.</summary>
    TerraformBridge,

    /// <summary><c>kubernetes20</c>: arguments and outputs under <c>Types</c>, no nullable outputs.</summary>
    Kubernetes,
}
