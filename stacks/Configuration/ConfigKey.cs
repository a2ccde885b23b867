namespace Tandem.Stacks.Configuration;

/// <summary>One config key: what <c>Pulumi.yaml</c> declares and what the program checks. A test compares the two.</summary>
/// <param name="Name">The name without its namespace, such as <c>role</c>.</param>
/// <param name="Kinds">The kinds of stack that read it.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Default">The value when the stack gives none, as the engine hands it over; empty for a key that must be given or may be left out.</param>
/// <param name="Description">What it is, with units.</param>
public sealed record ConfigKey(string Name, IReadOnlyList<StackKind> Kinds, ConfigType Type, string Default, string Description)
{
    /// <summary>The namespace of every key: the project's name.</summary>
    public const string Namespace = "infra";

    /// <summary>Whether a stack that reads the key must give it. Default: false.</summary>
    public bool Required { get; init; }

    /// <summary>What a value must be. Default: anything of the right type.</summary>
    public Allowed Allowed { get; init; } = Allowed.Anything;

    /// <summary>The name with its namespace, such as <c>infra:role</c>.</summary>
    public string FullName => $"{Namespace}:{Name}";
}
