namespace Tandem.Tests.Shared;

/// <summary>Tests that run a Pulumi program: one at a time, because the configuration is read from the process's environment.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PulumiCollection
{
    public const string Name = "Pulumi";
}
