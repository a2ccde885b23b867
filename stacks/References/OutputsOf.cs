using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Tandem.Stacks.References;

/// <summary>
/// The outputs of another stack of the same project, by type. An output that is missing says which stack has to be brought up first.
/// </summary>
/// <param name="reader">The stack that reads.</param>
/// <param name="stack">The stack that is read.</param>
internal sealed class OutputsOf(Resource reader, string stack)
{
    private readonly StackReference _reference = new(
        $"{Deployment.Instance.OrganizationName}/{Deployment.Instance.ProjectName}/{stack}", options: new CustomResourceOptions { Parent = reader });

    /// <summary>A text; an empty one is a missing one.</summary>
    /// <param name="name">The output's name.</param>
    public Output<string> Text(string name) => Read(name, value => value is string { Length: > 0 } text ? text : null);

    /// <summary>A text; null where the stack was not brought up yet.</summary>
    /// <param name="name">The output's name.</param>
    public Output<string?> TextIfAny(string name) => _reference.GetOutput(name).Apply(value => value as string);

    /// <summary>A whole number; null where the stack was not brought up yet.</summary>
    /// <param name="name">The output's name.</param>
    public Output<int?> NumberIfAny(string name) => _reference.GetOutput(name).Apply(Whole);

    /// <summary>A map of texts; null where the stack was not brought up yet.</summary>
    /// <param name="name">The output's name.</param>
    public Output<ImmutableDictionary<string, string>?> TextMapIfAny(string name) =>
        _reference.GetOutput(name).Apply(value => (value as IReadOnlyDictionary<string, object>)?.ToImmutableDictionary(pair => pair.Key, pair => Word(pair.Value)));

    /// <summary>The whole number that a map has under a key; null where there is none.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="key">The key.</param>
    public Output<int?> NumberIfAny(string name, string key) => _reference.GetOutput(name)
        .Apply(value => Whole((value as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(key)));

    /// <summary>The text that a map of texts has under a key.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="key">The key.</param>
    public Output<string> Text(string name, string key) =>
        Read(name, value => (value as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(key) as string, key);

    /// <summary>A list of texts.</summary>
    /// <param name="name">The output's name.</param>
    public Output<ImmutableArray<string>> Texts(string name) => Read(name, Words);

    /// <summary>The list of texts that a map of lists has under a key.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="key">The key.</param>
    public Output<ImmutableArray<string>> Texts(string name, string key) =>
        Read(name, value => Words((value as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(key)), key);

    private Output<T> Read<T>(string name, Func<object?, T?> read, string? key = null)
        where T : class => _reference.GetOutput(name).Apply(value => read(value) ?? throw Missing(name, key));

    private Output<T> Read<T>(string name, Func<object?, T?> read, string? key = null)
        where T : struct => _reference.GetOutput(name).Apply(value => read(value) ?? throw Missing(name, key));

    private RunException Missing(string name, string? key) =>
        new($"Stack '{stack}' has no output '{name}'{(key is null ? "" : $" for '{key}'")}. Bring it up first: pulumi up --stack {stack}");

    private static ImmutableArray<string>? Words(object? value) => value is IEnumerable<object> list ? [.. list.Select(Word)] : null;

    private static int? Whole(object? value) => value is IConvertible number ? number.ToInt32(CultureInfo.InvariantCulture) : null;

    private static string Word(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
