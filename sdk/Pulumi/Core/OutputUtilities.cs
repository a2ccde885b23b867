using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Utilities;

/// <summary>For tests: look into an output, or make one that is unknown as in a preview.</summary>
public static class OutputUtilities
{
    /// <summary>Makes an output that is unknown, as a computed property is in a preview.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">What <see cref="GetValueAsync"/> would not show; only its type matters.</param>
    /// <returns>The unknown output.</returns>
    public static Output<T> CreateUnknown<T>(T value) => new(new OutputData<T>(ImmutableHashSet<Resource>.Empty, value, isKnown: false, isSecret: false));

    /// <summary>Makes an output that is unknown; the factory is never run.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="valueFactory">Makes the value when it were known.</param>
    /// <returns>The unknown output.</returns>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => CreateUnknown(default(T)!).Apply(_ => valueFactory());

    /// <summary>Adds a dependency to an output.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="resource">What it shall depend on.</param>
    /// <returns>The same value with one more dependency.</returns>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(AddAsync());

        async Task<OutputData<T>> AddAsync()
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data.WithResources([resource]);
        }
    }

    /// <summary>Tells whether an output is known, once it is resolved.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>False for what a preview cannot know.</returns>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsKnown;
    }

    /// <summary>The value of an output, once it is resolved.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The value, or the type's default if it is unknown.</returns>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);

    /// <summary>The resources an output comes from, once it is resolved.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The resources it depends on directly.</returns>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.Resources;
    }
}
