using Tandem.Stacks;
using Tandem.Stacks.Configuration;

namespace Tandem.Tests.Stacks.Guards;

/// <summary>What is deployed around a cluster stack, and what its program says to it. prod-a serves with 2026.11; the files ask for 2026.11 too.</summary>
internal sealed record GuardScene
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What stacks put out, where it is not what <see cref="OtherStacks"/> has.</summary>
    public IReadOnlyDictionary<(string Stack, string Output), object?> Changes { get; init; } = new Dictionary<(string, string), object?>();

    public Func<GivenConfig, GivenConfig> Config { get; init; } = config => config;

    /// <summary>The same with one output changed; null takes it away.</summary>
    public GuardScene Deployed(string stack, string output, object? value) =>
        this with { Changes = new Dictionary<(string, string), object?>(Changes) { [(stack, output)] = value } };

    /// <summary>The same with one key of the config changed.</summary>
    public GuardScene Asks(string key, string value) => this with { Config = config => Config(config).With(key, value) };

    public async Task<StackRun> RunAsync(string stack)
    {
        using var time = StackClock.Begin(new At(Noon));
        return await StackHarness.RunAsync(stack, Config, OutputsOf);
    }

    public async Task<StackRun> RefusedAsync(string stack)
    {
        using var time = StackClock.Begin(new At(Noon));
        return await StackHarness.RefusedAsync(stack, Config, OutputsOf);
    }

    private Dictionary<string, object> OutputsOf(string stack)
    {
        var outputs = new Dictionary<string, object>(OtherStacks.OutputsOf(stack));
        foreach (var ((_, output), value) in Changes.Where(change => change.Key.Stack == stack))
        {
            outputs.Remove(output);
            if (value is not null)
            {
                outputs[output] = value;
            }
        }

        return outputs;
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
