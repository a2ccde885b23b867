using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads a stack.</summary>
    /// <param name="name">Logical name; also the stack's full name when the arguments give none.</param>
    /// <param name="args">Which stack. Default: the one that <paramref name="name"/> names.</param>
    /// <param name="options">Options. Default: none.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    /// <summary>Full name of the stack: <c>ORGANIZATION/PROJECT/STACK</c>.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All its outputs; secret when one of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Names of its outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One of its outputs; secret only if that one is.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>The value, or null if the stack has no such output.</returns>
    public Output<object?> GetOutput(Input<string> name)
        => Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(both => both.Item2.GetValueOrDefault(both.Item1))
            .WithIsSecret(IsSecretAsync(name))!;

    /// <summary>One of its outputs, which it is an error for the stack not to have; secret only if that one is.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>The value.</returns>
    public Output<object> RequireOutput(Input<string> name)
        => Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'."))
            .WithIsSecret(IsSecretAsync(name));

    /// <summary>One of its outputs, as a secret value or as a plain one.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>The value.</returns>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>One of its outputs as a plain value; it is an error if it is secret.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>The value, or null if the stack has no such output.</returns>
    public Task<object?> GetValueAsync(Input<string> name) => ReadPlainAsync(GetOutput(name), "GetOutputValueAsync", "GetOutput");

    /// <summary>One of its outputs as a plain value; it is an error if it is secret or missing.</summary>
    /// <param name="name">Name of the output.</param>
    /// <returns>The value.</returns>
    public Task<object> RequireValueAsync(Input<string> name) => ReadPlainAsync(RequireOutput(name), "RequireOutputValueAsync", "RequireOutput");

    private static async Task<T> ReadPlainAsync<T>(Output<T> output, string asked, string instead)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException($"Cannot call '{asked}' if the referenced stack has secret outputs. Use '{instead}' instead.")
            : data.Value;
    }

    /// <summary>As long as it is not known which outputs are secret, each counts as what all of them are.</summary>
    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var asked = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secret = await SecretOutputNames.DataTask.ConfigureAwait(false);
        if (asked.IsKnown && secret is { IsKnown: true, Value.IsDefault: false })
        {
            return secret.Value.Contains(asked.Value);
        }

        OutputData<ImmutableDictionary<string, object>> all = await Outputs.DataTask.ConfigureAwait(false);
        return all.IsSecret;
    }
}

/// <summary>Which stack to read.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>Full name of the stack: <c>ORGANIZATION/PROJECT/STACK</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack: one of the two is set, or neither when there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value if it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value if it is secret.</summary>
    public object? SecretValue { get; set; }
}
