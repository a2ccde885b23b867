using Tandem.Components.Shared;

namespace Tandem.Components.ExternalDns;

/// <summary>What must hold of the arguments of an <see cref="ExternalDns"/>.</summary>
public static class ExternalDnsRules
{
    /// <summary>The rules.</summary>
    public static Rules<ExternalDnsArgs> All { get; } = new("ExternalDns")
    {
        {
            "domain",
            args => Names.IsDomain(args.Domain),
            args => $"is '{args.Domain}'. Write a domain name in small letters without wildcard or final dot, such as prod.example.com."
        },
    };
}
