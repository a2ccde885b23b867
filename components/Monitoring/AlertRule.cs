namespace Tandem.Components.Monitoring;

/// <summary>What an alert speaks about (R47). Every rule must say it.</summary>
public enum AlertScope
{
    /// <summary>One cluster: the alert carries its name.</summary>
    Cluster,

    /// <summary>All clusters together: what users of the environment see.</summary>
    Environment,
}

/// <summary>How soon somebody must look.</summary>
public enum AlertUrgency
{
    /// <summary>Users are hurt or about to be: a person is called, within the environment's support hours (R77).</summary>
    Page,

    /// <summary>Somebody looks on the next working day.</summary>
    Ticket,
}

/// <summary>One alert.</summary>
public sealed record AlertRule
{
    /// <summary>The name of the alert, in CamelCase.</summary>
    public required string Name { get; init; }

    /// <summary>What it speaks about.</summary>
    public required AlertScope Scope { get; init; }

    /// <summary>How soon somebody must look.</summary>
    public required AlertUrgency Urgency { get; init; }

    /// <summary>The PromQL expression; whatever it returns is wrong.</summary>
    public required string Expression { get; init; }

    /// <summary>How long it must hold, in Prometheus' words, such as <c>5m</c>.</summary>
    public required string For { get; init; }

    /// <summary>What is wrong, in one sentence for the person who is called.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do first.</summary>
    public required string Action { get; init; }

    /// <summary>The cluster it speaks about, where the expression drops the label, as <c>absent</c> does. Default: the expression keeps it.</summary>
    public string? Cluster { get; init; }
}

/// <summary>One series that is computed ahead, so that rules read well and cost little.</summary>
/// <param name="Name">The name of the series.</param>
/// <param name="Expression">The PromQL expression.</param>
public sealed record RecordingRule(string Name, string Expression);

/// <summary>Rules that are evaluated together, one after the other.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Recordings">Series computed first.</param>
/// <param name="Alerts">Alerts.</param>
public sealed record RuleGroup(string Name, IReadOnlyList<RecordingRule> Recordings, IReadOnlyList<AlertRule> Alerts);
