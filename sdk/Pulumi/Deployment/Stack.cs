using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// The root of all resources of a program. A subclass makes them in its constructor and exports its <see cref="OutputAttribute"/> properties.
/// </summary>
public class Stack : ComponentResource
{
    /// <summary>Makes the stack the root of the running deployment.</summary>
    /// <param name="options">Options. Default: none.</param>
    public Stack(StackOptions? options = null)
        : base(WireNames.StackType, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToComponentOptions(options))
        => Deployment.Current.Root = this;

    /// <summary>Registers what the subclass exports: every property must have been set to an output by now.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.DeclaringType?.IsAssignableFrom(typeof(Stack)) != true && property.IsDefined(typeof(OutputAttribute), inherit: false))
            .ToDictionary(
                property => property.GetCustomAttribute<OutputAttribute>()!.Name ?? property.Name,
                property => property.GetValue(this),
                StringComparer.Ordinal);
        string[] unset = [.. outputs.Where(output => output.Value is null).Select(output => output.Key)];
        if (unset.Length > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unset)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
        }

        string[] wrong = [.. outputs.Where(output => output.Value is not IOutput).Select(output => output.Key)];
        if (wrong.Length > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options)
        => options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };
}
