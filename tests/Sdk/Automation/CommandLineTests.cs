using Pulumi.Automation;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Sdk.Automation;

/// <summary>What runs for each call is what was recorded of the official Automation API.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] Version = ["argv: version", "cwd: <current dir>", "env: PULUMI_SKIP_UPDATE_CHECK=true"];
    private readonly StandInPulumi _pulumi = new();

    public static TheoryData<string> Openings => [.. RecordedCalls.Openings.Keys];

    public static TheoryData<string> CallsOfAStack => [.. RecordedCalls.OfAStack.Keys];

    public void Dispose() => _pulumi.Dispose();

    [SharedTheory(Transcript.FileName)]
    [MemberData(nameof(Openings))]
    public async Task Opening_a_stack_runs_the_commands_of_the_transcript(string title)
    {
        if (!title.EndsWith("not there", StringComparison.Ordinal))
        {
            _pulumi.AddStack("prod-a");
        }

        await Record.ExceptionAsync(() => RecordedCalls.Openings[title](new("prod-a", _pulumi.WorkDir)));

        Assert.Equal(Transcript.Sections[title].Skip(Version.Length), WhatRan(_pulumi.Calls));
    }

    [SharedTheory(Transcript.FileName)]
    [MemberData(nameof(CallsOfAStack))]
    public async Task Each_call_runs_the_commands_of_the_transcript(string title)
    {
        var world = _pulumi.AddStack("prod-a").WithConfig("infra:role", "active");
        var stack = await LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));
        if (title.EndsWith("while another update runs", StringComparison.Ordinal))
        {
            world.LockedBy("ann");
        }

        var thrown = await Record.ExceptionAsync(() => RecordedCalls.OfAStack[title](stack));

        Assert.Equal(Transcript.Sections[title], WhatRan(_pulumi.Calls.Skip(1)));
        Assert.Equal(world.IsLocked, thrown is ConcurrentUpdateException);
    }

    [SharedFact(Transcript.FileName)]
    public async Task Opening_asks_the_executable_for_its_version_wherever_the_caller_stands()
    {
        var installation = _pulumi.InstallationOf("v3.200.0");

        await LocalPulumiCommand.CreateAsync(new() { Root = installation });

        Assert.Equal(Version, WhatRan(StandInPulumi.CallsOf(installation)));
        Assert.All(RecordedCalls.Openings.Keys, title => Assert.Equal(Version, Transcript.Sections[title].Take(Version.Length)));
    }

    [SharedFact(Transcript.FileName)]
    public void Every_section_of_the_transcript_is_compared() => Assert.Equal(
        Transcript.Sections.Keys.Where(title => !title.StartsWith("result: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        RecordedCalls.Openings.Keys.Concat(RecordedCalls.OfAStack.Keys).Order(StringComparer.Ordinal));

    private IEnumerable<string> WhatRan(IEnumerable<StandInCall> calls) => calls.SelectMany(call => new[]
    {
        $"argv: {call.Line}",
        $"cwd: {(call.WorkDir == _pulumi.WorkDir ? "<work dir>" : call.WorkDir == Environment.CurrentDirectory ? "<current dir>" : call.WorkDir)}",
    }.Concat(call.Variables.Select(variable => $"env: {variable}")));
}
