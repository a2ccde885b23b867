using Tandem.Stacks.Clusters;

namespace Tandem.Cli.Clusters;

/// <summary>Whether the places of a list say the same, and what is to be done where they do not.</summary>
internal static class ListAgreement
{
    /// <summary>The history that counts: that of the place that is written first, unless another one has gone on from it.</summary>
    internal static ClusterHistory Truth(IReadOnlyList<ListReading> readings) =>
        readings.Skip(1).Where(r => r.History.GoesOnFrom(readings[0].History)).Select(r => r.History).OrderByDescending(h => h.LastNumber).FirstOrDefault() is { } further && further.LastNumber > readings[0].History.LastNumber
            ? further
            : readings[0].History;

    /// <summary>What is wrong, a sentence each; empty when everything agrees.</summary>
    internal static IReadOnlyList<string> Differences(string environment, IReadOnlyList<ListReading> readings)
    {
        var truth = Truth(readings);
        var found = new List<string>();
        foreach (var reading in readings)
        {
            var (copy, history) = (reading.Copy, reading.History);
            if (!truth.GoesOnFrom(history))
            {
                found.Add($"{copy.Events.Place} tells another story than {readings[0].Copy.Events.Place}: {FirstOther(truth, history)}");
            }
            else if (history.LastNumber < truth.LastNumber)
            {
                found.Add($"{copy.Events.Place} ends with event {history.LastNumber}, and there is event {truth.LastNumber} elsewhere");
            }

            if (!reading.IsWhole)
            {
                found.Add($"{copy.List.Place} is not what {copy.Events.Place} gives");
            }
        }

        return found.Count == 0 ? [] : [.. found, $"tandem clusters repair {environment} makes them agree{(readings.Count > 1 ? "; where the files of the project are old, git pull may be enough" : "")}"];
    }

    private static string FirstOther(ClusterHistory truth, ClusterHistory other)
    {
        var (mine, theirs) = truth.Events.Zip(other.Events).FirstOrDefault(pair => pair.First.Fact != pair.Second.Fact);
        return mine is null ? $"it goes on to event {other.LastNumber}" : $"'{theirs.Fact}' is '{mine.Fact}' there";
    }
}
