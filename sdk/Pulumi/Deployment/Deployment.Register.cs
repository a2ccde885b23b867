using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Registering and reading resources.</content>
public sealed partial class Deployment
{
    /// <summary>Starts making or reading a resource. It goes on while the program does; the resource's outputs tell when it has ended.</summary>
    internal void ReadOrRegister(Resource resource, ResourceArgs args, ResourceOptions options) => Watch(CompleteAsync(resource, args, options));

    /// <summary>Starts registering the outputs of a component or the stack.</summary>
    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) => Watch(RegisterOutputsAsync(resource, outputs));

    private async Task CompleteAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var state = await ReadOrRegisterAsync(resource, args, options).ConfigureAwait(false);
            Resolve(resource, state);
            PendingChildren.Dismiss(resource);
        }
        catch (Exception exception)
        {
            foreach (var (_, output) in resource.OwnOutputs.All())
            {
                output.TryFail(exception);
            }

            throw;
        }
    }

    private void Resolve(Resource resource, ResourceState state)
    {
        var place = new Place(resource.GetType().FullName!);
        foreach (var (name, output) in resource.OwnOutputs.All())
        {
            if (name == WireNames.Urn)
            {
                output.Resolve(place, OutputData<object?>.Known(state.Urn));
            }
            else if (name == WireNames.Id && resource is CustomResource)
            {
                output.Resolve(place, state.Id.Length > 0 ? OutputData<object?>.Known(state.Id) : OutputData<object?>.Unknown());
            }
            else if (state.Properties.TryGetValue(name, out var property))
            {
                // What a mock's answer came from is no dependency of the property: that is the resource itself.
                output.Resolve(place.Member(name), new(ImmutableHashSet<Resource>.Empty, property.Value, property.IsKnown, property.IsSecret));
            }
            else
            {
                output.TryResolveDefault(isKnown: !IsDryRun);
            }
        }
    }

    private async Task<ResourceState> ReadOrRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null)
        {
            return _monitor.Find(options.Urn);
        }

        var id = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (string.IsNullOrEmpty(id))
        {
            var importId = (options as CustomResourceOptions)?.ImportId ?? "";
            return await _monitor.RegisterAsync(await PrepareAsync(resource, args, options, importId).ConfigureAwait(false)).ConfigureAwait(false);
        }

        return resource is CustomResource
            ? await _monitor.ReadAsync(await PrepareAsync(resource, args, options, id).ConfigureAwait(false)).ConfigureAwait(false)
            : throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
    }

    /// <summary>Waits for everything a resource needs: what it depends on, its inputs, its parent, its providers and its aliases.</summary>
    private async Task<ResourceRequest> PrepareAsync(Resource resource, ResourceArgs args, ResourceOptions options, string id)
    {
        var explicitly = options.HasDependsOn
            ? await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        var label = new Place($"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]");
        var given = args.ReadInputs().Where(input => input.Key is not (WireNames.Id or WireNames.Urn));
        var inputs = await PlainInputs.ReadAsync(label, given).ConfigureAwait(false);
        var parentUrn = await ParentUrnAsync(resource, options).ConfigureAwait(false);
        var provider = await ProviderReferenceAsync(resource.Provider).ConfigureAwait(false);
        await WaitForProvidersAsync(resource, options).ConfigureAwait(false);
        foreach (var dependency in explicitly.IsEmpty ? inputs.Dependencies : inputs.Dependencies.Union(explicitly))
        {
            await PendingChildren.WaitForAsync(dependency).ConfigureAwait(false);
        }

        foreach (var alias in resource.Aliases)
        {
            _ = await alias.DataTask.ConfigureAwait(false);
        }

        return new(resource, inputs.Known(), parentUrn, provider, id);
    }

    private async Task<string?> ParentUrnAsync(Resource resource, ResourceOptions options)
    {
        if (resource.GetResourceType() == WireNames.StackType)
        {
            return null;
        }

        return await (options.Parent ?? Root).Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
    }

    private static async ValueTask<string> ProviderReferenceAsync(ProviderResource? provider)
        => provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);

    private static async ValueTask WaitForProvidersAsync(Resource resource, ResourceOptions options)
    {
        if (!resource.IsRemote || options is not ComponentResourceOptions component)
        {
            return;
        }

        foreach (var provider in component.Providers)
        {
            _ = await provider.GetReferenceAsync().ConfigureAwait(false);
        }

        _ = await ProviderReferenceAsync(component.Provider).ConfigureAwait(false);
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var read = await PlainInputs.ReadAsync(new("monitor.registerResourceOutputs(...)"), values).ConfigureAwait(false);
        await _monitor.RegisterOutputsAsync(urn, read.AsOutputs()).ConfigureAwait(false);
    }
}
