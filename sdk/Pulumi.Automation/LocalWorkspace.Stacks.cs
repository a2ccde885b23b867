using System.Collections.Immutable;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation;

public sealed partial class LocalWorkspace
{
    private static readonly CliVersion WhoAmIKnowsJson = new(new Version(3, 58, 0), string.Empty);

    /// <inheritdoc/>
    public override Task CreateStackAsync(string stackName, CancellationToken cancellationToken)
    {
        string[] secrets = string.IsNullOrWhiteSpace(SecretsProvider) ? [] : ["--secrets-provider", SecretsProvider];
        return RunAsync(["stack", "init", stackName, .. secrets], cancellationToken);
    }

    /// <inheritdoc/>
    public override Task SelectStackAsync(string stackName, CancellationToken cancellationToken) =>
        RunAsync(["stack", "select", "--stack", stackName], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default) =>
        RunAsync(["stack", "rm", "--yes", stackName], cancellationToken);

    /// <inheritdoc/>
    public override async Task<ImmutableList<StackSummary>> ListStacksAsync(CancellationToken cancellationToken = default) =>
        CliAnswers.Stacks(await AnswerAsync(["stack", "ls", "--json"], cancellationToken));

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, OutputValue>> GetStackOutputsAsync(string stackName, CancellationToken cancellationToken = default)
    {
        var masked = await AnswerAsync(["stack", "output", "--json", "--stack", stackName], cancellationToken);
        var plaintext = await AnswerAsync(["stack", "output", "--json", "--show-secrets", "--stack", stackName], cancellationToken);
        return CliAnswers.Outputs(masked, plaintext);
    }

    /// <inheritdoc/>
    public override async Task<StackDeployment> ExportStackAsync(string stackName, CancellationToken cancellationToken = default) =>
        StackDeployment.FromJsonString(await AnswerAsync(["stack", "export", "--stack", stackName, "--show-secrets"], cancellationToken));

    /// <inheritdoc/>
    public override async Task ImportStackAsync(string stackName, StackDeployment state, CancellationToken cancellationToken = default)
    {
        // A state holds secrets, so the file is the user's alone and goes away again.
        var folder = Directory.CreateTempSubdirectory("automation-state-");
        try
        {
            var file = Path.Combine(folder.FullName, "state.json");
            await File.WriteAllTextAsync(file, state.Json.GetRawText(), cancellationToken);
            await RunAsync(["stack", "import", "--file", file, "--stack", stackName], cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc/>
    public override async Task<WhoAmIResult> WhoAmIAsync(CancellationToken cancellationToken = default) =>
        CliVersion?.IsAtLeast(WhoAmIKnowsJson) is true
            ? CliAnswers.WhoAmI(await AnswerAsync(["whoami", "--json"], cancellationToken))
            : new((await AnswerAsync(["whoami"], cancellationToken)).Trim(), null, []);

    private async Task<string> AnswerAsync(IList<string> args, CancellationToken cancellationToken) => (await RunAsync(args, cancellationToken)).StandardOutput;
}
