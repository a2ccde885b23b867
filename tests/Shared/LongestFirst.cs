using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.TypeName, LongestFirst.AssemblyName)]

namespace Tandem.Tests.Shared;

/// <summary>
/// Begins with the collections that take longest, so that none of them is left alone at the end while the other core has nothing to do. A collection that is
/// missing here costs time and nothing else.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string TypeName = "Tandem.Tests.Shared.LongestFirst";
    internal const string AssemblyName = "Tandem.Tests";

    /// <summary>How the names of long collections end, the longest first.</summary>
    private static readonly string[] Long =
    [
        PulumiCollection.Name, "KilledProcessTests", "ConversationTests", "ExhaustiveTests", "SignalTests", "PulumiBackendTests", "DealtTests", "TwoProcessesTests", "RoleScriptCrashTests",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Rank);

    private static int Rank(ITestCollection collection) =>
        Array.FindIndex(Long, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) is var at and >= 0 ? at : Long.Length;
}
