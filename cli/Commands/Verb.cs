using System.CommandLine;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Parity.Graph;
using Tandem.Rehearsal.Backend;
using Tandem.Stacks.Configuration;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Commands;

/// <summary>Runs the body of a verb and turns every way it can fail into a sentence and an exit code. No stack trace reaches a user.</summary>
internal static class Verb
{
    internal static void Does(this Command command, CommonOptions options, Surroundings around, Func<VerbContext, ParseResult, CancellationToken, Task<int>> body) =>
        command.SetAction((parsed, cancellationToken) => RunAsync(around, () => body(VerbContext.From(parsed, options, around), parsed, cancellationToken)));

    /// <summary>The same for a verb that needs no project.</summary>
    internal static void Does(this Command command, Surroundings around, Func<ParseResult, CancellationToken, Task<int>> body) =>
        command.SetAction((parsed, cancellationToken) => RunAsync(around, () => body(parsed, cancellationToken)));

    private static async Task<int> RunAsync(Surroundings around, Func<Task<int>> body)
    {
        try
        {
            return await body().ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            return Say(around, e.Message, ExitCode.Usage);
        }
        catch (Exception e) when (e is SettingsException or ProgramRefusedException)
        {
            return Say(around, e.Message, ExitCode.WrongSettings);
        }
        catch (StackOperationException e)
        {
            return Say(around, e.Message.StartsWith(e.Stack, StringComparison.Ordinal) ? e.Message : $"{e.Stack}: {e.Message}", CodeOf(e.Failure));
        }
        catch (JournalBrokenException e)
        {
            return Say(around, e.Message, ExitCode.JournalBroken);
        }
        catch (WorldInUseException e)
        {
            return Say(around, e.Message, ExitCode.Refused);
        }
        catch (Exception e) when (e is StoreException or BackendException or RehearsalException)
        {
            return Say(around, e.Message, ExitCode.BackendUnusable);
        }
        catch (StaleLeaseException e)
        {
            return Say(around, e.Message, ExitCode.Paused);
        }
        catch (OperationCanceledException e)
        {
            var how = e.Message.StartsWith("interrupted", StringComparison.Ordinal) ? e.Message : "interrupted; nothing more was begun";
            return Say(around, $"{how}. Run the same command again to go on", ExitCode.Paused);
        }
        catch (Exception e)
        {
            return Say(around, $"something that nobody expected: {e.Message} {CrashFile.Write(e)}", ExitCode.Unexpected);
        }
    }

    private static int CodeOf(StackFailure failure) => failure switch
    {
        StackFailure.ToolUnusable => ExitCode.BackendUnusable,
        StackFailure.NoSuchStack => ExitCode.Usage,
        StackFailure.Refused => ExitCode.WrongSettings,
        _ => ExitCode.UpdateFailed,
    };

    private static int Say(Surroundings around, string message, int code)
    {
        around.Error.WriteLine($"tandem: {message}");
        return code;
    }
}
