namespace Pulumi.Automation;

/// <summary>What a command that changed a stack said, and the entry of history it made.</summary>
public class UpdateResult
{
    internal UpdateResult(string standardOutput, string standardError, UpdateSummary summary) =>
        (StandardOutput, StandardError, Summary) = (standardOutput, standardError, summary);

    /// <summary>All it wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All it wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>The newest entry of the stack's history after it.</summary>
    public UpdateSummary Summary { get; }
}
