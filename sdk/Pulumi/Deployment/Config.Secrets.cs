using System.Text.Json;

namespace Pulumi;

/// <content>The same values as secret outputs.</content>
public sealed partial class Config
{
    /// <summary>The text of a key, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The text, or null if it is not set.</returns>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The truth value of a key, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>True or false, or null if it is not set.</returns>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The whole number of a key, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number, or null if it is not set.</returns>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The number of a key, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number, or null if it is not set.</returns>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The object of a key, secret.</summary>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The object, or null if it is not set.</returns>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(ReadObject<T>(key, null)!);

    /// <inheritdoc cref="GetSecretObject{T}(string)"/>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => ReadObject<T>(key, options) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The text of a key that must be set, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The text.</returns>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>The truth value of a key that must be set, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>True or false.</returns>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>The whole number of a key that must be set, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number.</returns>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>The number of a key that must be set, secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number.</returns>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>The object of a key that must be set, secret.</summary>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The object.</returns>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <inheritdoc cref="RequireSecretObject{T}(string)"/>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read the JSON.</param>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) => Output.CreateSecret(RequireObject<T>(key, options));
}
