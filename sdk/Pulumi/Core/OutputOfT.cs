using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A value that is known at the latest when the deployment has made the resources it comes from. Carries those resources as
/// dependencies, whether the value is secret, and, in a preview, whether it is known at all.
/// </summary>
/// <typeparam name="T">What the output resolves to.</typeparam>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
        : this(dataTask, isWatched: true)
    {
    }

    /// <param name="dataTask">Resolves the output.</param>
    /// <param name="isWatched">False where whoever resolves it is watched already.</param>
    internal Output(Task<OutputData<T>> dataTask, bool isWatched)
    {
        DataTask = dataTask;
        if (isWatched)
        {
            Deployment.Watch(dataTask);
        }
    }

    internal Output(OutputData<T> data) => DataTask = Task.FromResult(data);

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>Makes an output of a task's result.</summary>
    /// <param name="value">The task whose result is the value.</param>
    /// <returns>A known output that is not secret.</returns>
    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    /// <summary>Runs an action on the value once it is known; not run while it is unknown in a preview.</summary>
    /// <param name="func">The action.</param>
    /// <returns>An output that resolves when the action has ended, with this output's dependencies.</returns>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async value =>
    {
        await func(value).ConfigureAwait(false);
        return ValueTuple.Create();
    });

    /// <summary>Computes a value from this one once it is known; not run while it is unknown in a preview.</summary>
    /// <typeparam name="TResult">Type of the computed value.</typeparam>
    /// <param name="func">The computation.</param>
    /// <returns>The computed value with this output's dependencies and secretness.</returns>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => new(ApplyAsync(this, func));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>Computes an output from this value once it is known; dependencies and secretness of both are joined.</summary>
    /// <typeparam name="TResult">Type of the computed value.</typeparam>
    /// <param name="func">The computation.</param>
    /// <returns>The inner output with what both depend on; secret if either is.</returns>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ApplyAsync(this, func));

    /// <summary>The same as <c>Apply</c>, for callers that know the value as an object only.</summary>
    /// <typeparam name="TResult">Type of the computed value.</typeparam>
    /// <param name="func">The computation.</param>
    /// <returns>The inner output with what both depend on.</returns>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(value => func(value));

    /// <summary>An output has no text before it is resolved, so this warns and says what to use instead.</summary>
    /// <returns>The advice; with PULUMI_ERROR_OUTPUT_STRING set to 1 or true it is thrown.</returns>
    public override string ToString() => OutputToString.Advise();

    async ValueTask<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.With<object?>(data.Value);
    }

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsCompletedSuccessfully ? new(OutputData<T>.Known(value.Result, isSecret)) : new(WaitAsync(value, isSecret));

        static async Task<OutputData<T>> WaitAsync(Task<T> value, bool isSecret) => OutputData<T>.Known(await value.ConfigureAwait(false), isSecret);
    }

    internal static Output<T> Unknown(ImmutableHashSet<Resource>? resources = null) => new(OutputData<T>.Unknown(resources));

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> WithIsSecret(Task<bool> isSecret)
    {
        return new(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync()
        {
            var data = await DataTask.ConfigureAwait(false);
            return data.WithSecret(await isSecret.ConfigureAwait(false));
        }
    }

    internal Output<T> WithIsSecret(bool isSecret) => WithIsSecret(Task.FromResult(isSecret));

    private static async Task<OutputData<TResult>> ApplyAsync<TResult>(Output<T> output, Func<T, TResult> func)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.With(func(data.Value)) : OutputData<TResult>.Unknown(data.Resources, data.IsSecret);
    }

    private static async Task<OutputData<TResult>> ApplyAsync<TResult>(Output<T> output, Func<T, Output<TResult>?> func)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return OutputData<TResult>.Unknown(data.Resources, data.IsSecret);
        }

        if (func(data.Value) is not { } inner)
        {
            return data.With<TResult>(default!);
        }

        var innerData = await inner.DataTask.ConfigureAwait(false);
        return new(ResourceSets.Union(data.Resources, innerData.Resources), innerData.Value, innerData.IsKnown, data.IsSecret || innerData.IsSecret);
    }
}
