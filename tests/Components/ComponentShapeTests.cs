using System.Reflection;
using Pulumi;
using Tandem.Components;

namespace Tandem.Tests.Components;

/// <summary>Whoever has read one component has read them all: one constructor, one args class, one set of rules, one type token.</summary>
public sealed class ComponentShapeTests
{
    private static readonly Type[] All =
    [
        .. typeof(ComponentTypes).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static TheoryData<Type> Components { get; } = [.. All];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_is_sealed_and_made_by_name_args_and_options(Type component)
    {
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();

        Assert.True(component.IsSealed);
        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(["String", $"{component.Name}Args", "ComponentResourceOptions"], parameters.Select(parameter => parameter.ParameterType.Name));
        Assert.True(parameters[2].HasDefaultValue);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void An_output_of_a_component_can_be_set_by_nobody_else(Type component)
    {
        var outputs = component.GetProperties()
            .Where(property => property.DeclaringType == component && property.GetCustomAttribute<OutputAttribute>() is not null);

        Assert.All(outputs, property => Assert.True(property.SetMethod?.IsPrivate, $"{property.Name} needs a private setter: Pulumi refuses one without."));
    }

    [Fact]
    public void Type_tokens_are_distinct_and_end_with_the_name_of_their_constant()
    {
        var tokens = typeof(ComponentTypes).GetFields().Select(field => (field.Name, Token: (string)field.GetRawConstantValue()!)).ToList();

        Assert.Equal(tokens.Count, tokens.Select(token => token.Token).Distinct().Count());
        Assert.All(tokens, token => Assert.Matches($"^tandem:[a-z][A-Za-z]*:{token.Name}$", token.Token));
    }

    [Fact]
    public void Every_component_has_a_token() =>
        Assert.All(All, component => Assert.Contains(typeof(ComponentTypes).GetFields(), field => field.Name == component.Name));
}
