using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>Who a simulated resource is: the same URN and generation always get the same ids, whatever the seed.</summary>
/// <param name="Stack">The stack that makes it.</param>
/// <param name="Urn">Its URN.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Generation">1 for the first, one more with each replacement.</param>
/// <param name="Region">The AWS region.</param>
/// <param name="Made">When this generation was made, UTC.</param>
public sealed record Identity(string Stack, string Urn, string Type, string Name, int Generation, string Region, DateTimeOffset Made)
{
    /// <summary>The account that everything is made in: the one that AWS's own documents use.</summary>
    public const string Account = "123456789012";

    /// <summary>17 hexadecimal digits, as the ids of EC2 have them.</summary>
    public string Token => TokensOf(Urn, Generation)[0];

    /// <summary>The name that Pulumi makes up where the program gives none.</summary>
    public string AutoName => $"{Name}-{TokensOf(Urn, Generation)[1]}";

    /// <summary>The tokens of a resource: 17 digits for ids, 7 for names.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="generation">Its generation.</param>
    public static string[] TokensOf(string urn, int generation) => Mix.Hex($"{urn}#{generation}", 32) is var hex ? [hex[..17], hex[17..24]] : [];

    /// <summary>An ARN.</summary>
    /// <param name="service">The service, such as <c>iam</c>.</param>
    /// <param name="resource">What comes after the account.</param>
    /// <param name="isGlobal">Whether the service has no regions. Default: false.</param>
    public string Arn(string service, string resource, bool isGlobal = false) => $"arn:aws:{service}:{(isGlobal ? "" : Region)}:{Account}:{resource}";

    /// <summary>A public address from the ranges reserved for documentation and benchmarks (RFC 2544: 198.18.0.0/15).</summary>
    public string PublicAddress => Mix.Hash($"{Urn}#{Generation}#ip") is var bits ? $"198.{18 + (bits >> 16 & 1)}.{bits >> 8 & 255}.{1 + (bits % 254)}" : "";
}
