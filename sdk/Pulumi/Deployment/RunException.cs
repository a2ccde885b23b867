namespace Pulumi;

/// <summary>An error that the user of a program can act on; it is reported by its message alone.</summary>
public class RunException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">What went wrong and what to do.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the error with its cause.</summary>
    /// <param name="message">What went wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error for properties that are marked as outputs but are none.</summary>
    /// <param name="outputAttributeNames">Names of the properties.</param>
    /// <returns>The error.</returns>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames)
        => new($"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");
}
