using BenchmarkDotNet.Attributes;

namespace Tandem.Benchmarks;

/// <summary>Registers all stacks of the repository's own prod once.</summary>
public class RegisterProd
{
    private Registration _registration = null!;

    /// <summary>Brings prod up.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _registration = await new Registration(Repository.Root, "prod").UpAsync();
        ResourcesColumn.Note("", _registration.Resources);
    }

    /// <summary>Network, both clusters, traffic.</summary>
    [Benchmark]
    public Task<int> AllStacksOfProd() => _registration.RegisterAllAsync();
}
