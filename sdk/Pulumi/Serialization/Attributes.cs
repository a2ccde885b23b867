namespace Pulumi;

/// <summary>Marks a property that the deployment sets once the resource is made, or that a component or stack exports.</summary>
/// <param name="name">Name on the wire. Default: the property's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>Name on the wire, or null for the property's own.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks a member of an argument class as an input property.</summary>
/// <param name="name">Name on the wire.</param>
/// <param name="required">Whether leaving it null is an error at registration. Default: false.</param>
/// <param name="json">Whether the value is sent as JSON text. Default: false.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

/// <summary>Marks a class that values of outputs are read into; it has one <see cref="OutputConstructorAttribute"/> constructor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor that an output type is made with; its parameters are the properties.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Gives a constructor parameter of an output type another name on the wire.</summary>
/// <param name="name">Name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>Name on the wire.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a struct that stands for an open set of strings or numbers.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Says which resource type a class stands for, so that references to such a resource can be read.</summary>
/// <param name="type">Type token, such as <c>aws:ec2/vpc:Vpc</c>.</param>
/// <param name="version">Version of the provider package, or null for any.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>Type token.</summary>
    public string Type { get; } = type;

    /// <summary>Version of the provider package, or null for any.</summary>
    public string? Version { get; } = version;
}
