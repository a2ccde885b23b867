using System.Text.Json;
using Tandem.Cli.Screens;
using Tandem.Stacks.Clusters;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Clusters;

/// <summary>
/// Tells developers of every change of the list (R103), at least once: an event is written as unpublished, sent, and only then marked as published. Ranks
/// and no names are told (R112).
/// </summary>
/// <param name="stacks">Knows the topic.</param>
/// <param name="notifications">Sends.</param>
/// <param name="environment">The environment.</param>
internal sealed class ListPublishing(IStackOperations stacks, INotifications notifications, string environment)
{
    /// <summary>Sends what was not sent yet, oldest first.</summary>
    /// <param name="history">The history.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The history with what was sent marked, and why it stopped; null when nothing is left.</returns>
    internal async Task<(ClusterHistory History, string? WhyNot)> PublishAsync(ClusterHistory history, CancellationToken cancellationToken)
    {
        if (history.Events.All(e => e.IsPublished))
        {
            return (history, null);
        }

        if (await TopicAsync(cancellationToken).ConfigureAwait(false) is not { } topic)
        {
            return (history, $"{StackNames.Network(environment)} has no output '{OutputNames.ClusterListTopicArn}'; bring it up: tandem up {StackNames.Network(environment)}");
        }

        foreach (var happened in history.Events.Where(e => !e.IsPublished))
        {
            var sent = await notifications.PublishAsync(topic, Of(happened), cancellationToken).ConfigureAwait(false);
            if (sent.WhyNot is { } whyNot)
            {
                return (history, whyNot);
            }

            history = history.PublishedUpTo(happened.Number);
        }

        return (history, null);
    }

    private Notification Of(ClusterEvent happened) => new(
        FormattableString.Invariant($"Cluster list of {environment}: rank {happened.Cluster.Rank} {ClusterEvent.WordOf(happened.Change)}"),
        JsonSerializer.Serialize(
            new { environment, @event = happened.Number, at = happened.At, change = happened.Change, rank = happened.Cluster.Rank, ranks = happened.Ranks, primary = happened.Ranks[0] }, JsonScreen.Options));

    private async Task<string?> TopicAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await stacks.GetOutputsAsync(StackNames.Network(environment), cancellationToken).ConfigureAwait(false)).Text(OutputNames.ClusterListTopicArn);
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.NoSuchStack)
        {
            return null;
        }
    }
}
