using System.Text.Json;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary><c>lease.json</c>: who holds the lease, and the highest fencing number that was ever given out.</summary>
/// <param name="folder">The environment's folder.</param>
internal sealed class LeaseFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "lease.json");

    private sealed record Content(long Fencing, Lease? Lease);

    internal (Lease? Lease, long Fencing) Read()
    {
        if (!File.Exists(_path))
        {
            return (null, 0);
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(_path), StoreJson.Indented);
            return (content?.Lease, content?.Fencing ?? 0);
        }
        catch (JsonException e)
        {
            throw new StoreException($"{_path} is not readable: {e.Message}. Look at it, and put back the file or remove it when nobody is moving this environment", e);
        }
    }

    internal void Write(Lease? lease, long fencing) => AtomicFile.Write(_path, JsonSerializer.Serialize(new Content(fencing, lease), StoreJson.Indented) + "\n");

    /// <summary>Throws when this lease is not the current one.</summary>
    internal void Demand(Lease lease)
    {
        var (current, fencing) = Read();
        if (current?.Fencing != lease.Fencing)
        {
            var holder = current is null ? "nobody" : OperationWords.Of(current);
            throw new StaleLeaseException($"the lease of {lease.Environment} was lost: it had number {lease.Fencing}, the latest is {fencing}, held by {holder}. Nothing was written. Look at tandem status before you go on");
        }
    }
}
