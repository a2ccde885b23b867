using FsCheck;
using FsCheck.Fluent;
using Tandem.Parity;
using Tandem.Parity.Graph;
using Tandem.Parity.Inputs;
using Tandem.Rehearsal.Parity;

namespace Tandem.Tests.Parity;

/// <summary>
/// R5, R33, R58, R97: 500 differences are seeded between two clusters, and every one is found with the input that causes it; equal pairs are never accused. That a
/// seed is found proves that it changes what the program asks for: one that does not fails here.
/// </summary>
[Collection(PulumiCollection.Name)]
public sealed class SeededDifferenceTests
{
    private const int OfConfig = 60;
    private const int OfRelease = 60;
    private const int OfManifest = 70;
    private const int OfAbsence = 10;
    private const int OfComponents = 300;
    private const int EqualPairs = 15;

    private static readonly ClusterInputs Left = ParityFixture.Inputs("prod-a");
    private static readonly ClusterInputs Right = ParityFixture.Inputs("prod-b");
    private readonly RememberedGraphs _graphs = new(new ClusterGraphs());

    [Fact]
    public void There_are_500_of_them() => Assert.Equal(500, OfConfig + OfRelease + OfManifest + OfAbsence + OfComponents);

    [Fact]
    public void Every_config_key_that_is_not_identity_is_found_and_named() => IsNamed(Seeds.OfConfig, OfConfig);

    [Fact]
    public void Every_field_of_a_release_is_found_and_named() => IsNamed(Seeds.OfRelease(Right), OfRelease);

    [Fact]
    public void Every_field_of_the_manifest_is_found_and_named() => IsNamed(Seeds.OfManifest(Right), OfManifest);

    [Fact]
    public void A_workload_that_only_one_cluster_has_is_found_and_named() => IsNamed(Seeds.OfAbsence(Right), OfAbsence);

    [Fact]
    public void What_a_component_does_in_the_name_of_one_cluster_alone_is_found_and_named()
    {
        var own = Await(_graphs.GraphAsync(ParityFixture.OwnProject(Right), CancellationToken.None));

        Check(GraphSeeds.Of(own), OfComponents, seed =>
        {
            var findings = Await(new ParityCheck(new ChangedGraphs(_graphs, Right.Cluster, seed.Apply)).ByProgramAsync(Left, Right, CancellationToken.None));

            return findings.Count > 0 && findings.All(f => f.Cause == Cause.OfTheProgram("prod-b") && f.Difference.Resource == seed.Resource && f.Difference.Path.StartsWith(seed.Path, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Clusters_that_were_changed_in_the_same_way_are_never_accused()
    {
        var changes = Gen.ListOf(Gen.OneOf(Seeds.OfConfig, Seeds.OfRelease(Right), Seeds.OfManifest(Right)), 4);

        Check(changes.Select(c => (IReadOnlyList<Seed>)[.. c.DistinctBy(s => string.Join('.', s.Path))]), EqualPairs, seeds =>
        {
            var (left, right) = (seeds.Aggregate(Left, (i, s) => s.Apply(i)), seeds.Aggregate(Right, (i, s) => s.Apply(i)));
            var found = Await(ParityFixture.CompareAsync(left, right, _graphs));

            return found.AreEqual && found.WithoutEffect.Count == 0;
        });
    }

    private void IsNamed(Gen<Seed> seeds, int count) => Check(seeds, count, seed =>
    {
        var right = seed.Apply(Right);
        var found = Await(new ParityCheck(_graphs).ByInputAsync(Left, right, CancellationToken.None));
        var place = InputPlace.Of(seed.Path, right);

        return found.Findings.Count > 0 && found.WithoutEffect.Count == 0 && found.Findings.All(f => (f.Cause.File, f.Cause.Key) == (place.File, place.Key));
    });

    private static void Check<T>(Gen<T> seeds, int count, Func<T, bool> holds) =>
        Prop.ForAll(Arb.From(seeds), holds).Check(Config.QuickThrowOnFailure.WithReplay(20261120, 1).WithMaxTest(count));

    private static T Await<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
