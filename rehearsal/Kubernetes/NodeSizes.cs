namespace Tandem.Rehearsal.Kubernetes;

/// <summary>What an instance type leaves for pods, after the kubelet's reservation and the daemons of every node.</summary>
public static class NodeSizes
{
    private const int DaemonCpuMillis = 250;
    private const int DaemonMemoryMiB = 350;
    private const int EvictionMemoryMiB = 100;

    private static readonly SortedDictionary<string, int> CpusOfSize = new(StringComparer.Ordinal)
    {
        ["medium"] = 2,
        ["large"] = 2,
        ["xlarge"] = 4,
        ["2xlarge"] = 8,
        ["4xlarge"] = 16,
        ["8xlarge"] = 32,
    };

    /// <summary>The processors of an instance. An unknown size counts as <c>large</c>.</summary>
    /// <param name="instanceType">The EC2 instance type, such as <c>m7i.xlarge</c>.</param>
    public static int Processors(string instanceType) => CpusOfSize.GetValueOrDefault(instanceType.Split('.')[^1], 2);

    /// <summary>Allocatable CPU in thousandths and memory in MiB. An unknown size counts as <c>large</c>.</summary>
    /// <param name="instanceType">The EC2 instance type, such as <c>m7i.xlarge</c>.</param>
    public static (int CpuMillis, int MemoryMiB) Of(string instanceType)
    {
        var cpus = Processors(instanceType);
        var memory = cpus * 1024 * (instanceType.EndsWith(".medium", StringComparison.Ordinal) ? 2 : GiBPerCpu(instanceType[0]));
        var pods = cpus <= 2 ? 29 : 58;
        return (cpus * 1000 - ReservedCpu(cpus) - DaemonCpuMillis, memory - (255 + (11 * pods)) - EvictionMemoryMiB - DaemonMemoryMiB);
    }

    private static int GiBPerCpu(char family) => family switch { 'c' => 2, 'r' => 8, _ => 4 };

    // What the EKS node images reserve: 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest.
    private static int ReservedCpu(int cpus) => 60 + 10 + (Math.Clamp(cpus - 2, 0, 2) * 5) + (int)(Math.Max(0, cpus - 4) * 2.5);
}
