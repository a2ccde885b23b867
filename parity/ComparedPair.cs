using Tandem.Components.Shared;
using Tandem.Parity.Graph;
using Tandem.Parity.Identity;
using Tandem.Parity.Inputs;

namespace Tandem.Parity;

/// <summary>Two clusters that are compared, with the neutral ones in whose names their programs are run.</summary>
internal sealed class ComparedPair
{
    private readonly IClusterGraphs _graphs;
    private readonly IReadOnlyList<Seat> _neutral;

    internal ComparedPair(ClusterInputs left, ClusterInputs right, IClusterGraphs graphs)
    {
        (Left, Right, _graphs) = (left, right, graphs);
        _neutral = NeutralClusters.InPlaceOf(left.Seats);
    }

    internal ClusterInputs Left { get; }

    internal ClusterInputs Right { get; }

    /// <summary>The differences between the left cluster and other inputs in its place, in the left one's name.</summary>
    internal async Task<IReadOnlyList<RoleDifference>> DifferencesAsync(ClusterInputs inputs, ClusterRole role, CancellationToken cancellationToken)
    {
        var (left, other) = (await InPlaceOfLeftAsync(Left, role, cancellationToken).ConfigureAwait(false), await InPlaceOfLeftAsync(inputs, role, cancellationToken).ConfigureAwait(false));
        return [.. GraphDifference.Between(left, other).Select(d => new RoleDifference(d, role))];
    }

    /// <summary>Where the program of a cluster does something in the cluster's own name that it would not do in another.</summary>
    internal async Task<IEnumerable<Finding>> OwnWaysAsync(ClusterInputs inputs, ClusterRole role, CancellationToken cancellationToken)
    {
        var (self, other) = inputs.Cluster == Left.Cluster ? (Left, Right) : (Right, Left);
        var own = await GraphAsync(inputs, Left.Seats, self, other, role, cancellationToken).ConfigureAwait(false);
        var neutral = await GraphAsync(inputs, _neutral, self, other, role, cancellationToken).ConfigureAwait(false);
        return GraphDifference.Between(Named(neutral), own).Select(d => new Finding(Cause.OfTheProgram(inputs.Cluster), d, role));
    }

    private async Task<ResourceGraph> InPlaceOfLeftAsync(ClusterInputs inputs, ClusterRole role, CancellationToken cancellationToken) =>
        Named(await GraphAsync(inputs, _neutral, Left, Right, role, cancellationToken).ConfigureAwait(false));

    private ResourceGraph Named(ResourceGraph neutral) => new IdentityMap([.. _neutral.Zip(Left.Seats)]).Apply(neutral);

    private Task<ResourceGraph> GraphAsync(ClusterInputs inputs, IReadOnlyList<Seat> seats, ClusterInputs self, ClusterInputs other, ClusterRole role, CancellationToken cancellationToken) =>
        _graphs.GraphAsync(ProjectWriting.Of(inputs, seats, Place(self), Place(other), role), cancellationToken);

    private int Place(ClusterInputs inputs) => Left.Seats.Select(c => c.Name).ToList().IndexOf(inputs.Cluster);
}
