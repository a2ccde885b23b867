using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Clusters;

/// <summary>The list and its events in one place: in S3, or on disk in the project.</summary>
/// <param name="List">The list.</param>
/// <param name="Events">What happened to it. The list follows from it, so it is the one that is compared and swapped.</param>
internal sealed record ListCopy(IVersionedText List, IVersionedText Events) : IDisposable
{
    /// <summary>Reads both.</summary>
    /// <exception cref="SettingsException">The events cannot be read; every mistake is told with its line.</exception>
    internal async Task<ListReading> ReadAsync(CancellationToken cancellationToken)
    {
        var (listText, eventText) = (await List.ReadAsync(cancellationToken).ConfigureAwait(false), await Events.ReadAsync(cancellationToken).ConfigureAwait(false));
        var mistakes = new Mistakes();
        var history = ClusterHistoryReader.Read(Events.Place, eventText ?? "", mistakes);
        mistakes.ThrowIfAny(Events.Place);
        return new(this, history, listText, eventText);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (List as IDisposable)?.Dispose();
        (Events as IDisposable)?.Dispose();
    }
}

/// <summary>A copy as it was read.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="History">What happened to the list.</param>
/// <param name="ListText">The list's text; null where there is none.</param>
/// <param name="EventText">The events' text; null where there is none.</param>
internal sealed record ListReading(ListCopy Copy, ClusterHistory History, string? ListText, string? EventText)
{
    /// <summary>Whether the list is what its events give.</summary>
    internal bool IsWhole => (ListText ?? "") == History.List.Text && ListText is not null && EventText is not null;

    /// <summary>Writes another history here, events first: the list follows from them, and who finds only them knows how to repair it.</summary>
    /// <returns>False, and nothing was written, where somebody else wrote events since this was read.</returns>
    internal async Task<bool> WriteAsync(ClusterHistory next, CancellationToken cancellationToken) =>
        await Copy.Events.ReplaceAsync(EventText, next.Text, cancellationToken).ConfigureAwait(false)
        && await Copy.List.ReplaceAsync(ListText, next.List.Text, cancellationToken).ConfigureAwait(false);
}
