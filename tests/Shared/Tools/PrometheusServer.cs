using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tandem.Tests.Shared.Tools;

/// <summary>
/// A real Prometheus on a port of its own of 127.0.0.1 with the readings it was filled with, and no other. It reads no page itself: a page that a busy machine
/// does not read in time is a reading lost, and no test can tell. It is stopped with the test, and by itself after <see cref="SecondsMax"/> should the test
/// process be killed.
/// </summary>
internal sealed class PrometheusServer : IDisposable
{
    private const int SecondsMax = 900;
    private const int AttemptsMax = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Process _process;

    private PrometheusServer(DirectoryInfo folder)
    {
        _folder = folder;
        var port = FreePort();
        Url = new Uri($"http://127.0.0.1:{port}/");
        var config = Path.Combine(folder.FullName, "prometheus.yml");
        File.WriteAllText(config, "scrape_configs: []\n");
        var start = new ProcessStartInfo(
            "timeout",
            ["--signal=KILL", $"{SecondsMax}", "prometheus", $"--config.file={config}", $"--storage.tsdb.path={DataIn(folder)}", $"--web.listen-address=127.0.0.1:{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += (_, line) => Said.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    private ConcurrentQueue<string> Said { get; } = new();

    /// <summary>Fills one with readings, starts it and waits until it is ready. Another program may take the free port first; then another is tried.</summary>
    /// <param name="readings">OpenMetrics text with a time in each line.</param>
    public static async Task<PrometheusServer> StartAsync(string readings)
    {
        for (var attempt = 1; ; attempt++)
        {
            var server = new PrometheusServer(await FilledAsync(readings));
            try
            {
                // Where another program answers on this port, this Prometheus ends; only what is still there after the answer is ours.
                await server.UntilAsync("-/ready");
                return server;
            }
            catch (IOException) when (attempt < AttemptsMax)
            {
                server.Dispose();
            }
            catch
            {
                server.Dispose();
                throw;
            }
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string DataIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "data");

    private static async Task<DirectoryInfo> FilledAsync(string readings)
    {
        var folder = Directory.CreateTempSubdirectory("tandem-prometheus-");
        var file = Path.Combine(folder.FullName, "readings");
        await File.WriteAllTextAsync(file, readings);
        var code = Tool.Run("promtool", out var said, "tsdb", "create-blocks-from", "openmetrics", file, DataIn(folder));
        Assert.True(code == 0, said);
        return folder;
    }

    private async Task UntilAsync(string path)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await AnswersAsync(path))
        {
            if (_process.HasExited || limit.IsCancellationRequested)
            {
                throw new IOException($"prometheus did not answer {path} in {Patience.TotalSeconds} s: {string.Join("\n", Said)}");
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Url, path));
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A fact that asks a real Prometheus; skipped, saying how to install it, where it is absent.</summary>
public sealed class PrometheusFactAttribute : FactAttribute
{
    public PrometheusFactAttribute() => Skip = Tool.WhyAbsent("prometheus", "prometheus");
}

/// <summary>A theory that asks a real Prometheus; skipped, saying how to install it, where it is absent.</summary>
public sealed class PrometheusTheoryAttribute : TheoryAttribute
{
    public PrometheusTheoryAttribute() => Skip = Tool.WhyAbsent("prometheus", "prometheus");
}
