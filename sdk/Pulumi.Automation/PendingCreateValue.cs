namespace Pulumi.Automation;

/// <summary>A resource whose creation was cut short, and the id it turned out to have.</summary>
public sealed class PendingCreateValue
{
    /// <summary>Pairs a resource with its id.</summary>
    /// <param name="urn">The resource's URN.</param>
    /// <param name="id">The id the provider gave it.</param>
    public PendingCreateValue(string urn, string id) => (Urn, Id) = (urn, id);

    /// <summary>The resource's URN.</summary>
    public string Urn { get; set; }

    /// <summary>The id the provider gave it.</summary>
    public string Id { get; set; }
}
