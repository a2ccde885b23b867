using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration under one namespace: <c>new Config("infra")</c> sees the keys <c>infra:...</c>.</summary>
public sealed partial class Config
{
    private const string OldMark = ":config";

    private readonly string _name;

    /// <summary>Opens a namespace.</summary>
    /// <param name="name">The namespace. Default: the project's name.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(OldMark, StringComparison.Ordinal) ? name[..^OldMark.Length] : name;
    }

    /// <summary>The text of a key.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The text, or null if it is not set.</returns>
    public string? Get(string key) => Deployment.Current.Config.Find(FullKey(key));

    /// <summary>The truth value of a key.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>True or false, or null if it is not set.</returns>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw WrongType(key, value, nameof(Boolean)),
    };

    /// <summary>The whole number of a key.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number, or null if it is not set.</returns>
    /// <exception cref="RunException">It is no whole number.</exception>
    public int? GetInt32(string key) => Get(key) switch
    {
        null => null,
        var value when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw WrongType(key, value, nameof(Int32)),
    };

    /// <summary>The number of a key.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number, or null if it is not set.</returns>
    /// <exception cref="RunException">It is no number.</exception>
    public double? GetDouble(string key) => Get(key) switch
    {
        null => null,
        var value when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw WrongType(key, value, nameof(Double)),
    };

    /// <summary>The object of a key, which is kept as JSON.</summary>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The object, or the type's default if it is not set.</returns>
    /// <exception cref="RunException">It cannot be read as that type.</exception>
    [return: MaybeNull]
    public T GetObject<T>(string key) => ReadObject<T>(key, null);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => ReadObject<T>(key, options);

    /// <summary>The text of a key that must be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The text.</returns>
    /// <exception cref="RunException">It is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>The truth value of a key that must be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>True or false.</returns>
    /// <exception cref="RunException">It is not set, or neither <c>true</c> nor <c>false</c>.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>The whole number of a key that must be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number.</returns>
    /// <exception cref="RunException">It is not set, or no whole number.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>The number of a key that must be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number.</returns>
    /// <exception cref="RunException">It is not set, or no number.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>The object of a key that must be set.</summary>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The object.</returns>
    /// <exception cref="RunException">It is not set, or cannot be read as that type.</exception>
    public T RequireObject<T>(string key) => RequireObject<T>(key, null!);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Get(key) is null ? throw Missing(key) : ReadObject<T>(key, options)!;

    private string FullKey(string key) => $"{_name}:{key}";

    private T? ReadObject<T>(string key, JsonSerializerOptions? options)
    {
        var value = Get(key);
        try
        {
            return value is null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw WrongType(key, value, typeof(T).FullName!, exception);
        }
    }

    private RunException WrongType(string key, string? value, string expected, Exception? cause = null)
        => new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {expected}", cause);

    private RunException Missing(string key)
        => new($"Missing Required configuration variable '{FullKey(key)}'\n\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");
}
