using System.Reflection;

namespace Pulumi;

/// <summary>A resource that groups others: made by the program, or, when remote, by a component provider.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers the component without arguments.</summary>
    /// <param name="type">Type token, such as <c>tandem:index:FrontDoor</c>.</param>
    /// <param name="name">Logical name.</param>
    /// <param name="options">Options. Default: none.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers the component.</summary>
    /// <param name="type">Type token, such as <c>tandem:index:FrontDoor</c>.</param>
    /// <param name="name">Logical name.</param>
    /// <param name="args">Input properties, or null for none.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <param name="remote">Whether a component provider makes it. Default: false.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote)
    {
    }

    /// <summary>Ends the component: all its public properties marked with <see cref="OutputAttribute"/> are its outputs. Call it last.</summary>
    protected void RegisterOutputs()
    {
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in GetType().GetProperties())
        {
            if (property.Name != nameof(Urn) && property.GetCustomAttribute<OutputAttribute>() is { } attribute)
            {
                outputs.Add(string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name, property.GetValue(this));
            }
        }

        RegisterOutputs(outputs);
    }

    /// <summary>Ends the component with the given outputs. Call it last.</summary>
    /// <param name="outputs">The outputs by name; values may be inputs, outputs or plain.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Current.RegisterOutputs(this, outputs);
    }
}
