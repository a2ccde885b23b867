namespace Tandem.Tests.Shared.StandIn;

/// <summary>One stack of the stand-in's world.</summary>
public sealed class StandInStack
{
    private readonly string _folder;

    public StandInStack(string folder)
    {
        _folder = folder;
        foreach (var part in new[] { "config", "secrets", "outputs", "outputs-from", "secret-outputs", "tags", "pending" })
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }
    }

    /// <summary>The text of one config value, as `pulumi config set` would have written it; a key with a dot is a part of an object.</summary>
    public StandInStack WithConfig(string key, string text) => Write("config", key, text);

    public StandInStack WithSecret(string key, string text) => Write("config", key, text).Write("secrets", key, string.Empty);

    /// <summary>An output, as JSON.</summary>
    public StandInStack WithOutput(string name, string json) => Write("outputs", name, json);

    public StandInStack WithSecretOutput(string name, string json) => Write("outputs", name, json).Write("secret-outputs", name, string.Empty);

    /// <summary>An output that `up` takes from the config.</summary>
    public StandInStack WithOutputFrom(string name, string configKey) => Write("outputs-from", name, configKey);

    /// <summary>The config as it is now has been brought up already.</summary>
    public StandInStack Applied()
    {
        var files = Directory.GetFiles(Path.Combine(_folder, "config")).Order(StringComparer.Ordinal);
        return Write(string.Empty, "applied", string.Concat(files.Select(file => $"{Path.GetFileName(file)}={File.ReadAllText(file)}\n")));
    }

    /// <summary>It was brought up long ago, and left alone since.</summary>
    public StandInStack ChangedLast(string at) => Write(string.Empty, "history",
        $$$"""[{"kind":"update","version":1,"message":"up","environment":{},"config":{},"startTime":"{{{at}}}","endTime":"{{{at}}}","result":"succeeded","resourceChanges":{"create":7}}]""");

    /// <summary>Another process holds the stack.</summary>
    public StandInStack LockedBy(string holder) => Write(string.Empty, "lock", holder);

    /// <summary>An update that was cut off had begun this: <c>creating</c>, <c>updating</c> or <c>deleting</c>.</summary>
    public StandInStack WithPending(string operation, string type, string name)
    {
        var stack = Path.GetFileName(_folder);
        var json = $$"""{"resource":{"urn":"urn:pulumi:{{stack}}::tandem::{{type}}::{{name}}","custom":true,"type":"{{type}}"},"type":"{{operation}}"}""";
        return Write("pending", $"{operation}-{name}", json);
    }

    /// <summary>A person has settled what was pending.</summary>
    public void Settled() => Array.ForEach(Directory.GetFiles(Path.Combine(_folder, "pending")), File.Delete);

    public IEnumerable<string> Pending => Directory.GetFiles(Path.Combine(_folder, "pending")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    public bool IsLocked => File.Exists(Path.Combine(_folder, "lock"));

    public string? Config(string key) => Read("config", key);

    public string? Output(string name) => Read("outputs", name);

    private StandInStack Write(string part, string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, part, name), text);
        return this;
    }

    private string? Read(string part, string name) => Path.Combine(_folder, part, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}
