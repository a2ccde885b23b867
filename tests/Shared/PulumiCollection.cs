namespace Tandem.Tests.Shared;

/// <summary>
/// Tests that run a Pulumi program: one at a time, because the configuration is read from the process's environment. They may run beside others, which read
/// nothing there that a program sets.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PulumiCollection
{
    public const string Name = "Pulumi";
}
