using Tandem.Rehearsal.Clock;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>Notifications of a simulated cloud: they are kept with the world and go nowhere. A topic takes them once the cloud has it.</summary>
/// <param name="kept">Those that were published, oldest first.</param>
/// <param name="hasTopic">Whether the cloud has a topic.</param>
/// <param name="clock">The time.</param>
public sealed class SimulatedNotifications(ICollection<KeptNotification> kept, Func<string, bool> hasTopic, SimulatedClock clock) : INotifications
{
    /// <inheritdoc />
    public Task<Observed<string>> PublishAsync(string topicArn, Notification notification, CancellationToken cancellationToken)
    {
        if (!hasTopic(topicArn))
        {
            return Task.FromResult(Observed<string>.NoData($"there is no topic {topicArn}"));
        }

        kept.Add(new(clock.UtcNow, topicArn, notification.Subject, notification.Message));
        return Task.FromResult(Observed<string>.Known(FormattableString.Invariant($"simulated-{kept.Count}")));
    }
}

/// <summary>A notification that a simulated topic took.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="TopicArn">The topic.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Message">Its message.</param>
public sealed record KeptNotification(DateTimeOffset At, string TopicArn, string Subject, string Message);
