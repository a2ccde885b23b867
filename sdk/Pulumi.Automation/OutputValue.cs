namespace Pulumi.Automation;

/// <summary>One output of a stack, in the clear.</summary>
public sealed class OutputValue
{
    internal OutputValue(object value, bool isSecret) => (Value, IsSecret) = (value, isSecret);

    /// <summary>
    /// The value: a string, a <see cref="bool"/>, a <see cref="long"/> or <see cref="double"/>, an array of objects, or a dictionary from string to object.
    /// Text that is a date comes as <see cref="DateTime"/>. A secret comes decrypted.
    /// </summary>
    public object Value { get; }

    /// <summary>Whether the program marked it secret.</summary>
    public bool IsSecret { get; }
}
