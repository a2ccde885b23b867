namespace Tandem.Tests.Stacks;

/// <summary>The repository's prod with prod-b in a network of its own, as docs/accounts.md shows it.</summary>
internal static class TwoNetworks
{
    public const string Own = "prod-b-network";

    public const string OwnFile = "Pulumi.prod-b-network.yaml";

    private const string Services = "        serviceCidr: 172.21.0.0/16\n";

    /// <summary>A copy of the project, changed so.</summary>
    /// <param name="cidr">The range of prod-b's VPC.</param>
    /// <param name="network">What fleet.yaml calls its network.</param>
    public static ScratchProject Make(string cidr = "10.17.0.0/16", string network = Own) => new ScratchProject()
        .Replace("fleet.yaml", Services, $"{Services}        network: {network}\n")
        .Write(OwnFile, $"config:\n  infra:stack: network\n  infra:environment: prod\n  infra:cidr: {cidr}\n  infra:nodesPerCluster: 60\n");
}
