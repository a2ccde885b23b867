namespace Tandem.Stacks.Settings;

/// <summary>What a standby runs.</summary>
public enum StandbyMode
{
    /// <summary><c>held</c>: no application pod (R37).</summary>
    Held,

    /// <summary><c>warm</c>: a few replicas of each (R132).</summary>
    Warm,
}
