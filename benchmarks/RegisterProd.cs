using BenchmarkDotNet.Attributes;

namespace Tandem.Benchmarks;

/// <summary>Registers all stacks of the repository's own prod once.</summary>
public class RegisterProd
{
    private Registration _registration = null!;

    /// <summary>Brings prod up.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _registration = new Registration(Repository.Root, "prod").UpAsync().GetAwaiter().GetResult();
        ResourcesColumn.Note("", _registration.Resources);
    }

    /// <summary>Network, both clusters, traffic.</summary>
    [Benchmark]
    public Task<int> AllStacksOfProd() => _registration.RegisterAllAsync();
}
