using Pulumi.Automation.Commands;

namespace Pulumi.Automation;

/// <summary>Where a workspace is and what its commands run with.</summary>
public class LocalWorkspaceOptions
{
    /// <summary>The folder that holds Pulumi.yaml; every command runs there. Default: a new temporary one, deleted with the workspace.</summary>
    public string? WorkDir { get; set; }

    /// <summary>Where pulumi keeps plugins, credentials and the selected stack (PULUMI_HOME). Default: the CLI's own.</summary>
    public string? PulumiHome { get; set; }

    /// <summary>The executable <see cref="LocalWorkspace.CreateAsync"/> uses. Default: the `pulumi` found on PATH.</summary>
    public PulumiCommand? PulumiCommand { get; set; }

    /// <summary>What encrypts the secrets of stacks created here (`--secrets-provider`). Default: the backend's.</summary>
    public string? SecretsProvider { get; set; }

    /// <summary>Added to the environment of every command; null takes a variable away. Default: none.</summary>
    public IDictionary<string, string?>? EnvironmentVariables { get; set; }
}
