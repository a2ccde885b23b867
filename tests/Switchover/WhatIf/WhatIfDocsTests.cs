using System.Reflection;
using System.Text.RegularExpressions;

namespace Tandem.Tests.Switchover.WhatIf;

public sealed partial class WhatIfDocsTests
{
    private static readonly string Text = RepositoryFiles.Text("docs/what-if.md");

    // R43: tools and a runbook.
    [Fact]
    public void Every_question_is_answered_by_a_scenario_that_a_test_plays()
    {
        var questions = Text.Split("\n## ")[1..];
        var missing = questions.Where(q => !IsATest(ShownBy().Match(q))).Select(q => q.Split('\n')[0]);

        Assert.Empty(missing);
        Assert.InRange(questions.Length, 20, 40);
    }

    [Fact]
    public void Questions_are_numbered_in_order() =>
        Assert.Equal(Enumerable.Range(1, Text.Split("\n## ").Length - 1).Select(n => $"{n}"), Text.Split("\n## ")[1..].Select(q => q.Split('.')[0]));

    [Fact]
    public void Every_scenario_beside_it_answers_a_question()
    {
        var scenarios = Assembly.GetExecutingAssembly().GetTypes().Where(t => t.IsSubclassOf(typeof(WhatIfFixture)))
            .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null).Select(m => $"{t.Name}.{m.Name}"));

        Assert.DoesNotContain(scenarios, s => !Text.Contains($"`{s}`", StringComparison.Ordinal));
    }

    private static bool IsATest(Match shownBy) => shownBy.Success && Assembly.GetExecutingAssembly().GetTypes()
        .Any(t => t.Name == shownBy.Groups[1].Value && t.Namespace!.StartsWith("Tandem.Tests.Switchover", StringComparison.Ordinal) && t.GetMethod(shownBy.Groups[2].Value)?.GetCustomAttribute<FactAttribute>() is not null);

    [GeneratedRegex(@"Shown by: `(\w+)\.(\w+)`")]
    private static partial Regex ShownBy();
}
