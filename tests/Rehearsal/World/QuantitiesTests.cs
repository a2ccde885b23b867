using Tandem.Rehearsal.World;

namespace Tandem.Tests.Rehearsal.World;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("250m", 250)]
    [InlineData("2", 2_000)]
    [InlineData("0.5", 500)]
    public void Cpu_is_read_in_thousandths(string text, int millis) => Assert.Equal(millis, Quantities.CpuMillis(text));

    [Theory]
    [InlineData("256Mi", 256)]
    [InlineData("2Gi", 2_048)]
    [InlineData("524288Ki", 512)]
    [InlineData("134217728", 128)]
    public void Memory_is_read_in_MiB(string text, int mebibytes) => Assert.Equal(mebibytes, Quantities.MemoryMiB(text));
}
