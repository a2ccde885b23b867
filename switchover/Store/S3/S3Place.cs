namespace Tandem.Switchover.Store.S3;

/// <summary>Where in S3 a store is.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What every key begins with, without a slash at either end; empty for the whole bucket.</param>
/// <param name="Region">The bucket's region.</param>
public sealed record S3Place(string Bucket, string Prefix, string Region)
{
    /// <summary>Another server, for a test; it is asked by path. Default: null, Amazon's own.</summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>The key of <c>fleet.yaml</c> that names it, for a message. Default: <c>journal</c>.</summary>
    public string Setting { get; init; } = "journal";

    /// <summary>The page that says how the bucket has to be, for a message. Default: <c>docs/journal.md</c>.</summary>
    public string Docs { get; init; } = "docs/journal.md";

    /// <summary>The key of an object of an environment.</summary>
    internal string KeyOf(string environment, string name) => KeyOf($"{environment}/{name}");

    /// <summary>The key of an object.</summary>
    internal string KeyOf(string name) => Prefix.Length == 0 ? name : $"{Prefix}/{name}";

    /// <inheritdoc/>
    public override string ToString() => Prefix.Length == 0 ? $"s3://{Bucket}" : $"s3://{Bucket}/{Prefix}";
}
