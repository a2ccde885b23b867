namespace Pulumi.Automation;

/// <summary>A stack of a program that lies in a folder, started by the CLI.</summary>
public class LocalProgramArgs : LocalWorkspaceOptions
{
    /// <summary>Names the stack and the folder.</summary>
    /// <param name="stackName">The stack: NAME, or ORGANIZATION/NAME, or ORGANIZATION/PROJECT/NAME.</param>
    /// <param name="workDir">The folder that holds Pulumi.yaml.</param>
    public LocalProgramArgs(string stackName, string workDir)
    {
        StackName = stackName;
        WorkDir = workDir;
    }

    /// <summary>The stack.</summary>
    public string StackName { get; }
}
