namespace Tandem.Components.Monitoring;

/// <summary>When alerts of an environment may call a person (R77, R78).</summary>
public enum SupportHours
{
    /// <summary>Never: every alert is a ticket.</summary>
    None,

    /// <summary>Monday to Friday, 08:00 to 18:00 UTC; outside these hours a page waits as a ticket. What dev has.</summary>
    OfficeHours,

    /// <summary>At any time. What prod has.</summary>
    Always,
}
