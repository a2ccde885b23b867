using System.Reflection;
using Tandem.Tests.Sdk.Conformance;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>Compares a compiled class with what the schema calls for.</summary>
internal sealed class CompiledClass(Assembly assembly, ExpectedClass expected)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What differs, a sentence each; empty where all is as it should be.</summary>
    internal IEnumerable<string> Differences()
    {
        var type = assembly.GetType(expected.Name);
        if (type is null)
        {
            return [$"{expected.Name} is missing."];
        }

        return (expected.Kind switch
        {
            "input" => Base(type, "Pulumi.ResourceArgs", "Pulumi.InvokeArgs", "Pulumi.CallArgs").Concat(Inputs(type)),
            "output" => Outputs(type),
            "enum" => [],
            "function" => Function(type),
            _ => Resource(type),
        }).Select(difference => $"{expected.Name}: {difference}");
    }

    private IEnumerable<string> Resource(Type type)
    {
        var (bases, options) = expected.Kind switch
        {
            "provider" => ("Pulumi.ProviderResource", "Pulumi.CustomResourceOptions"),
            "component" => ("Pulumi.ComponentResource", "Pulumi.ComponentResourceOptions"),
            _ when expected.Name.StartsWith("Pulumi.Kubernetes.", StringComparison.Ordinal) =>
                ("Pulumi.Kubernetes.KubernetesResource", "Pulumi.CustomResourceOptions"),
            _ => ("Pulumi.CustomResource", "Pulumi.CustomResourceOptions"),
        };
        var token = type.GetCustomAttributes().OfType<Pulumi.ResourceTypeAttribute>().SingleOrDefault()?.Type;
        var constructor = type.GetConstructors().SingleOrDefault(c => c.GetParameters() is [{ Name: "name" }, { Name: "args" }, { Name: "options" }]);
        IEnumerable<string> shape =
        [
            .. Base(type, bases),
            .. Differs("its type token", expected.Token, token),
            .. Differs("the options of its constructor", options, constructor?.GetParameters()[2].ParameterType.FullName),
        ];
        var found = type.GetProperties(Own)
            .Select(p => (p.Name, Type: ApiNames.TypeOf(p), Wire: Wire(p, "Pulumi.OutputAttribute")?.Name))
            .Where(p => p.Wire is not null);
        return shape.Concat(Members(found.Select(p => (p.Name, p.Type, p.Wire, Required: (bool?)null)), wrap: t => $"Pulumi.Output<{t}>"));
    }

    private IEnumerable<string> Inputs(Type type)
    {
        var fields = type.GetFields(Own)
            .Where(f => Wire(f, "Pulumi.InputAttribute") is not null)
            .ToDictionary(f => f.Name, f => Wire(f, "Pulumi.InputAttribute")!.Value, StringComparer.OrdinalIgnoreCase);
        var names = expected.Members.ToDictionary(m => m.Key, m => "_" + m.Value.Wire, StringComparer.Ordinal);
        var found =
            from property in type.GetProperties(Own)
            let wire = Wire(property, "Pulumi.InputAttribute")
                ?? (names.TryGetValue(property.Name, out var field) && fields.TryGetValue(field, out var of) ? of : null)
            select (property.Name, ApiNames.TypeOf(property), wire?.Name, (bool?)wire?.Required);
        return Members(found, wrap: t => t);
    }

    private IEnumerable<string> Outputs(Type type)
    {
        var constructor = type.GetConstructors(Own).Single(c => c.CustomAttributes.Any(a => a.AttributeType.FullName == "Pulumi.OutputConstructorAttribute"));
        var wires = constructor.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.Ordinal);
        var found =
            from field in type.GetFields(Own)
            where field.IsPublic
            let wire = expected.Members.TryGetValue(field.Name, out var member) && wires.Contains(member.Wire) ? member.Wire : null
            select (field.Name, ApiNames.TypeOf(field), wire, (bool?)null);
        return Members(found, wrap: t => t)
            .Concat(Differs("the parameters of its constructor", expected.Members.Count, wires.Count))
            .Concat(type.CustomAttributes.Any(a => a.AttributeType.FullName == "Pulumi.OutputTypeAttribute") ? [] : ["has no [OutputType]."]);
    }

    private IEnumerable<string> Function(Type type)
    {
        var name = expected.Name.Split('.')[^1];
        string[] calls =
        [
            .. type.GetMethods(BindingFlags.Static | BindingFlags.Public)
                .Select(m => $"{m.Name}({string.Join(", ", m.GetParameters().Select(p => p.ParameterType.Name))}) -> {ApiNames.Of(m.ReturnType)}")
                .Order(StringComparer.Ordinal),
        ];
        string[] wanted =
        [
            $"Invoke({name}InvokeArgs, InvokeOptions) -> Pulumi.Output<{expected.Name}Result>",
            $"Invoke({name}InvokeArgs, InvokeOutputOptions) -> Pulumi.Output<{expected.Name}Result>",
            $"InvokeAsync({name}Args, InvokeOptions) -> System.Threading.Tasks.Task<{expected.Name}Result>",
        ];
        return Differs("its calls", string.Join("; ", wanted), string.Join("; ", calls));
    }

    private IEnumerable<string> Members(IEnumerable<(string Name, string Type, string? Wire, bool? Required)> found, Func<string, string> wrap)
    {
        var there = found.ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var (name, member) in expected.Members)
        {
            if (!there.Remove(name, out var real))
            {
                yield return $"{name} is missing.";
                continue;
            }

            foreach (var difference in Differs($"the type of {name}", wrap(member.Type), real.Type)
                .Concat(Differs($"the name of {name} for the engine", member.Wire, real.Wire))
                .Concat(real.Required is null ? [] : Differs($"whether {name} is required", member.Required, real.Required)))
            {
                yield return difference;
            }
        }

        foreach (var stranger in there.Keys)
        {
            yield return $"{stranger} is not in the schema.";
        }
    }

    private static IEnumerable<string> Base(Type type, params string[] allowed) =>
        allowed.Contains(type.BaseType?.FullName, StringComparer.Ordinal)
            ? []
            : [$"its base is {type.BaseType?.FullName}, not {string.Join(" or ", allowed)}."];

    private static IEnumerable<string> Differs<T>(string what, T wanted, T real) => Equals(wanted, real) ? [] : [$"{what} is {real}, not {wanted}."];

    private static (string Name, bool Required)? Wire(MemberInfo member, string attribute) =>
        member.CustomAttributes.SingleOrDefault(a => a.AttributeType.FullName == attribute) is { } found
        ? ((string)found.ConstructorArguments[0].Value!, found.ConstructorArguments.Count > 1 && (bool)found.ConstructorArguments[1].Value!)
        : null;
}
