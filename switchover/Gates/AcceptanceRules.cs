namespace Tandem.Switchover.Gates;

/// <summary>Which gates an operator may go on without: every mistake at once.</summary>
public static class AcceptanceRules
{
    /// <summary>What is wrong with the gates that a request accepts; none when nothing is.</summary>
    /// <param name="request">The request.</param>
    public static IReadOnlyList<string> Mistakes(OperationRequest request) => [.. request.Accepted.SelectMany(a => MistakesOf(request, a.Key, a.Value))];

    private static IEnumerable<string> MistakesOf(OperationRequest request, string id, string reason)
    {
        var asked = PreflightGates.For(request);
        if (asked.FirstOrDefault(g => g.Id == id) is not { } gate)
        {
            var may = string.Join(", ", asked.Where(g => g.Guard == Guard.Judgement).Select(g => g.Id));
            yield return $"--accept is '{id}', which is no gate of this operation. Gates that may be accepted: {may}";
        }
        else if (gate.Guard == Guard.Firm)
        {
            yield return $"--accept is '{id}', which nobody may go on without. {gate.WhatToDo}";
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return $"--accept {id} has no reason. Say why with --reason \"...\": it goes into the journal";
        }
    }
}
