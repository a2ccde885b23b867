using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tandem.Switchover.Pulumi;

namespace Tandem.Tests.Cli;

/// <summary>A real <c>tandem</c> process: the one that was built beside these tests. Every wait is for something that is seen, and has a limit.</summary>
internal sealed class TandemProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);
    private readonly Process _process;
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    private TandemProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(_out, line.Data);
        process.ErrorDataReceived += (_, line) => Add(_error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal string Out => Text(_out);

    internal string Error => Text(_error);

    internal static TandemProcess Start(params string[] args) =>
        new(new() { StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "tandem.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true } });

    internal static TandemProcess Start(StandInEnvironment environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tandem.dll"), .. environment.Arguments(args)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment.Variables)
        {
            start.Environment[name] = value;
        }

        return new(new Process { StartInfo = start });
    }

    /// <summary>The process id that a file holds, once it is there.</summary>
    internal async Task<int> ProcessInAsync(string file)
    {
        await UntilAsync(() => File.Exists(file), $"{file} to appear");
        return int.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture);
    }

    internal Task SaysAsync(string text) => UntilAsync(() => Error.Contains(text, StringComparison.Ordinal), $"'{text}' on standard error");

    /// <summary>Waits until something is so; the process must not end before.</summary>
    internal Task UntilAsync(Func<bool> seen) => UntilAsync(seen, "what was to be seen");

    /// <summary>Kills it with SIGKILL as soon as something is so, or finds that it has ended; returns when it is gone. Looks without a pause, to be as close as can be.</summary>
    internal async Task KillOnceAsync(Func<bool> seen)
    {
        await Task.Run(() => Assert.True(SpinWait.SpinUntil(() => _process.HasExited || seen(), Limit), $"waited in vain.\nout: {Out}\nerror: {Error}"));
        _process.Kill();
        await ExitAsync();
    }

    /// <summary>Sends a signal to this process, and to others that a terminal would send it to.</summary>
    internal async Task SignalAsync(string signal, params int[] alsoTo)
    {
        foreach (var target in alsoTo.Prepend(_process.Id))
        {
            await SendAsync(signal, target);
        }
    }

    /// <summary>The exit code, once it ended and all it wrote was read.</summary>
    internal async Task<int> ExitAsync()
    {
        using var late = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    /// <summary>Kills a process as SIGPIPE would, once nobody reads what it prints; returns when it is gone.</summary>
    internal static async Task KillAsync(int process)
    {
        await SendAsync("KILL", process);
        await GoneAsync(process);
    }

    /// <summary>Whether no process has that id any more.</summary>
    internal static Task GoneAsync(int process) => WaitAsync(() => new LockHolder("", "", process, default).IsGone(), () => $"process {process} is still there");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static async Task SendAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private Task UntilAsync(Func<bool> seen, string what) =>
        WaitAsync(() => seen() || _process.HasExited, () => $"waited in vain for {what}.\nout: {Out}\nerror: {Error}")
            .ContinueWith(_ => Assert.True(seen(), $"it ended without {what}.\nout: {Out}\nerror: {Error}"), TaskContinuationOptions.OnlyOnRanToCompletion);

    private static async Task WaitAsync(Func<bool> seen, Func<string> why)
    {
        using var timer = new PeriodicTimer(PollInterval);
        for (var polls = Limit / PollInterval; !seen(); polls--)
        {
            Assert.True(polls > 0, why());
            await timer.WaitForNextTickAsync();
        }
    }

    private static void Add(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
