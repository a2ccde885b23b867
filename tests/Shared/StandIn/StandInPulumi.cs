namespace Tandem.Tests.Shared.StandIn;

/// <summary>
/// A folder with a Pulumi project and a stand-in for the pulumi executable behind it: stacks, config and outputs that behave, recorded calls,
/// and fixed answers where a test wants something to go wrong. The executable is the shell script beside this file; it is put on PATH once.
/// </summary>
public sealed class StandInPulumi : IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Shared", "StandIn", "pulumi");
    private int _rules;

    static StandInPulumi()
    {
        MakeExecutable(Script);
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", Path.GetDirectoryName(Script) + Path.PathSeparator + path);
    }

    public StandInPulumi(params string[] stacks)
    {
        WorkDir = Directory.CreateTempSubdirectory("stand-in-").FullName;
        Home = Directory.CreateDirectory(Path.Combine(WorkDir, ".stand-in")).FullName;
        Directory.CreateDirectory(Path.Combine(Home, "calls"));
        File.WriteAllText(Path.Combine(WorkDir, "Pulumi.yaml"), "name: tandem\nruntime: dotnet\nmain: infra\n");
        Array.ForEach(stacks, name => AddStack(name));
    }

    /// <summary>The project's folder; commands run here.</summary>
    public string WorkDir { get; }

    /// <summary>The stand-in's world; a child process finds it by the environment variable STAND_IN_PULUMI.</summary>
    public string Home { get; }

    /// <summary>All calls so far, in order. `pulumi version` is not among them, for it runs wherever the caller stands.</summary>
    public IReadOnlyList<StandInCall> Calls => CallsIn(Home);

    public static IReadOnlyList<StandInCall> CallsOf(string installation) => CallsIn(Path.Combine(installation, ".stand-in"));

    /// <summary>A folder of an installation (bin/pulumi in it) that says it is of this version and records its own calls.</summary>
    public string InstallationOf(string version)
    {
        var root = Directory.CreateDirectory(Path.Combine(Home, "installations", version)).FullName;
        Directory.CreateDirectory(Path.Combine(root, "bin"));
        Directory.CreateDirectory(Path.Combine(root, ".stand-in", "calls"));
        File.WriteAllText(Path.Combine(root, "version"), version + "\n");
        File.CreateSymbolicLink(Path.Combine(root, "bin", "pulumi"), Script);
        return root;
    }

    /// <summary>A folder of an installation with nothing in it.</summary>
    public string MissingInstallation() => Directory.CreateDirectory(Path.Combine(Home, "installations", "none")).FullName;

    public StandInStack AddStack(string name) => new(Path.Combine(Home, "stacks", name));

    public StandInStack Stack(string name) => new(Path.Combine(Home, "stacks", name));

    /// <summary>A fixed answer to every call whose command line matches the shell pattern; earlier ones win.</summary>
    public StandInPulumi Answer(string pattern, StandInAnswer answer)
    {
        answer.Write(Path.Combine(Home, "rules", $"{_rules++:00}"), pattern);
        return this;
    }

    /// <summary>Lets other commands run beside one whose caller was killed, as the real CLI does.</summary>
    public void ForgetRunning() => File.Delete(Path.Combine(Home, "running"));

    public void Dispose() => Directory.Delete(WorkDir, recursive: true);

    private static IReadOnlyList<StandInCall> CallsIn(string home) =>
        [.. Directory.GetFiles(Path.Combine(home, "calls"), "*.pid").Order(StringComparer.Ordinal).Select(file => StandInCall.Read(Path.ChangeExtension(file, null)))];

    private static void MakeExecutable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
        }
    }
}
