namespace Tandem.Components.Monitoring;

/// <summary>Writes rule groups in Prometheus' own file format, which Amazon Managed Service for Prometheus takes as it is.</summary>
/// <remarks>https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-rules-files.html</remarks>
public static class RuleFile
{
    /// <summary>The rule file.</summary>
    /// <param name="groups">The groups, in order.</param>
    /// <param name="environment">Value of the label <c>environment</c> on every alert.</param>
    public static string Write(IReadOnlyList<RuleGroup> groups, string environment) => Yaml.Write(new Yaml.Map
    {
        { "groups", groups.Select(group => Group(group, environment)).ToList() },
    });

    private static Yaml.Map Group(RuleGroup group, string environment) => new()
    {
        { "name", group.Name },
        { "interval", "30s" },
        { "rules", group.Recordings.Select(Recording).Concat(group.Alerts.Select(alert => Alert(alert, environment))).ToList() },
    };

    private static Yaml.Map Recording(RecordingRule rule) => new() { { "record", rule.Name }, { "expr", rule.Expression } };

    private static Yaml.Map Alert(AlertRule rule, string environment)
    {
        var labels = new Yaml.Map
        {
            { "environment", environment },
            { "scope", AlertWords.Of(rule.Scope) },
            { "urgency", AlertWords.Of(rule.Urgency) },
        };
        if (rule.Cluster is not null)
        {
            labels.Add("cluster", rule.Cluster);
        }

        return new Yaml.Map
        {
            { "alert", rule.Name },
            { "expr", rule.Expression },
            { "for", rule.For },
            { "labels", labels },
            { "annotations", new Yaml.Map { { "summary", rule.Summary }, { "action", rule.Action } } },
        };
    }
}
