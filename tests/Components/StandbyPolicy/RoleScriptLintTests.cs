using Tandem.Tests.Shared.Tools;

namespace Tandem.Tests.Components;

/// <summary>The script of the role Job is free of what shellcheck knows to go wrong (R31, R39).</summary>
public sealed class RoleScriptLintTests
{
    /// <summary>SC2016 is left out: the templates of kubectl have dollars of their own, which the shell must not expand.</summary>
    [ShellcheckFact]
    public void The_script_of_the_role_Job_has_nothing_that_shellcheck_warns_of()
    {
        var script = Path.Combine(RepositoryFiles.Root, "components", "StandbyPolicy", "role.sh");

        var code = Tool.Run("shellcheck", out var said, "--shell", "sh", "--exclude", "SC2016", script);

        Assert.True(code == 0, said);
    }
}
