namespace Pulumi;

/// <summary>Lets inputs be used like the outputs they stand for.</summary>
public static class InputExtensions
{
    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    /// <typeparam name="T">Type of the input.</typeparam>
    /// <typeparam name="TResult">Type of the computed value.</typeparam>
    /// <param name="input">The input; null counts as a known default value.</param>
    /// <param name="func">The computation.</param>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}?, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}?, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}?, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => input.ToOutput().Apply(func);

    /// <summary>The output that an input stands for.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="input">The input; null counts as a known default value.</param>
    /// <returns>The output.</returns>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? Output.Create(default(T)!) : (Output<T>)input;
}
