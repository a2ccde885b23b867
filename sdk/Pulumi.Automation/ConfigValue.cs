namespace Pulumi.Automation;

/// <summary>One configuration value of a stack: text, and whether it is kept encrypted.</summary>
public class ConfigValue
{
    /// <summary>Makes a value to be set.</summary>
    /// <param name="value">The value as text; an object or a list is its JSON.</param>
    /// <param name="isSecret">Whether the stack's secrets provider encrypts it. Default: plain text.</param>
    public ConfigValue(string value, bool isSecret = false) => (Value, IsSecret) = (value, isSecret);

    /// <summary>The value as text; of an object or a list its JSON. A secret comes decrypted.</summary>
    public string Value { get; set; }

    /// <summary>Whether the value is kept encrypted. Default: false.</summary>
    public bool IsSecret { get; set; }
}
