using System.Reflection;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>Writes compiled types the way a schema's reader would: full names, with a question mark where null is allowed.</summary>
internal static class TypeText
{
    internal static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    internal static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    internal static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    internal static string Of(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        return underlying is not null ? Of(underlying) + "?"
            : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : type.FullName!;
    }

    private static string Of(Type type, NullabilityInfo nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var mark = nullability.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : string.Empty;
        return type.IsGenericType
            ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Zip(nullability.GenericTypeArguments, Of))}>{mark}"
            : type.FullName + mark;
    }

    private static string Bare(Type type) => type.FullName![..type.FullName!.IndexOf('`', StringComparison.Ordinal)];
}
