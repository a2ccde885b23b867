namespace Tandem.Tests.Shared;

/// <summary>Tests on a real server that lives in real time: not beside others, whose work would keep them from asking it in time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealTimeCollection
{
    public const string Name = "Real time";
}
