using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tandem.Tests.Shared;

/// <summary>A tiny HTTP server on a free port of 127.0.0.1 that answers what a test says, one request a connection, until it is disposed.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Request, Reply> _answer;

    public LoopbackServer(Func<Request, (int Status, string Body)> answer)
        : this(request => answer(request) is var (status, body) ? new Reply(status, body) : throw new InvalidOperationException())
    {
    }

    public LoopbackServer(Func<Request, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        BaseUrl = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    /// <summary>One request: its path, host header and body.</summary>
    internal sealed record Request(string Path, string Host, string Body)
    {
        /// <summary>The first line and the headers, as they came.</summary>
        public IReadOnlyList<string> Lines { get; init; } = [];

        public string Method => Lines[0].Split(' ')[0];

        /// <summary>A header; empty when it was not sent.</summary>
        public string this[string header] => Header(Lines, header) ?? "";
    }

    /// <summary>What is answered, with header lines such as <c>Date: …</c>.</summary>
    internal sealed record Reply(int Status, string Body, params string[] Headers)
    {
        public string ContentType { get; init; } = "text/plain; charset=utf-8";
    }

    public string BaseUrl { get; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                var reply = _answer(request);
                var bytes = Encoding.UTF8.GetBytes(reply.Body);
                var headers = string.Concat(reply.Headers.Select(h => h + "\r\n"));
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {reply.Status} Status\r\nContent-Type: {reply.ContentType}\r\nContent-Length: {bytes.Length}\r\n{headers}Connection: close\r\n\r\n"), _stop.Token);
                await stream.WriteAsync(request.Method == "HEAD" ? [] : bytes, _stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away.
            }
        }
    }

    private async Task<Request> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var text = Encoding.UTF8.GetString([.. bytes]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var lines = text[..end].Split("\r\n");
                var length = int.Parse(Header(lines, "Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
                var isWhole = Header(lines, "Transfer-Encoding") == "chunked" ? text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal) : text.Length - end - 4 >= length;
                if (isWhole)
                {
                    return new(lines[0].Split(' ')[1], Header(lines, "Host") ?? "", text[(end + 4)..]) { Lines = lines };
                }
            }

            var read = await stream.ReadAsync(buffer, _stop.Token);
            bytes.AddRange(buffer[..read]);
            if (read == 0)
            {
                throw new IOException("the request ended early");
            }
        }
    }

    private static string? Header(IReadOnlyList<string> lines, string name) =>
        lines.FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
