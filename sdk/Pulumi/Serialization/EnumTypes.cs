using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs that stand for an open set of strings or numbers: made by a constructor of one, read by an explicit conversion to it.</summary>
internal static class EnumTypes
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> Conversions = new();

    public static object? ToPlain(object value, Place place)
        => Conversions.GetOrAdd(value.GetType(), FindConversion) is { } conversion
            ? conversion.Invoke(null, [value])
            : throw new InvalidOperationException(
                $"Expected {value.GetType().FullName} to have an explicit conversion operator to String or Double.\n\t{place}");

    public static ConstructorInfo? FindConstructor(Type type, Type plain)
        => type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [plain]);

    private static MethodInfo? FindConversion(Type type)
        => type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]) is { } found
            && (found.ReturnType == typeof(string) || found.ReturnType == typeof(double))
                ? found
                : null;
}
