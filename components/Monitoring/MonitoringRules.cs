using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.Monitoring;

/// <summary>What the arguments of monitoring must keep.</summary>
public static partial class MonitoringRules
{
    private static readonly string[] Protocols = ["email", "https", "lambda", "sms", "sqs"];

    /// <summary>The rules, in the order their mistakes are told.</summary>
    public static Rules<MonitoringArgs> All { get; } = new("Monitoring")
    {
        { "clusters", a => a.Clusters.Count > 0, _ => "none given. Name at least one cluster." },
        { "clusters", a => Names.AreDistinct(a.Clusters), a => Names.Twice(a.Clusters, "a cluster") },
        { "workloadNamespaces[]", a => a.WorkloadNamespaces, name => Namespace().IsMatch(name), NotANamespace },
        { "platformNamespaces", a => a.PlatformNamespaces.Count > 0, _ => "none given. Name at least kube-system." },
        { "platformNamespaces[]", a => a.PlatformNamespaces, name => Namespace().IsMatch(name), NotANamespace },
        {
            "subscribers[].protocol", a => a.Subscribers, s => Protocols.Contains(s.Protocol),
            s => $"'{s.Protocol}' given. Use one of: {string.Join(", ", Protocols)}."
        },
        { "subscribers[].endpoint", a => a.Subscribers, s => s.Endpoint.Length > 0, s => $"empty for {s.Protocol}. Write the address." },
        {
            "subscribers", a => a.SupportHours != SupportHours.Always || a.Subscribers.Count == 0 || a.Subscribers.Any(TakesPages),
            _ => "support is at all hours, but nobody takes pages. Add a subscriber for pages, or lower supportHours."
        },
        { "logRetentionDays", a => LogRetention.IsAllowed(a.LogRetentionDays), a => LogRetention.Words(a.LogRetentionDays) },
    };

    private static string NotANamespace(string name) => $"'{name}' is no namespace. Use small letters, digits and hyphens.";

    private static bool TakesPages(AlertSubscriber subscriber) => subscriber.Urgency is null or AlertUrgency.Page;

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
    private static partial Regex Namespace();
}
