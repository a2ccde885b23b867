using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>
/// What providers answer: the inputs back, an id, and what only they know (ids, ARNs, addresses, endpoints). Made up from the resource's identity,
/// so that it is the same in every run. Fault model: none; failures are the update's business.
/// </summary>
public static class ProviderOutputs
{
    private static readonly SortedDictionary<string, Action<Answering>> Rows = new(StringComparer.Ordinal);

    static ProviderOutputs()
    {
        foreach (var (type, answer) in AwsOutputs.Rows.Concat(EksOutputs.Rows).Concat(RandomOutputs.Rows))
        {
            Rows.Add(type, answer);
        }
    }

    /// <summary>The answer for a resource.</summary>
    /// <param name="who">Which resource.</param>
    /// <param name="inputs">What the program asked for.</param>
    public static (string Id, JsonObject Outputs) Of(Identity who, JsonObject inputs)
    {
        var answering = new Answering(who, inputs);
        if (Rows.TryGetValue(who.Type, out var answer))
        {
            answer(answering);
        }
        else if (who.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
        {
            KubernetesOutputs.Answer(answering);
        }
        else if (who.Type.StartsWith("aws:", StringComparison.Ordinal))
        {
            AwsOutputs.AnswerAny(answering);
        }

        return (answering.Id, answering.Outputs);
    }
}
