using Tandem.Components.Certificate;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class CertificateTests
{
    private static Task<MockedDeployment> Make(string domain = "prod.example.com") =>
        MockedDeployment.Of(() => _ = new Certificate("prod", new CertificateArgs { Domain = domain, ZoneId = "zone-of-prod" }));

    [Fact]
    public async Task It_is_asked_for_domain_and_wildcard_and_proved_by_one_record() => Golden.Verify((await Make()).Details);

    [Fact]
    public async Task It_does_not_wait_because_the_domain_may_not_be_delegated_yet() =>
        Assert.DoesNotContain((await Make()).Resources, made => made.Type.Contains("certificateValidation", StringComparison.Ordinal));

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var domain = $"*.{new string('p', 54)}.example.com";

        var mistakes = CertificateRules.All.MistakesIn(new CertificateArgs { Domain = domain, ZoneId = "zone-of-prod" });

        Assert.Equal(
            [
                $"domain: is '{domain}'. Write a domain name in small letters without a final dot, such as prod.example.com; the wildcard in front of it is added.",
                $"domain: is '{domain}', 68 characters. Use at most 64: AWS issues no certificate for a longer one.",
            ],
            mistakes.Select(mistake => mistake.ToString()));
    }

    [Fact]
    public void A_domain_of_64_characters_is_the_longest() =>
        Assert.Empty(CertificateRules.All.MistakesIn(new CertificateArgs { Domain = $"{new string('p', 52)}.example.com", ZoneId = "zone-of-prod" }));
}
