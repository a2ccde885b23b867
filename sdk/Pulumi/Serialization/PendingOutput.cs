using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>An output property that is not resolved yet.</summary>
internal interface IPendingOutput
{
    IOutput Output { get; }

    /// <summary>Resolves it to a plain value, read as the property's type; what does not fit warns and becomes the type's default.</summary>
    void Resolve(Place place, OutputData<object?> plain);

    /// <summary>Resolves it to the type's default, unless it is resolved already.</summary>
    void TryResolveDefault(bool isKnown);

    /// <summary>Lets it fail, unless it is resolved already.</summary>
    void TryFail(Exception exception);
}

/// <inheritdoc/>
internal sealed class PendingOutput<T> : IPendingOutput
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();
    private readonly ImmutableHashSet<Resource> _resources;
    private readonly Output<T> _output;

    public PendingOutput(Resource resource)
    {
        _resources = [resource];
        _output = new(_source.Task, isWatched: false);
    }

    public IOutput Output => _output;

    public void Resolve(Place place, OutputData<object?> plain)
    {
        var value = ValueReaders.Of<T>().ReadOrWarn(place, plain.Value);
        _source.TrySetResult(new(ResourceSets.Union(_resources, plain.Resources), value, plain.IsKnown, plain.IsSecret));
    }

    public void TryResolveDefault(bool isKnown) => _source.TrySetResult(new(_resources, default!, isKnown, isSecret: false));

    public void TryFail(Exception exception) => _source.TrySetException(exception);
}
