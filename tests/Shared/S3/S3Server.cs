using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tandem.Tests.Shared.S3;

/// <summary>
/// One bucket, <c>journals</c>, on a free port of 127.0.0.1, which answers the two calls of the store as S3 does: GET, and PUT with <c>If-Match</c> and
/// <c>If-None-Match: *</c>; ETags, metadata, checksums, errors as XML. Requests have to be signed; the signature itself is not computed again.
/// </summary>
public sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "journals";

    private readonly WebApplication _app;

    private S3Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public S3Objects Objects { get; } = new();

    /// <summary>Every request, in the order they came.</summary>
    public List<S3Call> Calls { get; } = [];

    /// <summary>What happens to a request. It may wait. Default: nothing.</summary>
    public Func<S3Call, Task<S3Fault>> Fault { get; set; } = _ => Task.FromResult(S3Fault.None);

    public Uri Url => new(_app.Urls.First());

    public static async Task<S3Server> StartAsync()
    {
        var server = new S3Server();
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var raw = new MemoryStream();
        await context.Request.Body.CopyToAsync(raw);
        var call = Note(context.Request, raw.ToArray());
        var fault = await Fault(call);
        if (fault.LosesRequest)
        {
            context.Abort();
            return;
        }

        var reply = fault.Reply ?? S3Replies.To(call, Objects);
        if (fault.LosesAnswer)
        {
            context.Abort();
            return;
        }

        await reply.WriteAsync(context.Response);
    }

    private S3Call Note(HttpRequest request, byte[] raw)
    {
        var call = new S3Call(request.Method, request.Path.Value!.TrimStart('/'), raw, request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        lock (Calls)
        {
            Calls.Add(call);
        }

        return call;
    }
}

/// <summary>One request.</summary>
public sealed record S3Call(string Method, string Path, byte[] Raw, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>Method and object, such as <c>PUT lease.json</c>.</summary>
    public override string ToString() => $"{Method} {Path.Split('/')[^1]}";
}

/// <summary>What goes wrong with a request.</summary>
public sealed record S3Fault(bool LosesRequest, bool LosesAnswer, S3Reply? Reply)
{
    public static S3Fault None { get; } = new(false, false, null);

    /// <summary>It never arrives.</summary>
    public static S3Fault RequestLost { get; } = new(true, false, null);

    /// <summary>It is done, and nobody hears of it.</summary>
    public static S3Fault AnswerLost { get; } = new(false, true, null);

    /// <summary>It is answered with an error and not done.</summary>
    public static S3Fault Refused(int status, string code) => new(false, false, S3Reply.Error(status, code));
}
