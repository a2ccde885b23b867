using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider makes, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource.</summary>
    /// <param name="type">Type token, such as <c>aws:ec2/vpc:Vpc</c>.</param>
    /// <param name="name">Logical name, unique among resources of this type in the stack.</param>
    /// <param name="args">Input properties, or null for none.</param>
    /// <param name="options">Options. Default: none.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    private protected CustomResource(Output<string> urn)
        : base(urn)
    {
    }

    /// <summary>The provider's id of the resource; unknown in a preview that would make it.</summary>
    [Output(WireNames.Id)]
    public Output<string> Id { get; private protected set; } = null!;
}
