namespace Tandem.Tests.Shared;

public sealed class Placeholder
{
    [Fact]
    public void It_builds() => Assert.True(true);
}
