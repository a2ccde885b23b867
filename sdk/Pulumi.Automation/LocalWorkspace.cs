using Pulumi.Automation.Commands;

namespace Pulumi.Automation;

/// <summary>A folder of this machine that holds Pulumi.yaml; its program is started by the `pulumi` executable.</summary>
public sealed partial class LocalWorkspace : Workspace
{
    private readonly bool _ownsWorkDir;

    private LocalWorkspace(PulumiCommand command, LocalWorkspaceOptions? options)
        : base(command)
    {
        _ownsWorkDir = string.IsNullOrWhiteSpace(options?.WorkDir);
        WorkDir = _ownsWorkDir ? Directory.CreateTempSubdirectory("automation-").FullName : options!.WorkDir!;
        PulumiHome = options?.PulumiHome;
        SecretsProvider = options?.SecretsProvider;
        EnvironmentVariables = options?.EnvironmentVariables is { } variables ? new Dictionary<string, string?>(variables) : null;
    }

    /// <inheritdoc/>
    public override string WorkDir { get; }

    /// <inheritdoc/>
    public override string? PulumiHome { get; }

    /// <inheritdoc/>
    public override string PulumiVersion => CliVersion?.ToString() ?? throw new InvalidOperationException("The version of the pulumi executable is not known.");

    /// <inheritdoc/>
    public override string? SecretsProvider { get; }

    /// <inheritdoc/>
    public override IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>Opens a workspace; no command runs but `version`.</summary>
    /// <param name="options">Where and with what. Default: a new temporary folder.</param>
    /// <param name="cancellationToken">Kills the executable while it is asked for its version.</param>
    /// <returns>The workspace.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no `pulumi` executable.</exception>
    /// <exception cref="InvalidOperationException">Its version cannot be read, or is too old.</exception>
    public static async Task<LocalWorkspace> CreateAsync(LocalWorkspaceOptions? options = null, CancellationToken cancellationToken = default)
    {
        var anyVersion = options?.EnvironmentVariables?.ContainsKey(LocalPulumiCommand.SkipVersionCheckVar) ?? false;
        var command = options?.PulumiCommand ?? await FindAsync(anyVersion, cancellationToken);
        return new(command, options);
    }

    /// <summary>Opens a workspace and creates a stack in it; one that is there already is a StackAlreadyExistsException.</summary>
    /// <param name="args">The stack and the folder.</param>
    /// <returns>The stack.</returns>
    public static Task<WorkspaceStack> CreateStackAsync(LocalProgramArgs args) => CreateStackAsync(args, default);

    /// <inheritdoc cref="CreateStackAsync(LocalProgramArgs)"/>
    /// <param name="args">The stack and the folder.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    public static async Task<WorkspaceStack> CreateStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        await WorkspaceStack.CreateAsync(args.StackName, await OpenAsync(args, cancellationToken), cancellationToken);

    /// <summary>Opens a workspace and selects a stack in it; one that is not there is a StackNotFoundException.</summary>
    /// <param name="args">The stack and the folder.</param>
    /// <returns>The stack.</returns>
    public static Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args) => SelectStackAsync(args, default);

    /// <inheritdoc cref="SelectStackAsync(LocalProgramArgs)"/>
    /// <param name="args">The stack and the folder.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    public static async Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        await WorkspaceStack.SelectAsync(args.StackName, await OpenAsync(args, cancellationToken), cancellationToken);

    /// <summary>Opens a workspace and selects a stack in it, creating it where there is none.</summary>
    /// <param name="args">The stack and the folder.</param>
    /// <returns>The stack.</returns>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args) => CreateOrSelectStackAsync(args, default);

    /// <inheritdoc cref="CreateOrSelectStackAsync(LocalProgramArgs)"/>
    /// <param name="args">The stack and the folder.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    public static async Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        await WorkspaceStack.CreateOrSelectAsync(args.StackName, await OpenAsync(args, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !_ownsWorkDir || !Directory.Exists(WorkDir))
        {
            return;
        }

        try
        {
            Directory.Delete(WorkDir, recursive: true);
        }
        catch (IOException)
        {
            // Left to the system's own cleaning of temporary files.
        }
    }

    /// <summary>As in the official SDK, a stack opened in one call always uses the executable on PATH.</summary>
    private static async Task<LocalWorkspace> OpenAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        new(await FindAsync(anyVersion: false, cancellationToken), args);

    private static Task<LocalPulumiCommand> FindAsync(bool anyVersion, CancellationToken cancellationToken) =>
        LocalPulumiCommand.CreateAsync(new() { SkipVersionCheck = anyVersion || LocalPulumiCommand.SkipsVersionCheck }, cancellationToken);
}
