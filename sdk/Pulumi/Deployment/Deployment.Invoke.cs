using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <content>Functions of providers and methods of resources.</content>
public sealed partial class Deployment
{
    /// <summary>Calls a function with plain arguments at once.</summary>
    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var inputs = await PlainInputs.ReadAsync(new($"invoke:{token}"), args.ReadInputs()).ConfigureAwait(false);
        var result = await CallInvokeAsync(token, inputs, options).ConfigureAwait(false);
        return Read<T>(token, result).Value;
    }

    /// <summary>Calls a function once its arguments and what it depends on are there; unknown in a preview when one of them is.</summary>
    internal async Task<OutputData<T>> InvokeOutputAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var inputs = await ReadOrReportAsync($"invoke:{token}", $"Error serializing arguments for invoke {token}", args.ReadInputs).ConfigureAwait(false);
        if (!inputs.AreKnown)
        {
            return OutputData<T>.Unknown();
        }

        var dependencies = inputs.Dependencies;
        if (options is InvokeOutputOptions outputOptions)
        {
            dependencies = dependencies.Union(await outputOptions.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false));
        }

        if (!await AreMadeAsync(dependencies).ConfigureAwait(false))
        {
            return OutputData<T>.Unknown();
        }

        var result = await CallInvokeAsync(token, inputs, options).ConfigureAwait(false);
        return Read<T>(token, result).WithResources(dependencies);
    }

    /// <summary>Calls a method of a resource, or a method of a package when there is none.</summary>
    internal async Task<OutputData<T>> CallAsync<T>(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        IEnumerable<KeyValuePair<string, object?>> ReadArgs() => self is null ? args.ReadInputs() : args.ReadInputs().Append(new(WireNames.Self, self));
        var inputs = await ReadOrReportAsync($"call:{token}", $"Error serializing arguments for call {token}", ReadArgs).ConfigureAwait(false);
        var provider = self is null ? options?.Provider ?? options?.Parent?.GetProvider(token) : self.Provider;
        var reference = await ProviderReferenceAsync(provider).ConfigureAwait(false);
        foreach (var dependency in inputs.Dependencies)
        {
            await PendingChildren.WaitForAsync(dependency).ConfigureAwait(false);
        }

        return Read<T>(token, await _monitor.CallAsync(token, inputs.Known(), reference).ConfigureAwait(false));
    }

    private static OutputData<T> Read<T>(string token, OutputData<object?> result)
    {
        var value = ValueReaders.Of<T>().ReadOrWarn(new($"{token} result"), result.Value);
        return new(ImmutableHashSet<Resource>.Empty, value, result.IsKnown, result.IsSecret);
    }

    /// <summary>Nobody may ever look at the output of the call, so what is wrong with its arguments is reported here.</summary>
    private async Task<PlainInputs> ReadOrReportAsync(string place, string error, Func<IEnumerable<KeyValuePair<string, object?>>> read)
    {
        try
        {
            return await PlainInputs.ReadAsync(new(place), read()).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            EngineLog.Error($"{error}: {exception}");
            throw;
        }
    }

    private static async Task<bool> AreMadeAsync(ImmutableHashSet<Resource> dependencies)
    {
        foreach (var resource in dependencies.SelectMany(PendingChildren.WithAllBelow))
        {
            if (resource is CustomResource { Id: { } id } && !(await id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<OutputData<object?>> CallInvokeAsync(string token, PlainInputs inputs, InvokeOptions? options)
    {
        var provider = await ProviderReferenceAsync(options?.Provider ?? options?.Parent?.GetProvider(token)).ConfigureAwait(false);
        return await _monitor.CallAsync(token, inputs.Known(), provider).ConfigureAwait(false);
    }
}
