using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Takes the values of several outputs one after another and remembers what is true of all of them together.</summary>
internal sealed class Gathering
{
    private ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;
    private ImmutableHashSet<Resource>.Builder? _many;
    private bool _isKnown = true;
    private bool _isSecret;

    public static async Task<OutputData<T>> RunAsync<T>(Func<Gathering, Task<T>> build)
    {
        var gathering = new Gathering();
        var value = await build(gathering).ConfigureAwait(false);
        return gathering.Result(value);
    }

    public async ValueTask<T> TakeAsync<T>(Input<T> input)
    {
        var data = await ((Output<T>)input).DataTask.ConfigureAwait(false);
        Add(data);
        return data.Value;
    }

    public void Add<T>(OutputData<T> data)
    {
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        if (data.Resources.IsEmpty || ReferenceEquals(data.Resources, _resources))
        {
            return;
        }

        if (_many is null && _resources.IsEmpty)
        {
            _resources = data.Resources;
            return;
        }

        _many ??= _resources.ToBuilder();
        _many.UnionWith(data.Resources);
    }

    public OutputData<T> Result<T>(T value) => new(_many?.ToImmutable() ?? _resources, value, _isKnown, _isSecret);
}
