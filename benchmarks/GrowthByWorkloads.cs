using BenchmarkDotNet.Attributes;

namespace Tandem.Benchmarks;

/// <summary>How registering grows with the number of workloads. It should be linear.</summary>
public class GrowthByWorkloads
{
    private ProjectOfSize _project = null!;
    private Registration _registration = null!;

    /// <summary>Workloads of each of the two clusters.</summary>
    [Params(4, 20, 100, 500, 1_000)]
    public int Workloads { get; set; }

    /// <summary>Writes the project and brings it up.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _project = ProjectOfSize.Write(clusters: 2, Workloads);
        _registration = new Registration(_project.Root, ProjectOfSize.Environment).UpAsync().GetAwaiter().GetResult();
        ResourcesColumn.Note($"Workloads={Workloads}", _registration.Resources);
    }

    /// <summary>All stacks of the environment.</summary>
    [Benchmark]
    public Task<int> AllStacks() => _registration.RegisterAllAsync();

    /// <summary>Takes the project away.</summary>
    [GlobalCleanup]
    public void CleanUp() => _project.Dispose();
}
