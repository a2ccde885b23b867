using System.Globalization;
using Tandem.Switchover.Events;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.Store;

namespace Tandem.Switchover.Evidence;

/// <summary>
/// Lets a cluster have the applications of the next phase once that of the phase before has proved itself there (R64, R65): looks for the evidence, writes it
/// down, and only then changes config. The update itself is left to whoever reads the record. Killed half-way, the same call does it again.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="place">Where the record is kept.</param>
/// <param name="text">The record as it is kept.</param>
/// <param name="listener">Is told how it ended.</param>
public sealed class PhaseRise(OperationPorts ports, IVersionedText place, Func<EvidenceRecord, string> text, ISwitchoverListener listener)
{
    private const string Subject = "phase";

    /// <summary>Looks, and says what was found. Changes nothing.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    public async Task<EvidencePlan> LookAsync(EvidenceRequest request, CancellationToken cancellationToken)
    {
        using var deadline = ports.Clock.Deadline(request.Limits.LookDeadline);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return EvidencePlan.Of(await EvidenceScope.ReadAsync(request, ports, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            var after = string.Create(CultureInfo.InvariantCulture, $"{request.Limits.LookDeadline.TotalMinutes:0.#} min");
            throw new StackOperationException(StackFailure.Unknown, request.Cluster, $"what was proved could not be read within {after}, so nothing was changed. Run the same again.", e);
        }
    }

    /// <summary>Writes the record and the config, under the environment's lease, after asking every rule once more.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    /// <exception cref="StoreException">The record cannot be written.</exception>
    public Task<Outcome> RunAsync(EvidenceRequest request, CancellationToken cancellationToken) => new OperationRunner(ports, listener).ChangeAsync(
        $"phase {request.Cluster}", request.Environment, request.By, request.Limits, under => RaiseAsync(request, under, cancellationToken), cancellationToken);

    private async Task<Outcome> RaiseAsync(EvidenceRequest request, LeasedChange under, CancellationToken cancellationToken)
    {
        var plan = await LookAsync(request, cancellationToken).ConfigureAwait(false);
        if (plan.Refusals.Count > 0)
        {
            return new(Ending.Refused, plan.WhyNot);
        }

        var record = new EvidenceRecord(request.Cluster, request.To, plan.Scope.SinceText!, ports.Clock.UtcNow, request.By.ToString(), plan.Proofs);
        await under.JournalAsync(Subject, $"{request.Cluster} may have phase {request.To}: {string.Join("; ", plan.Proofs.Select(p => $"{p.Kind}: {p.Says}"))}").ConfigureAwait(false);
        under.Demand();
        if (!await place.ReplaceAsync(await place.ReadAsync(cancellationToken).ConfigureAwait(false), text(record), cancellationToken).ConfigureAwait(false))
        {
            return new(Ending.Refused, $"{place.Place} was changed meanwhile by somebody without the lease; nothing was written. Look at it, and ask again");
        }

        var value = request.To.ToString(CultureInfo.InvariantCulture);
        await under.Stacks.SetConfigAsync(request.Cluster, new(ConfigKeys.Phase, value), cancellationToken).ConfigureAwait(false);
        return new(Ending.Done, $"{place.Place} says what was proved, and {ConfigKeys.Phase} of {request.Cluster} is {value}; the next update brings the applications");
    }
}
