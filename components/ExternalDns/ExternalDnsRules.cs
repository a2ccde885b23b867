using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.ExternalDns;

/// <summary>What must hold of the arguments of an <see cref="ExternalDns"/>.</summary>
public static partial class ExternalDnsRules
{
    /// <summary>The rules.</summary>
    public static Rules<ExternalDnsArgs> All { get; } = new("ExternalDns")
    {
        {
            "domain",
            args => DomainName().IsMatch(args.Domain),
            args => $"is '{args.Domain}'. Write a domain name in small letters without wildcard or final dot, such as prod.example.com."
        },
    };

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")]
    private static partial Regex DomainName();
}
