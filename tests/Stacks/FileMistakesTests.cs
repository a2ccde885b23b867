namespace Tandem.Tests.Stacks;

/// <summary>What a person reads who made a mistake in a file beside Pulumi.yaml: the place by line and column, the path, the value, what is allowed.</summary>
public sealed class FileMistakesTests : IDisposable
{
    private const string Place = "Give a bucket as s3://bucket/prefix, with ?region=eu-west-1 behind it when it lies in another region than the environment, or a directory such as .tandem.";
    private readonly ScratchProject _project = new();

    public void Dispose() => _project.Dispose();

    // R68: dev, stage, prod, and ephemeral ones.
    // R87: a dev cluster need not exist.
    [Theory]
    [InlineData("name: prod-b\n", "name: prod-b\n        rank: 2\n", "fleet.yaml: environments.prod.clusters[1].rank is '2'. Ranks are in clusters/prod.txt, where tandem clusters gives them out (docs/clusters.md). Take the key out.")]
    [InlineData("    domain: prod.example.com\n", "    domain: prod.example.com\n    nextRank: 3\n", "fleet.yaml: environments.prod.nextRank is '3'. Ranks are in clusters/prod.txt, where tandem clusters gives them out (docs/clusters.md). Take the key out.")]
    [InlineData("name: prod-b", "name: prod-standby", "fleet.yaml: environments.prod.clusters[1].name is 'prod-standby'. Use 3 to 24 lower-case letters, digits and hyphens; no word that tells a role or an order (R33: active, standby, primary, secondary).")]
    [InlineData("name: prod-b", "name: prod-a", "fleet.yaml: environments.prod.clusters[1].name is 'prod-a'. Another cluster has this name. Give each cluster its own.")]
    [InlineData("172.21.0.0/16", "172.21.0.0", "fleet.yaml: environments.prod.clusters[1].serviceCidr is '172.21.0.0'. Give an IPv4 range whose host bits are zero, such as 10.16.0.0/16.")]
    [InlineData("zones: [eu-west-1a, eu-west-1b, eu-west-1c]\n    domain: prod", "zones: [eu-west-1a]\n    domain: prod", "fleet.yaml: environments.prod.zones is a list. Name two or three availability zones, each once.")]
    [InlineData("zones: [eu-west-1a, eu-west-1b, eu-west-1c]\n    domain: prod", "zones: [eu-west-1a, us-east-1b]\n    domain: prod", "fleet.yaml: environments.prod.zones[1] is 'us-east-1b'. Give zones of eu-west-1 by name, such as eu-west-1a.")]
    [InlineData("domain: prod.example.com", "domain: prod", "fleet.yaml: environments.prod.domain is 'prod'. Give a domain name in lower case, such as prod.example.com.")]
    [InlineData("domain: prod.example.com", "domian: prod.example.com", "fleet.yaml: environments.prod.domian is not a known key. Did you mean domain?\nfleet.yaml: environments.prod.domain is missing. Give a domain name in lower case, such as prod.example.com.")]
    [InlineData("    domain: prod.example.com\n", "    domain: prod.example.com\n    metrics: {url: prometheus, queris: {}, queries: {requests: up, latency: up}, limits: {failedPercentMax: 101, latencySecondsMax: slow, sickLooks: 0}, latencyQuantile: 99}\n",
        "fleet.yaml: environments.prod.metrics.queris is not a known key. Did you mean queries?\n"
        + "fleet.yaml: environments.prod.metrics.queries.latency is not a known key. Known are: failedRequests, latencySeconds, nodesReady, nodesWanted, openConnections, podsHeld, podsReady, podsWanted, requests.\n"
        + "fleet.yaml: environments.prod.metrics.url is 'prometheus'. Give the address of a Prometheus, such as https://prometheus.example.com.\n"
        + "fleet.yaml: environments.prod.metrics.latencyQuantile is '99'. Use a number from 0.5 to 0.9999.\n"
        + "fleet.yaml: environments.prod.metrics.queries.requests is 'up'. Write PromQL that gives one number, with {cluster} where the cluster's name goes; or a plain number.\n"
        + "fleet.yaml: environments.prod.metrics.limits.failedPercentMax is '101'. Use a number from 0 to 100.\n"
        + "fleet.yaml: environments.prod.metrics.limits.latencySecondsMax is 'slow'. Use a number from 0.001 to 600.\n"
        + "fleet.yaml: environments.prod.metrics.limits.sickLooks is '0'. Use a number from 1 to 5.")]
    [InlineData("    domain: prod.example.com\n", "    domain: prod.example.com\n    journal: s3://Journals\n", "fleet.yaml: environments.prod.journal is 's3://Journals'. " + Place)]
    [InlineData("    domain: prod.example.com\n", "    domain: prod.example.com\n    clusterList: lists\n", "fleet.yaml: environments.prod.clusterList is 'lists'. Give a bucket as s3://bucket/prefix, with ?region=eu-west-1 behind it when it lies in another region than the environment.")]
    [InlineData("    domain: prod.example.com\n", "    domain: prod.example.com\n    journal: https://journals\n", "fleet.yaml: environments.prod.journal is 'https://journals'. " + Place)]
    public void A_mistake_in_the_fleet(string old, string by, string says) =>
        Assert.Equal(says, _project.Replace("fleet.yaml", old, by).MistakesWithoutLines("prod-a"));

