namespace Tandem.Switchover.Ports;

/// <summary>Tells whoever subscribed. A notification that was not answered may have gone out all the same: who sends it again has told it twice, never not at all.</summary>
public interface INotifications
{
    /// <summary>Sends one notification.</summary>
    /// <param name="topicArn">The topic.</param>
    /// <param name="notification">What is told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its id; no data, with the reason, where nobody knows that it went out.</returns>
    Task<Observed<string>> PublishAsync(string topicArn, Notification notification, CancellationToken cancellationToken);
}

/// <summary>What is told.</summary>
/// <param name="Subject">A line, at most a hundred characters.</param>
/// <param name="Message">The rest.</param>
public sealed record Notification(string Subject, string Message);
