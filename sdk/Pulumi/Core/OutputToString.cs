namespace Pulumi;

/// <summary>What <see cref="Output{T}.ToString"/> answers.</summary>
internal static class OutputToString
{
    private const string Strict = "PULUMI_ERROR_OUTPUT_STRING";

    public static string Advise()
    {
        var advice = string.Join(
            Environment.NewLine,
            "Calling [ToString] on an [Output<T>] is not supported.",
            "",
            "To get the value of an Output<T> as an Output<string> consider:",
            "1. o.Apply(v => $\"prefix{v}suffix\")",
            "2. Output.Format($\"prefix{hostname}suffix\");",
            "",
            "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");
        if (Environment.GetEnvironmentVariable(Strict) is { } set && (set == "1" || set.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(advice);
        }

        Log.Warn(advice);
        return advice + Environment.NewLine + "This function may throw in a future version of Pulumi.";
    }
}
