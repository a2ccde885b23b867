namespace Pulumi.Serialization;

/// <summary>Names and marks of Pulumi's wire format that programs may meet.</summary>
internal static class WireNames
{
    /// <summary>Stands for a value that is not known yet.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Key that says an object is not a plain one.</summary>
    public const string Signature = "4dabf18193072939515e22adb298388d";

    /// <summary>Value of <see cref="Signature"/> for a secret.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    public const string SecretValue = "value";

    public const string Id = "id";

    public const string Urn = "urn";

    public const string StackType = "pulumi:pulumi:Stack";

    public const string ProviderTypePrefix = "pulumi:providers:";

    public const string Self = "__self__";
}
