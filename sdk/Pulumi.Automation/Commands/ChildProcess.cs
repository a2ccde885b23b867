using System.Diagnostics;
using System.Text;

namespace Pulumi.Automation.Commands;

/// <summary>One run of an executable: streams read as they come, killed with all it started when cancelled.</summary>
internal sealed record ChildProcess(string Executable, IReadOnlyList<string> Arguments, string? WorkDir, IReadOnlyDictionary<string, string?> Variables)
{
    public Action<string>? OnStandardOutput { get; init; }

    public Action<string>? OnStandardError { get; init; }

    public string? StandardInput { get; init; }

    public async Task<CommandResult> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        await using var kill = cancellationToken.Register(() => Kill(process));

        var output = ReadOrKillAsync(process, process.StandardOutput, OnStandardOutput);
        var error = ReadOrKillAsync(process, process.StandardError, OnStandardError);
        await FeedAsync(process.StandardInput);
        await Task.WhenAll(output, error);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new(process.ExitCode, await output, await error);
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(Executable, Arguments)
        {
            WorkingDirectory = WorkDir ?? string.Empty,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task FeedAsync(StreamWriter input)
    {
        try
        {
            await using (input)
            {
                await input.WriteAsync(StandardInput);
            }
        }
        catch (IOException)
        {
            // It ended without reading; its exit code tells the rest.
        }
    }

    /// <summary>Where a listener throws, nobody drains the stream any more and the command would block for ever, unseen.</summary>
    private static async Task<string> ReadOrKillAsync(Process process, StreamReader stream, Action<string>? onLine)
    {
        try
        {
            return await ReadAsync(stream, onLine);
        }
        catch
        {
            Kill(process);
            throw;
        }
    }

    /// <summary>Keeps the text exactly and hands on each line once it is whole.</summary>
    private static async Task<string> ReadAsync(StreamReader stream, Action<string>? onLine)
    {
        var (all, line, chunk) = (new StringBuilder(), new StringBuilder(), new char[4096]);
        for (int read; (read = await stream.ReadAsync(chunk)) > 0;)
        {
            all.Append(chunk, 0, read);
            if (onLine is null)
            {
                continue;
            }

            var rest = chunk.AsSpan(0, read);
            for (int end; (end = rest.IndexOf('\n')) >= 0; rest = rest[(end + 1)..])
            {
                onLine(line.Append(rest[..end]).ToString().TrimEnd('\r'));
                line.Clear();
            }

            line.Append(rest);
        }

        if (line.Length > 0)
        {
            onLine?.Invoke(line.ToString());
        }

        return all.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }
}
