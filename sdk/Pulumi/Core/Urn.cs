using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The unique name of a resource in a stack: <c>urn:pulumi:STACK::PROJECT::PARENT-TYPE$TYPE::NAME</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>Takes a URN as text.</summary>
    /// <param name="value">The text; not empty.</param>
    public Urn(string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException("URN cannot be null or empty.", nameof(value));
        }

        _value = value;
    }

    /// <summary>The text.</summary>
    /// <param name="value">The URN.</param>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Whether both are the same text.</summary>
    /// <param name="left">One URN.</param>
    /// <param name="right">The other URN.</param>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One URN.</param>
    /// <param name="right">The other URN.</param>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>Computes the URN of a resource from what it is made of.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="type">Type token, such as <c>aws:ec2/vpc:Vpc</c>.</param>
    /// <param name="parent">Parent resource. Default: none.</param>
    /// <param name="parentUrn">URN of the parent, instead of <paramref name="parent"/>. Default: none.</param>
    /// <param name="project">Project name. Default: the running project; ignored when there is a parent.</param>
    /// <param name="stack">Stack name. Default: the running stack; ignored when there is a parent.</param>
    /// <returns>The URN.</returns>
    public static Output<string> Create(
        Input<string> name, Input<string> type, Resource? parent = null,
        Input<string>? parentUrn = null, Input<string>? project = null, Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }

        var above = parent?.Urn ?? parentUrn?.ToOutput();
        var prefix = above is not null
            ? above.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    /// <returns>The URN as text.</returns>
    public override string ToString() => _value;

    /// <summary>The last type of a URN, without the types of its parents.</summary>
    internal static string TypeOf(string urn) => urn.Split("::")[2].Split('$')[^1];
}
