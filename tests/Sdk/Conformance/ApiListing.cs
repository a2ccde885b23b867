using System.Reflection;

namespace Tandem.Tests.Sdk.Conformance;

/// <summary>
/// The public API of an assembly, one line a type and one a member, in the words of the lists in ../shared/pulumi/api:
/// <c>type KIND NAME[ : BASE, INTERFACES]</c> and <c>[static ]TYPE.MEMBER(PARAMETERS) -> TYPE</c>.
/// </summary>
public static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All lines of the types whose namespace begins with one of the prefixes; of all types when there is none.</summary>
    public static IReadOnlySet<string> Of(Assembly assembly, params string[] namespacePrefixes)
        => assembly.GetExportedTypes()
            .Where(type => namespacePrefixes.Length == 0 || namespacePrefixes.Any((type.Namespace ?? "").StartsWith))
            .SelectMany(Of)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>What an assembly has that a list has not.</summary>
    public static string[] Strangers(Assembly assembly, string listFile)
    {
        var official = File.ReadLines(SharedMaterial.PathOf(listFile)).ToHashSet(StringComparer.Ordinal);
        return [.. Of(assembly).Except(official).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Of(Type type)
    {
        var name = ApiNames.Of(type);
        yield return $"type {Kind(type)} {name}{Supers(type)}";
        if (type.IsSubclassOf(typeof(MulticastDelegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"{name}.Invoke({ApiNames.Parameters(invoke)}) -> {ApiNames.Returned(invoke)}";
            yield break;
        }

        foreach (var line in Constructors(type).Concat(Methods(type)).Concat(Properties(type)).Concat(Fields(type)).Concat(Events(type)))
        {
            yield return line.Replace("@", name, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Constructors(Type type)
        => type.GetConstructors(Declared & ~BindingFlags.Static)
            .Where(found => IsVisible(found, type))
            .Select(found => $"@.ctor({ApiNames.Parameters(found)})");

    private static IEnumerable<string> Methods(Type type)
        => type.GetMethods(Declared)
            .Where(found => IsVisible(found, type) && (!found.IsSpecialName || found.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Select(found => $"{Static(found)}@.{found.Name}{ApiNames.Generics(found)}({ApiNames.Parameters(found)}) -> {ApiNames.Returned(found)}");

    private static IEnumerable<string> Properties(Type type)
        => from property in type.GetProperties(Declared)
           from accessor in property.GetAccessors(nonPublic: true)
           where IsVisible(accessor, type)
           select $"{Static(accessor)}@.{property.Name}{ApiNames.Index(property)}.{ApiNames.Verb(accessor)} -> {ApiNames.TypeOf(property)}";

    private static IEnumerable<string> Fields(Type type)
        => type.GetFields(Declared)
            .Where(found => (found.IsPublic || found.IsFamily || found.IsFamilyOrAssembly) && !found.IsSpecialName)
            .Select(found => $"{(found.IsStatic ? "static " : "")}@.{found.Name}{Constant(found)} -> {ApiNames.TypeOf(found)}");

    private static IEnumerable<string> Events(Type type)
        => type.GetEvents(Declared)
            .Where(found => found.AddMethod is { } add && IsVisible(add, type))
            .Select(found => $"@.{found.Name}.event -> {ApiNames.Of(found.EventHandlerType!)}");

    private static string Supers(Type type)
    {
        Type[] unsaid = [typeof(object), typeof(ValueType), typeof(Enum), typeof(MulticastDelegate)];
        string[] bases = type.BaseType is { } found && !unsaid.Contains(found) ? [ApiNames.Of(found)] : [];
        string[] supers = [.. bases, .. type.GetInterfaces().Where(i => i.IsPublic || i.IsNestedPublic).Select(ApiNames.Of).Order(StringComparer.Ordinal)];
        return supers.Length > 0 ? " : " + string.Join(", ", supers) : "";
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ when type.IsSubclassOf(typeof(MulticastDelegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsVisible(MethodBase method, Type owner)
        => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !owner.IsSealed);

    private static string Constant(FieldInfo field) => field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";
}
