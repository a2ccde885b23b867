using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>Goes on from an answer, or keeps the reason why there is none.</summary>
internal static class ObservedExtensions
{
    internal static Observed<TTo> Then<TFrom, TTo>(this Observed<TFrom> from, Func<TFrom, TTo> to) =>
        from.WhyNot is { } whyNot ? Observed<TTo>.NoData(whyNot) : Observed<TTo>.Known(to(from.Value!));

    internal static async Task<Observed<TTo>> ThenAsync<TFrom, TTo>(this Observed<TFrom> from, Func<TFrom, Task<Observed<TTo>>> to) =>
        from.WhyNot is { } whyNot ? Observed<TTo>.NoData(whyNot) : await to(from.Value!).ConfigureAwait(false);

    /// <summary>All the answers in their order, or the first reason why one is missing.</summary>
    internal static Observed<IReadOnlyList<T>> All<T>(this IReadOnlyList<Observed<T>> answers) =>
        answers.Select(a => a.WhyNot).FirstOrDefault(whyNot => whyNot is not null) is { } whyNot ? Observed<IReadOnlyList<T>>.NoData(whyNot) : Observed<IReadOnlyList<T>>.Known([.. answers.Select(a => a.Value!)]);
}
