using System.Diagnostics;
using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

/// <summary>Runs <c>role.sh</c> in a folder that has the list of namespaces.</summary>
internal static class RoleScriptProcess
{
    /// <summary>Runs it to its end and returns its exit code and all it said.</summary>
    public static (int Exit, string Said) Run(string folder, string[] arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var script = Path.Combine(folder, "role.sh");
        File.WriteAllText(script, RoleScript.Text);
        // A process group of its own, so that a test which kills it kills nothing else.
        var start = new ProcessStartInfo("setsid", ["sh", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (string, string)[] always =
        [
            ("TMPDIR", folder), ("NAMESPACES_FILE", Path.Combine(folder, "namespaces")), ("GATE", "tandem.dev/standby"), ("HELD_LABEL", "tandem.dev/held"),
            ("ROLE_CONFIG_MAP", "tandem-role"), ("SYSTEM_NAMESPACE", "tandem-system"), ("PAUSE_SECONDS", "0"),
        ];
        foreach (var (name, value) in always.Concat(environment))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }
}
