using System.CommandLine;

namespace Tandem.Cli.Commands;

/// <summary>The command line: verbs and the options they share.</summary>
internal static class TandemCommand
{
    /// <summary>Follows a command line to its exit code.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="around">Where to write.</param>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings around)
    {
        var parsed = Build(around).Parse(args.Count == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await around.Error.WriteLineAsync($"tandem: {error.Message}").ConfigureAwait(false);
            }

            await around.Error.WriteLineAsync("Run tandem --help to see the verbs, or tandem VERB --help for one of them.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = around.Out.Profile.Out.Writer,
            Error = around.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are ours to handle: the library would end the process while an update still comes to its end.
            ProcessTerminationTimeout = null,
        };
        var code = await parsed.InvokeAsync(invocation, around.Interruption.First).ConfigureAwait(false);
        return around.Interruption.Second.IsCancellationRequested ? ExitCode.Stopped : code;
    }

    internal static RootCommand Build(Surroundings around)
    {
        var options = new CommonOptions();
        var root = new RootCommand(
            """
            Two interchangeable EKS clusters, and the switch between them.

            To learn it, with no account:   tandem rehearse
            Then, on the same simulation:   tandem up prod
                                            tandem status
                                            tandem plan --from prod-a --to prod-b
                                            tandem switchover --from prod-a --to prod-b
            The same verbs move the real thing with --backend pulumi.
            """)
        {
            options.Backend,
            options.Project,
            options.Json,
            options.Seed,
            RehearseCommand.Build(options, around),
            SimulateCommand.Build(options, around),
            UpCommand.Build(options, around),
            DeployCommand.Build(options, around),
            StatusCommand.Build(options, around),
            PlanCommand.Build(options, around),
            CompareCommand.Build(options, around),
            SwitchoverCommand.Build(options, around),
            FailoverCommand.Build(options, around),
            UpgradeCommand.Build(options, around),
            PromoteCommand.Build(options, around),
            JournalCommand.Build(options, around),
            DestroyCommand.Build(options, around),
            PhaseCommand.Build(options, around),
            ClustersCommand.Build(options, around),
            DeployTargetsCommand.Build(options, around),
        };
        foreach (var verb in EnvironmentVerbs.All)
        {
            root.Add(EnvironmentCommand.Build(verb, options, around));
        }

        return root;
    }
}
