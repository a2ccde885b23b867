using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The output properties of one resource that the deployment resolves.</summary>
internal sealed class ResourceOutputs
{
    private static readonly ConcurrentDictionary<(Type, bool), Property[]> Known = new();

    private readonly IPendingOutput[] _pending;
    private readonly Property[] _properties;

    private ResourceOutputs(Property[] properties, IPendingOutput[] pending)
    {
        _properties = properties;
        _pending = pending;
    }

    public static ResourceOutputs None { get; } = new([], []);

    /// <summary>Sets each output property to an output that is resolved later.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="setsOwn">False for a local component, which sets the outputs that its class declares itself.</param>
    public static ResourceOutputs Make(Resource resource, bool setsOwn)
    {
        var properties = Known.GetOrAdd((resource.GetType(), setsOwn), static key => Find(key.Item1, key.Item2));
        var pending = new IPendingOutput[properties.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            pending[i] = properties[i].Type.NewPending(resource);
            properties[i].Setter.Invoke(resource, [pending[i].Output]);
        }

        return new(properties, pending);
    }

    public IEnumerable<(string Name, IPendingOutput Output)> All() => _properties.Zip(_pending, (property, pending) => (property.Name, pending));

    private static Property[] Find(Type type, bool setsOwn)
        => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (Info: property, Attribute: property.GetCustomAttribute<OutputAttribute>()))
            .Where(found => found.Attribute is not null && (setsOwn || found.Info.DeclaringType == typeof(Resource)))
            .Select(found => Describe(type, found.Info, found.Attribute!.Name))];

    private static Property Describe(Type type, PropertyInfo property, string? name)
    {
        var isOutput = property.PropertyType is { IsConstructedGenericType: true } found && found.GetGenericTypeDefinition() == typeof(Output<>);
        if (!isOutput)
        {
            throw RunException.OutputsHaveIncorrectType([name!]);
        }

        var fullName = $"[Output] {type.FullName}.{property.Name}";
        var setter = property.DeclaringType!.GetProperty(property.Name)?.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");
        return new(name ?? property.Name, setter, OutputTypes.Of(property.PropertyType.GenericTypeArguments[0], fullName));
    }

    private sealed record Property(string Name, MethodInfo Setter, IOutputType Type);
}