    [Theory]
    [InlineData("    namespace: shop-api\n", "", "workloads.yaml: workloads[1].namespace is missing. Use at most 53 lower-case letters, digits and hyphens, as Helm and Kubernetes do.")]
    [InlineData("namespace: shop-api", "namespace: example", "workloads.yaml: workloads[1].namespace is 'example'. Another workload lives there. Give each workload a namespace of its own (R74).")]
    [InlineData("namespace: shop-api", "namespace: kube-system", "workloads.yaml: workloads[1].namespace is 'kube-system'. Give the workload a namespace of its own (R74), not one of: default, kube-system, kube-public, kube-node-lease, traefik, tandem-system, observability, observability-nodes.")]
    [InlineData("      version: 6.14.1\n", "", "workloads.yaml: workloads[0].chart.version is missing. Give one exact version, such as 1.2.3: with a range or latest the two clusters could differ (R97).")]
    [InlineData("version: 6.14.1", "version: ^6.14.1", "workloads.yaml: workloads[0].chart.version is '^6.14.1'. Give one exact version, such as 1.2.3: with a range or latest the two clusters could differ (R97).")]
    [InlineData("hosts: [example]", "hosts: [Example]", "workloads.yaml: workloads[0].hosts[0] is 'Example'. Give a name in lower case that is put before the environment's domain, such as shop.")]
    [InlineData("rollout: standby-first", "rollout: one-by-one", "workloads.yaml: workloads[0].rollout is 'one-by-one'. Use one of: parallel, standby-first.")]
    // R101: applications do not depend on their cluster.
    [InlineData("replicas: 3, maxReplicas: 6", "replicas: 9, maxReplicas: 6", "workloads.yaml: workloads[0].capacity.maxReplicas is '6'. Use 9 (replicas) or more.")]
    public void A_mistake_in_the_workloads(string old, string by, string says) =>
        Assert.Equal(says, _project.Replace("workloads.yaml", old, by).MistakesWithoutLines("prod-a"));

    [Theory]
    [InlineData("kubernetes: \"1.36\"", "kubernetes: \"1.35\"", "releases/2026.11.yaml: kubernetes is '1.35'. Use 1.36 or later: the standby policy needs MutatingAdmissionPolicy, which is stable from there on.")]
    [InlineData("name: \"2026.11\"", "name: \"2026.12\"", "releases/2026.11.yaml: name is '2026.12'. The name must be that of the file: 2026.11.")]
    [InlineData("    version: 41.3.0\n", "", "releases/2026.11.yaml: charts.traefik.version is missing. Give one exact version, such as 1.2.3; no range.")]
    [InlineData("alpine/kubectl:1.36.3", "alpine/kubectl:latest", "releases/2026.11.yaml: images.kubectl is 'docker.io/alpine/kubectl:latest'. Give an image with a tag or digest, such as registry.k8s.io/pause:3.10; not 'latest'.")]
    public void A_mistake_in_the_release(string old, string by, string says) =>
        Assert.Equal(says, _project.Replace("releases/2026.11.yaml", old, by).MistakesWithoutLines("prod-a"));

    [Fact]
    public void A_file_that_is_no_yaml_is_told_with_line_and_column() =>
        Assert.Equal(
            "workloads.yaml:3:1: the text is not YAML. The parser says: While parsing a flow sequence, did not find expected ',' or ']'.",
            _project.Write("workloads.yaml", "workloads:\n  - name: [shop\n").Mistakes("prod-a"));

    [Fact]
    public void A_value_is_told_with_line_and_column() =>
        Assert.Equal(
            "workloads.yaml:3:16: workloads[0].namespace is 'Shop'. Use at most 53 lower-case letters, digits and hyphens, as Helm and Kubernetes do.",
            _project.Write("workloads.yaml", "workloads:\n  - name: shop\n    namespace: Shop\n    phase: zwei\n").Mistakes("prod-a").Split('\n')[0]);

    [Fact]
    public void A_list_in_the_place_of_names_is_told() =>
        Assert.Equal("fleet.yaml: environments is a list. Write names and values.", _project.Write("fleet.yaml", "environments: [prod]\n").MistakesWithoutLines("prod-a").Split('\n')[0]);

    [Fact]
    public void A_missing_file_is_told() =>
        Assert.Equal("fleet.yaml: there is no such file. Write one: docs/configuration.md shows one.", _project.Delete("fleet.yaml").MistakesWithoutLines("prod-a"));

    [Fact]
    public void Mistakes_of_several_files_come_out_together() =>
        Assert.Equal(
            """
            Pulumi.prod-a.yaml: infra:phase is '3'. Use a whole number from 1 to 2.
            fleet.yaml: environments.prod.region is 'Ireland'. Give an AWS region, such as eu-west-1.
            releases/2026.11.yaml: nodes.releaseVersion is 'latest'. Give one exact version, such as 1.2.3; no range.
            """,
            _project.Replace("fleet.yaml", "eu-west-1\n    zones: [eu-west-1a, eu-west-1b, eu-west-1c]\n    domain: prod", "Ireland\n    zones: [eu-west-1a, eu-west-1b, eu-west-1c]\n    domain: prod").Replace("releases/2026.11.yaml", "1.36.2-20260714", "latest").MistakesWithoutLines("prod-a", ("infra:phase", "3")));

    // R34: an object that bears the release's name tells since when it is deployed.
    [Fact]
    public void A_release_is_called_what_an_object_of_Kubernetes_can_be_called()
    {
        var mistakes = new Tandem.Stacks.Configuration.Mistakes();

        Tandem.Stacks.Files.ReleaseFile.Read("Nov_2026", RepositoryFiles.Text("releases/2026.11.yaml").Replace("name: \"2026.11\"", "name: Nov_2026", StringComparison.Ordinal), mistakes);

        Assert.Equal(
            "releases/Nov_2026.yaml:3:7: name is 'Nov_2026'. Clusters name an object after it: use at most 48 lower-case letters, digits, '.' and '-', such as 2026.11.",
            Assert.Single(mistakes.All).ToString());
    }
}
