using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>The first event: the operation begins.</summary>
public class PreludeEvent
{
    internal PreludeEvent()
    {
    }

    /// <summary>The configuration it runs with; secrets come as `[secret]`.</summary>
    public IImmutableDictionary<string, string> Config { get; internal init; } = ImmutableDictionary<string, string>.Empty;
}
