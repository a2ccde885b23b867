namespace Tandem.Components.Shared;

/// <summary>The numbers of days that CloudWatch Logs can keep a log group for.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html</remarks>
internal static class LogRetention
{
    private static readonly int[] Days = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public static bool IsAllowed(int days) => Days.Contains(days);

    public static string Words(int days) => FormattableString.Invariant($"{days} given. CloudWatch Logs takes {string.Join(", ", Days)}.");
}
