using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tandem.Tests.Sdk.Conformance;

/// <summary>How the lists of the official API write types, parameters and nullability.</summary>
internal static class ApiNames
{
    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var owner = type.IsNested ? Of(type.DeclaringType!) + "." : type.Namespace is { } space ? space + "." : "";
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0);
        return owner + WithoutArity(type) + (type.Name.Contains('`', StringComparison.Ordinal) ? $"<{string.Join(", ", own.Select(Of))}>" : "");
    }

    public static string Parameters(MethodBase method)
        => (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    public static string Returned(MethodInfo method) => Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));

    public static string TypeOf(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string TypeOf(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Generics(MethodInfo method)
        => method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    public static string Index(PropertyInfo property)
        => property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    public static string Verb(MethodInfo accessor)
    {
        if (accessor.ReturnType != typeof(void))
        {
            return "get";
        }

        return accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter switch
        {
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? " = " + Default(parameter.DefaultValue) : "";
        return kind + Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter)) + " " + parameter.Name + value;
    }

    private static object Default(object? value) => value is null ? "default" : value is string text ? $"\"{text}\"" : value;

    private static string Of(Type type, NullabilityInfo nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (type.IsArray)
        {
            return (nullability.ElementType is { } element ? Of(type.GetElementType()!, element) : Of(type.GetElementType()!)) + "[]" + Mark(nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var arguments = type.GetGenericArguments();
        if (type.IsGenericType && !type.IsNested && nullability.GenericTypeArguments.Length == arguments.Length)
        {
            return $"{type.Namespace}.{WithoutArity(type)}<{string.Join(", ", arguments.Zip(nullability.GenericTypeArguments, Of))}>{Mark(nullability)}";
        }

        return Of(type) + Mark(nullability);
    }

    private static string WithoutArity(Type type) => type.Name.Split('`')[0];

    private static string Mark(NullabilityInfo nullability)
        => nullability.ReadState == NullabilityState.Nullable && !nullability.Type.IsValueType && !nullability.Type.IsGenericParameter ? "?" : "";
}
