using System.Text;
using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>R10, R13, R34, T6: the guards of the stacks through <c>tandem up</c>, on a cloud that is kept between calls: their words, the exit code, and that nothing changed.</summary>
[Collection(PulumiCollection.Name)]
public sealed class GuardedUpTests : IDisposable
{
    private const string Release = "infra:release: \"2026.11\"";
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_is_refused_is_told_and_changes_nothing()
    {
        await TandemAsync("up", "prod", "--yes");
        _project.Release("2026.12", text => text);
        var before = await TandemAsync("status", "--json");
        var told = new StringBuilder();

        await RefusedAsync(told, "prod-a", Release, "infra:release: \"2026.12\"");
        await RefusedAsync(told, "prod-a", "infra:role: active", "infra:role: standby");
        await RefusedAsync(told, "prod-a", Release, $"{Release}\n  infra:deletionProtection: false");
        await RefusedAsync(told, "prod-traffic", "prod-b: 0", "prod-b: 16");
        await RefusedAsync(told, "prod-traffic", "prod-a: 255", "prod-a: 0");
        var after = await TandemAsync("status", "--json");
        var again = await TandemAsync("up", "prod-a", "--yes");

        Golden.Verify(told.ToString(), "refused");
        Assert.Equal(before.Out, after.Out);
        Assert.Contains("prod-a         would: no change", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_comes_to_the_standby_first_and_to_the_active_after_the_soak_time_or_in_somebodys_name()
    {
        await TandemAsync("up", "prod", "--yes");
        _project.Release("2026.12", text => text);
        Change("prod-b", Release, "infra:release: \"2026.12\"");
        var standby = await TandemAsync("up", "prod-b", "--yes");

        var told = new StringBuilder();
        await RefusedAsync(told, "prod-a", Release, "infra:release: \"2026.12\"");
        Change("prod-a", Release, "infra:release: \"2026.12\"\n  infra:override: \"release: CVE-2026-1234, both sides patched in one night\"");
        var overridden = await TandemAsync("up", "prod-a", "--yes");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (standby.Code, overridden.Code));
        Golden.Verify(told.ToString(), "too-young");
    }

    private async Task RefusedAsync(StringBuilder told, string stack, string old, string by)
    {
        Change(stack, old, by);
        var run = await TandemAsync("up", stack, "--yes");
        Change(stack, by, old);

        Assert.Equal((ExitCode.WrongSettings, ""), (run.Code, run.Out));
        told.Append(run.Error).Append('\n');
    }

    private void Change(string stack, string old, string by) => _project.Change($"Pulumi.{stack}.yaml", text =>
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, by, StringComparison.Ordinal);
    });

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "rehearsal", "--project", _project.Root]);
}
