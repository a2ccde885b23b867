namespace Pulumi;

/// <summary>How long the engine waits for a provider. Default of each: what the provider chooses.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Limit for creating the resource.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>Limit for updating the resource.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>Limit for deleting the resource.</summary>
    public TimeSpan? Delete { get; set; }

    internal static CustomTimeouts? Clone(CustomTimeouts? timeouts)
        => timeouts is null ? null : new() { Create = timeouts.Create, Update = timeouts.Update, Delete = timeouts.Delete };
}
