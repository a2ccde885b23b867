namespace Tandem.Components.Monitoring;

/// <summary>Scope and urgency as labels and message attributes have them.</summary>
internal static class AlertWords
{
    public static string Of(AlertScope scope) => scope == AlertScope.Cluster ? "cluster" : "environment";

    public static string Of(AlertUrgency urgency) => urgency == AlertUrgency.Page ? "page" : "ticket";
}
