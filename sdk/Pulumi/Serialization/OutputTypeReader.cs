using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Classes marked as output types: made by their marked constructor, whose parameters are the properties.</summary>
internal sealed class OutputTypeReader<T> : ValueReader<T>
{
    private readonly ConstructorInfo? _constructor = OutputTypeConstructor.Of(typeof(T));
    private readonly (string Name, Type Type)[] _parameters;

    public OutputTypeReader()
        => _parameters = [.. (_constructor?.GetParameters() ?? [])
            .Select(parameter => (OutputTypeConstructor.NameOf(parameter), parameter.ParameterType))];

    protected override string? TryReadValue(Place place, object value, out T result)
    {
        result = default!;
        if (_constructor is null)
        {
            return $"Expected target type {typeof(T).FullName} to have [{nameof(OutputConstructorAttribute)}] constructor when deserializing {place}";
        }

        if (value is not ImmutableDictionary<string, object?> members)
        {
            return Mismatch(place, typeof(ImmutableDictionary<string, object>), value);
        }

        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = _parameters[i];
            arguments[i] = ValueReaders.Of(type).ReadOrWarnObject(place.Member(name), members.GetValueOrDefault(name));
        }

        result = (T)_constructor.Invoke(arguments);
        return null;
    }
}

/// <summary>Finds the marked constructor of an output type.</summary>
internal static class OutputTypeConstructor
{
    /// <summary>The marked constructor, else the only public one, else none.</summary>
    public static ConstructorInfo? Of(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute), inherit: false))
            ?? (all.Where(constructor => constructor.IsPublic).ToArray() is [var only] ? only : null);
    }

    public static string NameOf(ParameterInfo parameter) => parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
}
