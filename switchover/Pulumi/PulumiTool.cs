using System.ComponentModel;
using Pulumi.Automation;
using Pulumi.Automation.Commands;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>Opens the project with the pulumi executable of this machine, or says what is wrong with it.</summary>
public static class PulumiTool
{
    /// <summary>The oldest pulumi that is known to work: the one whose command lines and answers are recorded.</summary>
    public static Version MinimumVersion { get; } = new(3, 200, 0);

    /// <summary>The name that failures carry which are about no stack.</summary>
    public const string Name = "pulumi";

    /// <summary>Where pulumi is had from.</summary>
    public const string InstallPage = "https://www.pulumi.com/docs/install/";

    private static readonly string WayOut =
        $"Get pulumi {MinimumVersion} or later: {InstallPage} . To try tandem without it, add: --backend rehearsal";

    internal static async Task<LocalWorkspace> OpenAsync(PulumiOptions options, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(options.ProjectFolder, "Pulumi.yaml")))
        {
            throw Unusable($"there is no Pulumi.yaml in {options.ProjectFolder}. Run tandem in the folder that has it.");
        }

        try
        {
            var workspace = await LocalWorkspace.CreateAsync(await WorkspaceOptionsAsync(options, cancellationToken), cancellationToken);
            return VersionOf(workspace.PulumiVersion) >= MinimumVersion
                ? workspace
                : throw Unusable($"the executable is version {workspace.PulumiVersion}, which is too old. {WayOut}");
        }
        catch (Win32Exception e)
        {
            throw Unusable($"there is no executable {Place(options)}. {WayOut}", e);
        }
        catch (InvalidOperationException e)
        {
            throw Unusable($"the executable {Place(options)} cannot be used: {e.Message.Trim()} {WayOut}", e);
        }
    }

    private static async Task<LocalWorkspaceOptions> WorkspaceOptionsAsync(PulumiOptions options, CancellationToken cancellationToken)
    {
        var variables = options.Variables.ToDictionary(variable => variable.Key, variable => (string?)variable.Value);
        var workspace = new LocalWorkspaceOptions { WorkDir = options.ProjectFolder, EnvironmentVariables = variables };
        if (options.InstallationFolder is { } installation)
        {
            // The official SDK puts the installation before the PATH it is given, and fails when it is given none.
            variables.TryAdd("PATH", Environment.GetEnvironmentVariable("PATH"));
            workspace.PulumiCommand = await LocalPulumiCommand.CreateAsync(new() { Root = installation }, cancellationToken);
        }

        return workspace;
    }

    private static Version VersionOf(string text) => Version.TryParse(text.Split('-', '+')[0], out var version) ? version : new Version(0, 0);

    private static string Place(PulumiOptions options) => options.InstallationFolder is { } folder ? $"in {Path.Combine(folder, "bin")}" : "on PATH";

    private static StackOperationException Unusable(string message, Exception? cause = null) => new(StackFailure.ToolUnusable, Name, message, cause);
}
