using System.Text.Json;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary><c>wish.json</c>: the newest wish of an operator.</summary>
/// <param name="folder">The environment's folder.</param>
internal sealed class WishFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "wish.json");

    internal OperatorWish? Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<OperatorWish>(File.ReadAllText(_path), StoreJson.Indented) : null;
        }
        catch (JsonException e)
        {
            throw new StoreException($"{_path} is not readable: {e.Message}. Remove it: a wish that cannot be read is none", e);
        }
    }

    internal void Write(OperatorWish wish) => AtomicFile.Write(_path, JsonSerializer.Serialize(wish, StoreJson.Indented) + "\n");
}
