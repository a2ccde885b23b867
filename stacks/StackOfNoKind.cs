using Pulumi;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks;

/// <summary>What runs where <c>infra:stack</c> names no kind of stack: it registers nothing and says what to write.</summary>
public sealed class StackOfNoKind : Stack
{
    /// <summary>Throws.</summary>
    /// <exception cref="SettingsException">Always.</exception>
    public StackOfNoKind()
        : base(Refuse(GivenConfig.FromEngine()))
    {
    }

    private static StackOptions Refuse(GivenConfig given)
    {
        var word = given.Values.GetValueOrDefault(Keys.Stack.FullName, "");
        var problem = word.Length == 0 ? "is missing" : $"is '{word}'";
        throw new SettingsException(given.Stack, [new Mistake(given.File, Keys.Stack.FullName, problem, Keys.Stack.Allowed.Says)]);
    }
}
