namespace Tandem.Stacks.Files.Contract;

/// <summary>
/// What a workload keeps so that it may run in either of two clusters, held against its row of the manifest and its chart's values. docs/applications.md
/// has it as a table, and what values cannot tell: the rendered chart is held to the rest by admission.
/// </summary>
/// <param name="clusters">The names of the fleet's clusters.</param>
internal sealed class WorkloadContract(IReadOnlyCollection<string> clusters)
{
    private static readonly Action<PlacedValue>[] OfItsValues =
    [
        // R30: no state in the cluster
        StateContract.Check,
        // R97: the same images in both
        ImageContract.Check,
        // R41: what is planned for is asked for
        ResourceContract.Check,
    ];

    /// <summary>Reports all that a workload does not keep.</summary>
    /// <param name="row">Its row of the manifest.</param>
    /// <param name="workload">What was read from it.</param>
    public void Check(Section row, Workload workload)
    {
        var values = row.Placed("values");
        // R29: the loss of a node is survived
        ReplicaContract.Check(row, workload, values);
        // R101: nothing depends on the cluster it runs in
        ClusterNameContract.Check(row.PlacedAll, clusters);
        foreach (var check in OfItsValues)
        {
            check(values);
        }
    }
}
