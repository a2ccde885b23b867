using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>What an observation of the cloud needs beside AWS.</summary>
/// <param name="Stacks">The port to Pulumi: its outputs say where things are.</param>
/// <param name="LastChange">When a stack was last changed.</param>
/// <param name="Platform">What the clusters' own metrics say; no data when nobody knows where they are.</param>
public sealed record CloudSources(
    IStackOperations Stacks,
    Func<string, CancellationToken, Task<Observed<DateTimeOffset>>> LastChange,
    Func<CancellationToken, Task<Observed<PlatformMetrics>>> Platform);
