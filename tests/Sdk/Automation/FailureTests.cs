using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Pulumi.Automation;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Sdk.Automation;

/// <summary>What comes out when the executable fails, is not there, does not end, or says nonsense.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly StandInPulumi _pulumi = new("prod-a");

    public void Dispose() => _pulumi.Dispose();

    [Theory]
    [InlineData("no stack named 'prod-a' found", typeof(StackNotFoundException))]
    [InlineData("stack 'prod-a' already exists", typeof(StackAlreadyExistsException))]
    [InlineData("[409] Conflict: Another update is currently in progress.", typeof(ConcurrentUpdateException))]
    [InlineData("the stack is currently locked by 1 lock(s).", typeof(ConcurrentUpdateException))]
    [InlineData("program exited with non-zero exit code: 1", typeof(CommandException))]
    public async Task The_words_of_the_CLI_decide_the_exception(string says, Type exception)
    {
        var stack = await OpenAsync();
        _pulumi.Answer("up *", StandInAnswer.Fails(says));

        var thrown = Assert.IsAssignableFrom<CommandException>(await Record.ExceptionAsync(() => stack.UpAsync()));

        Assert.IsType(exception, thrown);
        Assert.Equal(exception.Name, thrown.Name);
        Assert.Contains(says, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("code: 255", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_is_there_cannot_be_created_and_can_be_opened()
    {
        var args = new LocalProgramArgs("prod-a", _pulumi.WorkDir);

        await Assert.ThrowsAsync<StackAlreadyExistsException>(() => LocalWorkspace.CreateStackAsync(args));
        Assert.Equal("prod-a", (await LocalWorkspace.CreateOrSelectStackAsync(args)).Name);
    }

    [Fact]
    public async Task Cancelling_kills_the_command_that_runs()
    {
        _pulumi.Answer("up *", new() { Output = "Updating (prod-a)\n", Hangs = true });
        var stack = await OpenAsync();
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stack.UpAsync(new() { OnStandardOutput = _ => cancel.Cancel() }, cancel.Token));

        Assert.ThrowsAny<ArgumentException>(() => Process.GetProcessById(_pulumi.Calls[^1].ProcessId));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_from_the_start_ends_as_cancelled()
    {
        var stack = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stack.UpAsync(cancellationToken: new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("config get *")]
    [InlineData("config --show-secrets *")]
    [InlineData("stack output *")]
    [InlineData("stack history *")]
    [InlineData("stack export *")]
    public async Task An_answer_that_is_no_JSON_is_an_error(string command)
    {
        _pulumi.Answer(command, new() { Output = "warning: a new version of Pulumi is available" });
        var stack = await OpenAsync();
        var calls = new Dictionary<string, Func<Task>>
        {
            ["config get *"] = () => stack.GetConfigAsync("infra:role"),
            ["config --show-secrets *"] = () => stack.GetAllConfigAsync(),
            ["stack output *"] = () => stack.GetOutputsAsync(),
            ["stack history *"] = () => stack.GetHistoryAsync(),
            ["stack export *"] = () => stack.ExportStackAsync(),
        };

        await Assert.ThrowsAnyAsync<JsonException>(calls[command]);
    }

    [Fact]
    public async Task An_answer_of_nothing_means_there_is_nothing()
    {
        _pulumi.Answer("stack output *", new()).Answer("stack history *", new()).Answer("stack ls *", new()).Answer("config --show-secrets *", new());
        var stack = await OpenAsync();

        Assert.Empty(await stack.GetOutputsAsync());
        Assert.Empty(await stack.GetHistoryAsync());
        Assert.Empty(await stack.GetAllConfigAsync());
        Assert.Empty(await stack.Workspace.ListStacksAsync());
        Assert.Null(await stack.GetInfoAsync());
    }

    [Fact]
    public async Task A_missing_executable_is_told_from_one_that_fails() =>
        await Assert.ThrowsAsync<Win32Exception>(() => LocalPulumiCommand.CreateAsync(new() { Root = _pulumi.MissingInstallation() }));

    [Theory]
    [InlineData("v3.0.0")]
    [InlineData("v4.0.0")]
    [InlineData("who knows")]
    public async Task A_version_that_does_not_fit_is_refused_unless_told_otherwise(string version)
    {
        var installation = _pulumi.InstallationOf(version);

        await Assert.ThrowsAsync<InvalidOperationException>(() => LocalPulumiCommand.CreateAsync(new() { Root = installation }));
        Assert.NotNull(await LocalPulumiCommand.CreateAsync(new() { Root = installation, SkipVersionCheck = true }));
    }

    private Task<WorkspaceStack> OpenAsync() => LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));
}
