using System.Diagnostics;

namespace Tandem.Tests.Shared.Tools;

/// <summary>A program of this machine that checks what we write for others.</summary>
internal static class Tool
{
    public static string? WhyAbsent(string program, string package) =>
        Folders().Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"{program} is not installed. Run: apt-get install --no-install-recommends {package}";

    /// <summary>Runs a program to its end and returns its exit code; <paramref name="said"/> is all it wrote.</summary>
    public static int Run(string program, out string said, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        said += errors.Result;
        return process.ExitCode;
    }

    private static IEnumerable<string> Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
}

/// <summary>A fact that asks promtool; skipped, saying how to install it, where it is absent.</summary>
public sealed class PromtoolFactAttribute : FactAttribute
{
    public PromtoolFactAttribute() => Skip = Tool.WhyAbsent("promtool", "prometheus");
}

/// <summary>A theory that asks promtool; skipped, saying how to install it, where it is absent.</summary>
public sealed class PromtoolTheoryAttribute : TheoryAttribute
{
    public PromtoolTheoryAttribute() => Skip = Tool.WhyAbsent("promtool", "prometheus");
}

/// <summary>A theory that asks amtool; skipped, saying how to install it, where it is absent.</summary>
public sealed class AmtoolTheoryAttribute : TheoryAttribute
{
    public AmtoolTheoryAttribute() => Skip = Tool.WhyAbsent("amtool", "prometheus-alertmanager");
}

/// <summary>A fact that asks shellcheck; skipped, saying how to install it, where it is absent.</summary>
public sealed class ShellcheckFactAttribute : FactAttribute
{
    public ShellcheckFactAttribute() => Skip = Tool.WhyAbsent("shellcheck", "shellcheck");
}

/// <summary>A theory that runs kubectl; skipped, saying how to install it, where it is absent.</summary>
public sealed class KubectlTheoryAttribute : TheoryAttribute
{
    public KubectlTheoryAttribute() => Skip = Tool.WhyAbsent("kubectl", "kubernetes-client");
}
