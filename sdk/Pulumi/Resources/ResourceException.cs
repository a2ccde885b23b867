namespace Pulumi;

/// <summary>An error that belongs to a resource.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="resource">The resource, or null when there is none.</param>
/// <param name="hideStack">Whether to report the message alone, without where in the program it happened. Default: false.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
