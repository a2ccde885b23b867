using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>One statement of an IAM policy.</summary>
public sealed record PolicyStatement
{
    /// <summary>What the statement is for, in letters and digits.</summary>
    public required string Sid { get; init; }

    /// <summary><c>Allow</c> or <c>Deny</c>. Default: <c>Allow</c>.</summary>
    public string Effect { get; init; } = "Allow";

    /// <summary>The actions, such as <c>s3:GetObject</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The ARNs it is about. Default: left out, as trust policies have it.</summary>
    public IReadOnlyList<Input<string>> Resources { get; init; } = [];

    /// <summary>Who it is about, for policies that hang on a resource. Default: left out, as policies of a role have it.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>What must hold besides; all of them. Default: nothing.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>The statement as JSON, once every value in it is known.</summary>
    internal Output<string> ToText() =>
        Output.Tuple(All(Resources), ByKind(Principals), ByOperator(Conditions)).Apply(known =>
        {
            var (resources, principals, conditions) = known;
            var statement = new JsonObject { ["Sid"] = Sid, ["Effect"] = Effect };
            Add(statement, "Principal", principals);
            statement["Action"] = PolicyText.OneOrMany(Actions);
            Add(statement, "Resource", resources.Length == 0 ? null : PolicyText.OneOrMany(resources));
            Add(statement, "Condition", conditions);
            return statement.ToJsonString();
        });

    private static Output<ImmutableArray<string>> All(IReadOnlyList<Input<string>> values) => Output.All(values);

    private static Output<JsonNode?> ByKind(IReadOnlyList<PolicyPrincipal> principals) =>
        Output.All(principals.Select(principal => All(principal.Values))).Apply(values => PolicyText.Principals(principals, values));

    private static Output<JsonNode?> ByOperator(IReadOnlyList<PolicyCondition> conditions) =>
        Output.All(conditions.Select(condition => All(condition.Values))).Apply(values => PolicyText.Conditions(conditions, values));

    private static void Add(JsonObject statement, string key, JsonNode? value)
    {
        if (value is not null)
        {
            statement[key] = value;
        }
    }
}
