using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Serialization;

/// <summary>What the CLI's `--json` answers say.</summary>
internal static class CliAnswers
{
    private const string Masked = "[secret]";

    public static ConfigValue Config(JsonElement json) => new(json.Text("value"), json.Flag("secret"));

    public static ImmutableDictionary<string, ConfigValue> AllConfig(string answer) =>
        Blank(answer) ? ImmutableDictionary<string, ConfigValue>.Empty : JsonElement.Parse(answer).Map(Config);

    /// <summary>Outputs are asked for twice: masked to learn which are secret, and in the clear for their values.</summary>
    public static ImmutableDictionary<string, OutputValue> Outputs(string masked, string plaintext)
    {
        if (Blank(plaintext))
        {
            return ImmutableDictionary<string, OutputValue>.Empty;
        }

        var secrets = JsonElement.Parse(masked).EnumerateObject().Where(IsMasked).Select(output => output.Name).ToHashSet(StringComparer.Ordinal);
        return JsonElement.Parse(plaintext).EnumerateObject()
            .ToImmutableDictionary(output => output.Name, output => new OutputValue(output.Value.Plain(), secrets.Contains(output.Name)));
    }

    public static ImmutableList<StackSummary> Stacks(string answer) => [.. Blank(answer) ? [] : JsonElement.Parse(answer).EnumerateArray().Select(Stack)];

    public static ImmutableList<UpdateSummary> History(string answer) => [.. Blank(answer) ? [] : JsonElement.Parse(answer).EnumerateArray().Select(Update)];

    public static WhoAmIResult WhoAmI(string answer)
    {
        var json = JsonElement.Parse(answer);
        return new(json.Text("user"), json.TextOrNull("url"), json.TextsOrNull("organizations") ?? []);
    }

    private static StackSummary Stack(JsonElement json) => new()
    {
        Name = json.Text("name"),
        IsCurrent = json.Flag("current"),
        LastUpdate = json.Child("lastUpdate")?.GetDateTimeOffset(),
        IsUpdateInProgress = json.Flag("updateInProgress"),
        ResourceCount = json.NumberOrNull("resourceCount"),
        Url = json.TextOrNull("url"),
    };

    private static UpdateSummary Update(JsonElement json) => new()
    {
        Kind = OperationNames.ReadKind(json.Text("kind")),
        StartTime = json.Child("startTime")?.GetDateTimeOffset() ?? default,
        Message = json.Text("message"),
        Environment = json.Map("environment", value => value.GetString() ?? string.Empty),
        Config = json.Map("config", Config),
        Result = OperationNames.ReadState(json.Text("result")),
        EndTime = json.Child("endTime")?.GetDateTimeOffset() ?? default,
        Version = json.NumberOrNull("version"),
        Deployment = json.Child("deployment")?.ToString(),
        ResourceChanges = json.ChangesOrNull("resourceChanges"),
    };

    private static bool IsMasked(JsonProperty output) => output.Value.ValueKind == JsonValueKind.String && output.Value.ValueEquals(Masked);

    private static bool Blank(string answer) => string.IsNullOrWhiteSpace(answer);
}
