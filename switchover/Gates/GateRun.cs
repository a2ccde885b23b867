using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates;

/// <summary>
/// Asks gates side by side, each under a deadline. One that hangs, throws or has no data does not pass and says so; the others are not kept waiting for
/// longer than the deadline.
/// </summary>
/// <param name="context">What gates may look at.</param>
public sealed class GateRun(StepContext context)
{
    /// <summary>Asks. Results come in the order of the gates, whichever answers first.</summary>
    /// <param name="gates">The gates.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<GateResult>> AskAsync(IReadOnlyList<Gate> gates, CancellationToken cancellationToken)
    {
        await context.LookAsync(cancellationToken).ConfigureAwait(false);
        var limits = context.Limits.Gates;
        using var soon = new Deadline(context.Clock, limits.Patience, cancellationToken);
        using var later = new Deadline(context.Clock, limits.PreviewPatience, cancellationToken);
        var answers = await Task.WhenAll(gates.Select(gate => AskAsync(gate, gate.Previews ? later : soon, cancellationToken))).ConfigureAwait(false);
        return [.. gates.Zip(answers, (gate, verdict) => new GateResult(gate, verdict, verdict.Holds ? null : AcceptanceOf(gate)))];
    }

    private async Task<Verdict> AskAsync(Gate gate, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            var asked = gate.Check(context, deadline.Token);
            return asked.IsCompleted ? await asked.ConfigureAwait(false) : await asked.WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Verdict.NoData($"no answer within {deadline.After.TotalSeconds:0} s");
        }
        catch (StackOperationException e)
        {
            return Verdict.NoData($"{e.Stack}: {e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A gate that breaks knows nothing; the others are still worth hearing.
            return Verdict.NoData($"the gate broke: {e.Message}");
        }
    }

    private string? AcceptanceOf(Gate gate) => gate.Guard == Guard.Judgement ? context.Request.Accepted.GetValueOrDefault(gate.Id) : null;

    /// <summary>One deadline for all gates that share it: they begin at the same time.</summary>
    private sealed class Deadline : IDisposable
    {
        private readonly CancellationTokenSource _over;
        private readonly CancellationTokenSource _either;

        public Deadline(IClock clock, TimeSpan after, CancellationToken cancellationToken)
        {
            After = after;
            _over = clock.Deadline(after);
            _either = CancellationTokenSource.CreateLinkedTokenSource(_over.Token, cancellationToken);
        }

        public TimeSpan After { get; }

        public CancellationToken Token => _either.Token;

        public void Dispose()
        {
            _either.Dispose();
            _over.Dispose();
        }
    }
}
