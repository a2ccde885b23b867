using System.Text;
using System.Text.Json;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation.Events;

/// <summary>The file a command writes engine events to, one JSON object a line; followed while the command runs, read to its end when disposed.</summary>
internal sealed class EventLog : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private readonly Action<EngineEvent> _onEvent;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("automation-logs-");
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _following;
    private long _position;

    public EventLog(Action<EngineEvent> onEvent)
    {
        _onEvent = onEvent;
        FilePath = Path.Combine(_folder.FullName, "eventlog.txt");
        _following = FollowAsync();
    }

    public string FilePath { get; }

    /// <summary>Throws what the listener threw, if it did.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stop.CancelAsync();
            await _following;
            await ReadAsync(toTheEnd: true);
        }
        finally
        {
            _stop.Dispose();
            Delete();
        }
    }

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(PollInterval);
        while (!_stop.IsCancellationRequested)
        {
            await ReadAsync(toTheEnd: false);
            await timer.WaitForNextTickAsync(_stop.Token).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Reads whole lines only while the command still writes, for the last one may be half there.</summary>
    private async Task ReadAsync(bool toTheEnd)
    {
        if (!File.Exists(FilePath))
        {
            return;
        }

        await using var file = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var fresh = new byte[file.Length - _position];
        file.Position = _position;
        await file.ReadExactlyAsync(fresh);
        var whole = toTheEnd ? fresh.Length : Array.LastIndexOf(fresh, (byte)'\n') + 1;
        _position += whole;
        foreach (var line in Encoding.UTF8.GetString(fresh, 0, whole).Split('\n'))
        {
            Hand(line);
        }
    }

    private void Hand(string line)
    {
        if (Read(line) is { } engineEvent)
        {
            _onEvent(engineEvent);
        }
    }

    /// <summary>What is no JSON object, or not shaped as an event is, is passed over: one line that cannot be read must not cost the rest.</summary>
    private static EngineEvent? Read(string line)
    {
        try
        {
            var json = JsonElement.Parse(line);
            return json.ValueKind == JsonValueKind.Object ? EngineEvents.Read(json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private void Delete()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Left to the system's own cleaning of temporary files.
        }
    }
}
