using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Parity;
using Tandem.Parity.Allowed;
using Tandem.Parity.Graph;
using Tandem.Rehearsal.Parity;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem compare</c>: whether two clusters are interchangeable, and if not, which input makes them differ. Touches nothing.</summary>
internal static class CompareCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var clusters = new Argument<string[]>("clusters") { Description = "Two of its clusters. Default: both, where there are two.", Arity = new ArgumentArity(0, 2) };
        var against = new Option<string?>("--against") { Description = "Compare with the second cluster as another checkout declares it.", HelpName = "DIRECTORY" };
        var command = new Command("compare", "Show whether two clusters are interchangeable, and which input makes them differ. Touches nothing.") { environment, clusters, against };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var compared = ComparedClusters.Of(context, parsed.GetRequiredValue(environment), parsed.GetValue(clusters) ?? [], parsed.GetValue(against));
            using var backend = context.Open(compared.Environment, Access.Look);
            var report = await ReportAsync(context, compared, backend, cancellationToken).ConfigureAwait(false);
            if (context.Json)
            {
                around.Out.Line(JsonSerializer.Serialize(CompareJson.Of(report), JsonScreen.Options));
            }
            else
            {
                CompareScreen.Write(context.Console, report);
            }

            return report.AreEqual ? ExitCode.Done : ExitCode.Differs;
        });
        return command;
    }

    private static async Task<ParityReport> ReportAsync(VerbContext context, ComparedClusters compared, Backend backend, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(backend.Clock.UtcNow.UtcDateTime);
        var allowed = ParityFile.Read(context.Project, today);
        var (left, right) = await compared.ReadAsync(context.Project, backend.Stacks, cancellationToken).ConfigureAwait(false);
        var found = await new ParityCheck(new RememberedGraphs(new ClusterGraphs())).CompareAsync(left, right, cancellationToken).ConfigureAwait(false);
        var deployed = compared.Against is null ? await DeployedParity.ReadAsync(compared, backend, found, cancellationToken).ConfigureAwait(false) : DeployedParity.None;
        return new(compared, ParityVerdict.Of(found.Findings, allowed, today), found.WithoutEffect, ParityVerdict.Of(deployed.Findings, allowed, today), deployed.Notes, backend.Note);
    }
}
