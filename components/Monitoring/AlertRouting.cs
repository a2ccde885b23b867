namespace Tandem.Components.Monitoring;

/// <summary>
/// The alert manager's configuration: everything goes to one topic, with the attribute <c>urgency</c> by which subscribers choose. Outside support
/// hours the paging route is muted; the ticket route takes every alert at any time, so none is lost.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-receiver-config.html; of the two kinds of time interval the service accepts
/// only the muting one (https://github.com/aws/amazon-managed-service-for-prometheus-roadmap/issues/26).
/// </remarks>
public static class AlertRouting
{
    private const string OutOfHours = "out-of-hours";

    /// <summary>The definition that the service takes.</summary>
    /// <param name="environment">The environment, which stands in the subject.</param>
    /// <param name="hours">When a person may be called.</param>
    /// <param name="region">The region of the topic.</param>
    /// <param name="topicArn">The topic.</param>
    public static string Write(string environment, SupportHours hours, string region, string topicArn) =>
        Yaml.Write(new Yaml.Map { { "alertmanager_config", Configuration(environment, hours, region, topicArn) } });

    private static string Configuration(string environment, SupportHours hours, string region, string topicArn)
    {
        var configuration = new Yaml.Map { { "route", Route(hours) }, { "receivers", Receivers(environment, hours, region, topicArn) } };
        if (hours == SupportHours.OfficeHours)
        {
            configuration.Add("mute_time_intervals", new List<Yaml.Map> { Nights() });
        }

        return Yaml.Write(configuration).TrimEnd('\n');
    }

    private static Yaml.Map Route(SupportHours hours)
    {
        var route = new Yaml.Map
        {
            { "receiver", "ticket" },
            { "group_by", new List<string> { "alertname", "cluster" } },
            { "group_wait", "10s" },
            { "group_interval", "1m" },
            { "repeat_interval", "4h" },
        };
        if (hours != SupportHours.None)
        {
            route.Add("routes", new List<Yaml.Map> { PageRoute(hours), new() { { "receiver", "ticket" } } });
        }

        return route;
    }

    /// <summary>Office hours let the alert go on to the ticket route as well, where it waits if nobody may be called.</summary>
    private static Yaml.Map PageRoute(SupportHours hours)
    {
        var route = new Yaml.Map { { "receiver", "page" }, { "matchers", new List<string> { "urgency=\"page\"" } } };
        if (hours == SupportHours.OfficeHours)
        {
            route.Add("mute_time_intervals", new List<string> { OutOfHours });
            route.Add("continue", true);
        }

        return route;
    }

    private static List<Yaml.Map> Receivers(string environment, SupportHours hours, string region, string topicArn) =>
        [.. (hours == SupportHours.None ? ["ticket"] : new[] { "page", "ticket" }).Select(urgency => new Yaml.Map
        {
            { "name", urgency },
            { "sns_configs", new List<Yaml.Map> { Sender(environment, urgency, region, topicArn) } },
        })];

    private static Yaml.Map Sender(string environment, string urgency, string region, string topicArn) => new()
    {
        { "topic_arn", topicArn },
        { "sigv4", new Yaml.Map { { "region", region } } },
        { "subject", $"[{environment}] {{{{ .Status }}}}: {{{{ .CommonLabels.alertname }}}} {{{{ .CommonLabels.cluster }}}}" },
        { "message", "{{ range .Alerts }}{{ .Annotations.summary }} {{ .Annotations.action }}\n{{ end }}" },
        { "attributes", new Yaml.Map { { "urgency", urgency }, { "environment", environment } } },
    };

    private static Yaml.Map Nights() => new()
    {
        { "name", OutOfHours },
        {
            "time_intervals", new List<Yaml.Map>
            {
                new() { { "weekdays", new List<string> { "saturday", "sunday" } } },
                new() { { "times", new List<Yaml.Map> { Span("00:00", "08:00"), Span("18:00", "24:00") } } },
            }
        },
    };

    private static Yaml.Map Span(string start, string end) => new() { { "start_time", start }, { "end_time", end } };
}
