using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>Who a statement is about.</summary>
/// <param name="Kind"><c>Service</c>, <c>AWS</c> or <c>*</c>.</param>
/// <param name="Values">Service names or ARNs.</param>
public sealed record PolicyPrincipal(string Kind, IReadOnlyList<Input<string>> Values)
{
    /// <summary>Everyone; say with conditions who that is.</summary>
    public static PolicyPrincipal Everyone { get; } = new("*", []);

    /// <summary>AWS services.</summary>
    /// <param name="names">Names such as <c>logs.eu-west-1.amazonaws.com</c>.</param>
    public static PolicyPrincipal Service(params IReadOnlyList<Input<string>> names) => new("Service", names);

    /// <summary>Accounts, roles or users.</summary>
    /// <param name="arns">Their ARNs.</param>
    public static PolicyPrincipal Aws(params IReadOnlyList<Input<string>> arns) => new("AWS", arns);
}

/// <summary>What must hold for a statement to apply.</summary>
/// <param name="Operator">The comparison, such as <c>StringEquals</c>.</param>
/// <param name="Key">What is compared, such as <c>aws:SourceAccount</c>.</param>
/// <param name="Values">What it is compared with; one of them must match.</param>
public sealed record PolicyCondition(string Operator, string Key, params IReadOnlyList<Input<string>> Values);
