using System.Globalization;
using Tandem.Rehearsal.Backend;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Tests.Cli;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>R34: since when a release is deployed, on the real stacks.</summary>
[Collection(PulumiCollection.Name)]
public sealed class ReleaseSinceTests : IDisposable
{
    private readonly ProjectCopy _project = new();
    private readonly RehearsalBackend _backend;

    public ReleaseSinceTests() => _backend = RehearsalBackend.InMemory(_project.Root, new RehearsalOptions());

    public void Dispose()
    {
        _backend.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task A_change_of_role_leaves_it_and_another_release_begins_anew()
    {
        await UpAsync("prod-network");
        var first = await UpAsync("prod-b");
        await _backend.Clock.WaitAsync(TimeSpan.FromDays(1), CancellationToken.None);
        await SetAsync("infra:role", "active");
        var active = await UpAsync("prod-b");
        _project.Release("2026.12", text => text);
        await SetAsync("infra:release", "2026.12");
        var began = _backend.Clock.UtcNow;
        var other = await UpAsync("prod-b");

        Assert.Equal("2026.11", first.Text(OutputNames.Release));
        Assert.Equal(first.Text(OutputNames.ReleaseSince), active.Text(OutputNames.ReleaseSince));
        Assert.Equal("2026.12", other.Text(OutputNames.Release));
        Assert.Equal(began, DateTimeOffset.Parse(other.Text(OutputNames.ReleaseSince)!, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1));
    }

    private Task SetAsync(string key, string value) => _backend.Stacks.SetConfigAsync("prod-b", new ConfigSetting(key, value), CancellationToken.None);

    private async Task<StackOutputs> UpAsync(string stack) =>
        (await _backend.Stacks.UpAsync(stack, new UpRequest("test"), null, CancellationToken.None)).Outputs;
}
