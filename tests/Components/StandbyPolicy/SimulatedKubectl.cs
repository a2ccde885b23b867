using System.Diagnostics;
using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

/// <summary>
/// A <c>kubectl</c> of a few lines of shell, in front of a cluster that is three text files, to run <c>role.sh</c> against. It answers a list with the
/// columns that the script asks for, and makes deleted pods again as the role wants them: held, or free. It knows the role only after so many deletions, as an API
/// server may that has not heard of the new one yet.
/// </summary>
internal sealed class SimulatedKubectl : IDisposable
{
    private const string Kubectl =
        """
        #!/bin/sh
        [ ! -e "$STATE/broken" ] || { echo "the server is gone" >&2; exit 1; }
        case "$1 $2" in
        "get configmap") cat "$STATE/role" ;;
        "get jobs") if [ "$5" = --selector ]; then grep "^$4 .* ours$" "$STATE/jobs"; else grep "^$4 " "$STATE/jobs"; fi || true ;;
        "get "*) grep "^$4 " "$STATE/$2" || true ;;
        *)
          namespace=$2 verb=$3 kind=$4
          [ "$verb" = patch ] || kind=$6
          shift 6; [ "$verb" = delete ] || shift 2
          echo "$verb $kind $*" >>"$STATE/calls"
          for name in "$@"; do
            case "$verb $kind" in
            "patch pod") sed -i "s/^\($namespace $name .*\) held /\1 free /" "$STATE/pods" ;;
            "patch job") sed -i "s/^\($namespace $name\) running \(.*\)/\1 suspended \2 ours/" "$STATE/jobs" ;;
            "delete job") sed -i "/^$namespace $name /d" "$STATE/jobs" ;;
            "delete pod")
              lag=$(cat "$STATE/lag")
              if [ "$lag" -gt 0 ]; then gate=free; echo $((lag - 1)) >"$STATE/lag"; elif grep -q standby "$STATE/role"; then gate=held; else gate=free; fi
              sed -i "s/^$namespace $name \(.*\) [a-z]* \([^ ]*\)$/$namespace ${name}x \1 $gate \2/" "$STATE/pods" ;;
            esac
          done ;;
        esac
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("role-");

    public SimulatedKubectl(string role)
    {
        Write("kubectl", Kubectl);
        Write("role.sh", RoleScript.Text);
        Write("role", role);
        Write("namespaces", "a\nb\n");
        Write("lag", "0\n");
        Write("jobs", "");
        Write("pods", "");
        Write("calls", "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder.FullName, "kubectl"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string[] Pods { get => Read("pods"); init => Write("pods", string.Concat(value.Select(pod => pod + "\n"))); }

    public string[] Jobs { get => Read("jobs"); init => Write("jobs", string.Concat(value.Select(job => job + "\n"))); }

    public string[] Calls => Read("calls");

    public int Lag { init => Write("lag", $"{value}\n"); }

    public bool IsBroken { init => Write("broken", value ? "yes" : throw new ArgumentException("Only true.", nameof(value))); }

    public int WarmReplicas { get; init; }

    public int RoundsMax { get; init; } = 20;

    /// <summary>Runs the script and returns its exit code and all it said.</summary>
    public (int Exit, string Said) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", [Path.Combine(_folder.FullName, "role.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string, string)[] environment =
        [
            ("STATE", _folder.FullName), ("PATH", $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}"), ("TMPDIR", _folder.FullName),
            ("NAMESPACES_FILE", Path.Combine(_folder.FullName, "namespaces")), ("GATE", "tandem.dev/standby"), ("HELD_LABEL", "tandem.dev/held"),
            ("ROLE_CONFIG_MAP", "tandem-role"), ("SYSTEM_NAMESPACE", "tandem-system"), ("WARM_REPLICAS", $"{WarmReplicas}"), ("STAMP", ""),
            ("ROUNDS_MAX", $"{RoundsMax}"), ("PAUSE_SECONDS", "0"),
        ];
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Read(string file) => File.ReadAllLines(Path.Combine(_folder.FullName, file));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text.ReplaceLineEndings("\n"));
}
