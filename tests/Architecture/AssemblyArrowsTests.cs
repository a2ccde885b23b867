using System.Reflection;

namespace Tandem.Tests.Architecture;

/// <summary>The same arrows in what was compiled: a type that is used leaves a reference behind, however it got in.</summary>
public sealed class AssemblyArrowsTests
{
    [Theory]
    [InlineData("Tandem.Components", "")]
    [InlineData("Tandem.Stacks", "Tandem.Components")]
    [InlineData("Tandem.Switchover", "")]
    [InlineData("Tandem.Parity", "Tandem.Components,Tandem.Stacks")]
    [InlineData("Tandem.Rehearsal", "Tandem.Components,Tandem.Parity,Tandem.Stacks,Tandem.Switchover")]
    public void An_assembly_uses_only_those_it_may(string assembly, string allowed)
    {
        var used = Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith("Tandem", StringComparison.Ordinal) || name == "tandem");

        Assert.Empty(used.Except(allowed.Split(',')));
    }

    [Theory]
    [InlineData("Tandem.Components")]
    [InlineData("Tandem.Stacks")]
    [InlineData("Tandem.Rehearsal")]
    public void Only_the_switchover_uses_the_automation_api(string assembly) =>
        Assert.DoesNotContain("Pulumi.Automation", Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name));
}
