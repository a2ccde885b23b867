using Pulumi;

namespace Tandem.Tests.Components;

/// <summary>What a resource was told to wait for, by name.</summary>
internal static class Dependencies
{
    public static async Task<IReadOnlyList<string>> Of(MadeResource made)
    {
        var names = new TaskCompletionSource<IReadOnlyList<string>>();
        made.Options.DependsOn.ToOutput().Apply(resources =>
        {
            names.SetResult([.. resources.Select(resource => resource.GetResourceName())]);
            return resources;
        });
        return await names.Task;
    }
}
