using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tandem.Tests.Shared.Tools;

/// <summary>
/// A real Prometheus on a port of its own of 127.0.0.1, with nothing kept, that reads one page ten times a second. It is stopped with the test, and by
/// itself after <see cref="SecondsMax"/> should the test process be killed.
/// </summary>
internal sealed class PrometheusServer : IDisposable
{
    private const int SecondsMax = 180;
    private const int AttemptsMax = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tandem-prometheus-");
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Process _process;

    private PrometheusServer(Uri page)
    {
        var port = FreePort();
        Url = new Uri($"http://127.0.0.1:{port}/");
        var config = Path.Combine(_folder.FullName, "prometheus.yml");
        File.WriteAllText(
            config,
            $$"""
            scrape_configs:
              - job_name: clusters
                scrape_interval: 100ms
                scrape_timeout: 100ms
                static_configs: [{targets: ["{{page.Authority}}"]}]
            """);
        var start = new ProcessStartInfo(
            "timeout",
            ["--signal=KILL", $"{SecondsMax}", "prometheus", $"--config.file={config}", $"--storage.tsdb.path={Path.Combine(_folder.FullName, "data")}", $"--web.listen-address=127.0.0.1:{port}"])
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

    /// <summary>Starts it and waits until it is ready and a query has an answer. Another program may take the free port first; then another is tried.</summary>
    /// <param name="page">The page it reads.</param>
    /// <param name="untilKnown">The query; it has no answer on a server that reads another page.</param>
    /// <param name="before">Called before each attempt, with which the page begins anew.</param>
    public static async Task<PrometheusServer> StartAsync(Uri page, string untilKnown, Action before)
    {
        for (var attempt = 1; ; attempt++)
        {
            before();
            var server = new PrometheusServer(page);
            try
            {
                return await server.IsReadyAsync(untilKnown);
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

    private async Task<PrometheusServer> IsReadyAsync(string untilKnown)
    {
        await UntilAsync("-/ready", _ => true);
        await UntilAsync($"api/v1/query?query={Uri.EscapeDataString(untilKnown)}", answer => !answer.Contains("\"result\":[]", StringComparison.Ordinal));
        return this;
    }

    private async Task UntilAsync(string path, Func<string, bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await HoldsAsync(path, holds))
        {
            if (_process.HasExited || limit.IsCancellationRequested)
            {
                throw new IOException($"prometheus did not answer {path} in {Patience.TotalSeconds} s: {string.Join("\n", Said)}");
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<bool> HoldsAsync(string path, Func<string, bool> holds)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Url, path));
            return response.IsSuccessStatusCode && holds(await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
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
