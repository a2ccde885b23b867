namespace Tandem.Tests.Components;

/// <summary>
/// A <c>kubectl</c> of a few lines of shell, in front of a cluster that is a few text files, to run <c>role.sh</c> against. It answers a list with the
/// columns that the script asks for, and makes deleted or evicted pods again as the role wants them: held, or free. Budgets say how many pods
/// of an owner may be evicted still. It knows the role only after so many deletions, as an API
/// server may that has not heard of the new one yet.
/// </summary>
internal sealed class SimulatedKubectl : IDisposable
{
    private const string Kubectl =
        """
        #!/bin/sh
        exec 9>"$STATE/lock"
        flock 9
        [ ! -e "$STATE/broken" ] || { echo "the server is gone" >&2; exit 1; }
        echo >>"$STATE/count"
        held() { # whether a pod that is made now is held
          lag=$(cat "$STATE/lag")
          if [ "$lag" -gt 0 ]; then echo free; echo $((lag - 1)) >"$STATE/lag"; elif grep -q standby "$STATE/role"; then echo held; else echo free; fi
        }
        again() { sed -i "s/^$1 $2 \([^ ]* [^ ]*\) [a-z]* \(.*\)$/$1 ${2}x \1 $(held) \2/" "$STATE/pods"; }
        case "$1 $2" in
        "get configmap") cat "$STATE/role" ;;
        "get replicasets") [ "$4" != a ] || cat "$STATE/sets" ;;
        "get jobs") if [ "$5" = --selector ]; then grep "^$4 .* ours$" "$STATE/jobs"; else grep "^$4 " "$STATE/jobs"; fi || true ;;
        "get "*) grep "^$4 " "$STATE/$2" || true ;;
        "create --raw")
          pod=${3#/api/v1/namespaces/} pod=${pod%/eviction}
          namespace=${pod%%/*} name=${pod##*/}
          [ "$(cat)" = '{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"namespace":"'"$namespace"'","name":"'"$name"'"}}' ] || { echo "no Eviction" >&2; exit 1; }
          owner=$(awk -v name="$name" '$2 == name { print $6 }' "$STATE/pods")
          budget=$(awk -v owner="$owner" '$1 == owner { print $2 }' "$STATE/budgets")
          if [ "${budget:-1}" -gt 0 ]; then
            echo "evict $name" >>"$STATE/calls"
            sed -i "s/^$owner .*/$owner $((${budget:-1} - 1))/" "$STATE/budgets"
            again "$namespace" "$name"
          else
            echo "Error from server (TooManyRequests): Cannot evict pod as it would violate the pod's disruption budget." >&2
            exit 1
          fi ;;
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
            "delete pod") again "$namespace" "$name" ;;
            esac
          done ;;
        esac
        [ "$KILL_AFTER" -eq 0 ] || [ "$(wc -l <"$STATE/count")" -lt "$KILL_AFTER" ] || kill -9 0
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("role-");

    public SimulatedKubectl(string role)
    {
        Write("kubectl", Kubectl);
        Write("role", role);
        Write("namespaces", "a\nb\n");
        Write("lag", "0\n");
        Write("jobs", "");
        Write("pods", "");
        Write("calls", "");
        Write("sets", "");
        Write("budgets", "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder.FullName, "kubectl"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string[] Pods { get => Read("pods"); init => Write("pods", string.Concat(value.Select(pod => pod + "\n"))); }

    public string[] Jobs { get => Read("jobs"); init => Write("jobs", string.Concat(value.Select(job => job + "\n"))); }

    public string[] Calls => Read("calls");

    public int Lag { init => Write("lag", $"{value}\n"); }

    /// <summary>ReplicaSets of namespace <c>a</c>: UID, UID of the Deployment, revision.</summary>
    public string[] ReplicaSets { init => Write("sets", string.Concat(value.Select(set => set + "\n"))); }

    /// <summary>UID of an owner and how many of its pods may be evicted.</summary>
    public string[] Budgets { init => Write("budgets", string.Concat(value.Select(budget => budget + "\n"))); }

    /// <summary>How many times it was called.</summary>
    public int Count => Read("count").Length;

    public bool IsBroken { init => Write("broken", value ? "yes" : throw new ArgumentException("Only true.", nameof(value))); }

    public int WarmReplicas { get; init; }

    public int EvictionRounds { get; init; } = 3;

    public int RoundsMax { get; init; } = 20;

    /// <summary>Runs the script and returns its exit code and all it said.</summary>
    public (int Exit, string Said) Run(params string[] arguments) => RunKilled(0, arguments);

    /// <summary>Runs the script and kills it and all it started after so many calls; 0 kills nothing.</summary>
    public (int Exit, string Said) RunKilled(int calls, params string[] arguments)
    {
        Write("count", "");
        return RoleScriptProcess.Run(_folder.FullName, arguments,
        [
            ("STATE", _folder.FullName), ("PATH", $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}"), ("KILL_AFTER", $"{calls}"),
            ("WARM_REPLICAS", $"{WarmReplicas}"), ("STAMP", ""), ("EVICTION_ROUNDS", $"{EvictionRounds}"), ("ROUNDS_MAX", $"{RoundsMax}"),
        ]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Read(string file) => File.ReadAllLines(Path.Combine(_folder.FullName, file));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text.ReplaceLineEndings("\n"));
}
