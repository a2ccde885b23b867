using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>The engine's side of a test: names resources, asks the mocks and remembers what they answered.</summary>
internal sealed class MockMonitor(IMocks mocks, string stackName, string projectName)
{
    private static readonly ImmutableDictionary<string, OutputData<object?>> NoProperties = ImmutableDictionary<string, OutputData<object?>>.Empty;

    private readonly List<Resource> _resources = [];
    private readonly Dictionary<string, ResourceState> _states = new(StringComparer.Ordinal);

    /// <summary>All resources in the order they were asked for, the stack first.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_resources)
            {
                return [.. _resources];
            }
        }
    }

    public async Task<ResourceState> RegisterAsync(ResourceRequest request)
    {
        Remember(request.Resource);
        if (request.Resource.GetResourceType() == WireNames.StackType)
        {
            return new(NewUrn(request), Id: "", NoProperties);
        }

        var (id, state) = await mocks.NewResourceAsync(ToMockArgs(request)).ConfigureAwait(false);
        return await KeepAsync(request, id ?? request.Id, state).ConfigureAwait(false);
    }

    public async Task<ResourceState> ReadAsync(ResourceRequest request)
    {
        var (_, state) = await mocks.NewResourceAsync(ToMockArgs(request)).ConfigureAwait(false);
        var read = await KeepAsync(request, request.Id, state).ConfigureAwait(false);
        Remember(request.Resource);
        return read;
    }

    public ResourceState Find(string urn)
    {
        lock (_states)
        {
            return _states.TryGetValue(urn, out var state) ? state : throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    public async Task<OutputData<object?>> CallAsync(string token, ImmutableDictionary<string, object> args, string provider)
    {
        var result = await mocks.CallAsync(new() { Token = token, Args = args, Provider = provider }).ConfigureAwait(false);
        return await PlainValues.ReadObjectAsync(new($"{token} result"), result).ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, Output<object?>> outputs)
        => mocks.RegisterResourceOutputs(new(urn, outputs));

    private static MockResourceArgs ToMockArgs(ResourceRequest request) => new()
    {
        Type = request.Resource.GetResourceType(),
        Name = request.Resource.GetResourceName(),
        Inputs = request.Inputs,
        Provider = request.Provider,
        Id = request.Id,
    };

    private async Task<ResourceState> KeepAsync(ResourceRequest request, string id, object state)
    {
        var properties = await PlainValues.ReadPropertiesAsync(new(request.Resource.GetType().FullName!), state).ConfigureAwait(false);
        var kept = new ResourceState(NewUrn(request), id, properties);
        lock (_states)
        {
            _states[kept.Urn] = kept;
        }

        return kept;
    }

    private void Remember(Resource resource)
    {
        lock (_resources)
        {
            _resources.Add(resource);
        }
    }

    /// <summary>As the official mocks do it, only the outermost parent's type is kept in front of the resource's own.</summary>
    private string NewUrn(ResourceRequest request)
    {
        var type = request.Resource.GetResourceType();
        var qualified = string.IsNullOrEmpty(request.ParentUrn) ? type : $"{request.ParentUrn.Split("::")[2].Split('$')[0]}${type}";
        return $"urn:pulumi:{stackName}::{projectName}::{qualified}::{request.Resource.GetResourceName()}";
    }
}

/// <summary>What a resource's registration or reading asks of the engine.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Inputs">Its inputs as plain values, without those that are unknown.</param>
/// <param name="ParentUrn">URN of its parent, or null for none.</param>
/// <param name="Provider">Reference to its provider, or empty for the default one.</param>
/// <param name="Id">Id to read or import, or empty.</param>
internal sealed record ResourceRequest(Resource Resource, ImmutableDictionary<string, object> Inputs, string? ParentUrn, string Provider, string Id);

/// <summary>What the engine knows of a resource.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its id, or empty while it has none.</param>
/// <param name="Properties">Its output properties.</param>
internal sealed record ResourceState(string Urn, string Id, IReadOnlyDictionary<string, OutputData<object?>> Properties);
