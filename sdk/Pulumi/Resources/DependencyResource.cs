using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is only known by its URN, to depend on or to refer to.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(null!)
        => Urn = new Output<string>(OutputData<string>.Known(urn).WithResources([this]));
}
