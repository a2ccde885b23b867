namespace Pulumi;

/// <summary>What may be said of a resource that a provider makes.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    /// <summary>Whether the old one is deleted before its replacement is made. Default: the provider's choice.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to keep secret besides those the provider does. Default: none.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>Id of an existing resource to take over into the stack. Default: none.</summary>
    public string? ImportId { get; set; }

    /// <summary>For a provider: environment variables it shall see under other names. Default: none.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    /// <summary>Joins two sets of options into a new one: single values of the second win where they are set, lists are joined.</summary>
    /// <param name="options1">The first, or null for none.</param>
    /// <param name="options2">The second, or null for none.</param>
    /// <returns>New options; the given ones are not changed.</returns>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = options1?.Copied() ?? new();
        if (options2 is null)
        {
            return merged;
        }

        merged.MergeFrom(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        foreach (var (name, seenAs) in options2.EnvVarMappings)
        {
            merged.EnvVarMappings[name] = seenAs;
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Copied();

    private CustomResourceOptions Copied()
    {
        var copy = new CustomResourceOptions
        {
            DeleteBeforeReplace = DeleteBeforeReplace,
            ImportId = ImportId,
            _additionalSecretOutputs = Copy(_additionalSecretOutputs),
            _envVarMappings = _envVarMappings is null ? null : new(_envVarMappings, StringComparer.Ordinal),
        };
        copy.CopyFrom(this);
        return copy;
    }
}
