using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>The shell script <c>role.sh</c>, and the environment and files that it reads.</summary>
public static class RoleScript
{
    /// <summary>Where the ConfigMap with the script and the list of namespaces is mounted.</summary>
    public const string Folder = "/tandem";

    internal const string ConfigMapName = "tandem-role-script";

    private const string FileName = "role.sh";

    private const string NamespacesKey = "namespaces";

    /// <summary>120 rounds of 5 seconds: less than the Job's own deadline, so that it ends with its own words.</summary>
    private const int RoundsMax = 120;

    private const int PauseSeconds = 5;

    /// <summary>Half a minute, in which disruption budgets may let some pods go before others.</summary>
    private const int EvictionRounds = 6;

    /// <summary>The text of the script.</summary>
    public static string Text { get; } = Read();

    internal static ConfigMapArgs ConfigMap(IEnumerable<string> namespaces) => new()
    {
        Metadata = RoleAccess.InSystem(ConfigMapName),
        Data =
        {
            { FileName, Text },
            { NamespacesKey, string.Concat(namespaces.Order(StringComparer.Ordinal).Select(ns => ns + "\n")) },
        },
    };

    internal static string[] Command(params string[] arguments) => ["sh", $"{Folder}/{FileName}", .. arguments];

    /// <summary>Every variable that the script asks for.</summary>
    internal static InputList<EnvVarArgs> Environment(int warmReplicas, Input<string> stamp) =>
    [
        Variable("NAMESPACES_FILE", $"{Folder}/{NamespacesKey}"),
        Variable("GATE", ClusterNames.StandbyGate),
        Variable("HELD_LABEL", ClusterNames.HeldLabel),
        Variable("ROLE_CONFIG_MAP", ClusterNames.RoleConfigMap),
        Variable("SYSTEM_NAMESPACE", ClusterNames.SystemNamespace),
        Variable("WARM_REPLICAS", warmReplicas.ToString(CultureInfo.InvariantCulture)),
        Variable("STAMP", stamp),
        Variable("EVICTION_ROUNDS", EvictionRounds.ToString(CultureInfo.InvariantCulture)),
        Variable("ROUNDS_MAX", RoundsMax.ToString(CultureInfo.InvariantCulture)),
        Variable("PAUSE_SECONDS", PauseSeconds.ToString(CultureInfo.InvariantCulture)),
        Variable("HOME", "/tmp"),
    ];

    private static EnvVarArgs Variable(string name, Input<string> value) => new() { Name = name, Value = value };

    private static string Read()
    {
        var assembly = typeof(RoleScript).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{FileName}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
