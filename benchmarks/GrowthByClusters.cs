using BenchmarkDotNet.Attributes;

namespace Tandem.Benchmarks;

/// <summary>How registering grows with the number of clusters of an environment. It should be linear.</summary>
public class GrowthByClusters
{
    private ProjectOfSize _project = null!;
    private Registration _registration = null!;

    /// <summary>Clusters of the environment.</summary>
    [Params(1, 2, 5, 10, 25, 50)]
    public int Clusters { get; set; }

    /// <summary>Writes the project and brings it up.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _project = ProjectOfSize.Write(Clusters, workloads: 4);
        _registration = new Registration(_project.Root, ProjectOfSize.Environment).UpAsync().GetAwaiter().GetResult();
        ResourcesColumn.Note($"Clusters={Clusters}", _registration.Resources);
    }

    /// <summary>All stacks of the environment.</summary>
    [Benchmark]
    public Task<int> AllStacks() => _registration.RegisterAllAsync();

    /// <summary>Takes the project away.</summary>
    [GlobalCleanup]
    public void CleanUp() => _project.Dispose();
}
