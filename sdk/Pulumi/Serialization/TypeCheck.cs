using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types an output may have.</summary>
internal static class TypeCheck
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
        typeof(ImmutableDictionary<string, object>), typeof(ImmutableArray<object>),
    ];

    /// <summary>Types may contain themselves, so each is walked through the first time only.</summary>
    public static void Run(Type type, string context, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || typeof(Resource).IsAssignableFrom(type))
        {
            return;
        }

        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
        {
            return;
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
        {
            RunEnumType(type);
        }
        else if (type.IsConstructedGenericType)
        {
            RunGeneric(type, context, seen);
        }
        else
        {
            RunOutputType(type, context, seen);
        }
    }

    private static void RunEnumType(Type type)
    {
        if (EnumTypes.FindConstructor(type, typeof(string)) is null && EnumTypes.FindConstructor(type, typeof(double)) is null)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain constructor with a single String or Double parameter.");
        }
    }

    private static void RunGeneric(Type type, string context, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        var isDictionary = definition == typeof(ImmutableDictionary<,>);
        if (isDictionary && type.GenericTypeArguments[0] != typeof(string))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
        }

        Type[] allowed = [typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(Output<>)];
        if (!allowed.Contains(definition))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n    "
                + "The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in type.GenericTypeArguments)
        {
            Run(argument, context, seen);
        }
    }

    private static void RunOutputType(Type type, string context, HashSet<Type> seen)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n    String, Boolean, Int32, Double,\n    "
                + "Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n    "
                + $"a class explicitly marked with the [{nameof(OutputTypeAttribute)}].");
        }

        var constructor = OutputTypeConstructor.Of(type) ?? throw new InvalidOperationException(
            $"{type.FullName} had [{nameof(OutputTypeAttribute)}], but did not contain constructor marked with [{nameof(OutputConstructorAttribute)}].");
        foreach (var parameter in constructor.GetParameters())
        {
            Run(parameter.ParameterType, $"{type.FullName}({parameter.Name})", seen);
        }
    }
}
