using System.Globalization;

namespace Tandem.Switchover.Store.S3;

/// <summary>
/// Reads, decides, writes on the condition that nobody wrote in between, and begins anew when somebody did. An answer that was lost is found out by
/// reading again: whoever decides recognises what they wrote themselves. The limits are ours; the SDK retries nothing, so that it hides no lost answer.
/// </summary>
/// <param name="bucket">The bucket.</param>
/// <param name="pause">Waits before an unanswered call is made again.</param>
internal sealed class CompareAndSwap(IBucket bucket, Func<TimeSpan, CancellationToken, Task> pause)
{
    /// <summary>How often in a row others may be faster. Each time one of them got something done.</summary>
    internal const int ConflictsMax = 50;

    /// <summary>How often one change may stay without an answer.</summary>
    internal const int UnansweredMax = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    internal async Task<StoredObject?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        StoredObject? read = null;
        await ChangeAsync(key, stored =>
        {
            read = stored;
            return null;
        }, cancellationToken).ConfigureAwait(false);
        return read;
    }

    /// <param name="key">The object.</param>
    /// <param name="decide">What to write instead of what is there; null when nothing is left to do. It is asked again after every conflict and every lost answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreException">Refused, or nobody knows whether it was written.</exception>
    internal async Task ChangeAsync(string key, Func<StoredObject?, NewObject?> decide, CancellationToken cancellationToken)
    {
        var unanswered = 0;
        for (var conflicts = 0; conflicts < ConflictsMax;)
        {
            try
            {
                var stored = await bucket.GetAsync(key, cancellationToken).ConfigureAwait(false);
                if (decide(stored) is not { } next || await bucket.PutAsync(key, next, stored?.ETag, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }

                conflicts++;
            }
            catch (UnansweredException e) when (++unanswered >= UnansweredMax)
            {
                throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"{bucket.PlaceOf(key)} did not answer {unanswered} times ({e.Message}). Whether something was written there is not known. Look whether S3 and the network are well, then at tandem status"), e);
            }
            catch (UnansweredException)
            {
                await pause(FirstPause * Math.Pow(2, unanswered - 1), cancellationToken).ConfigureAwait(false);
            }
        }

        throw new StoreException($"{bucket.PlaceOf(key)} was changed by others {ConflictsMax} times while it was to be written. Nothing was written. Look who writes there, and ask again");
    }
}
