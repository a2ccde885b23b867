using Tandem.Stacks.Files;

namespace Tandem.Tests.Stacks;

/// <summary>What a team reads whose application does not keep what lets it run in either cluster: all at once, at plan time, before anything is changed.</summary>
public sealed class WorkloadContractTests : IDisposable
{
    private const string Volume = "A workload keeps no state in the cluster (R30): the other cluster would not have it. Keep it in RDS, ElastiCache, S3 or the like, and switch this off with false or enabled: false.";
    private const string Set = "The pods of a StatefulSet have an identity, and mostly state, in one cluster (R30). Have the chart make a Deployment, or switch this off with enabled: false.";
    private const string Pin = "Both clusters must run the same image, whenever a node pulls it (R97). Give a full version such as 1.2.3, a commit or a digest; not latest and no tag that moves.";
    private const string Ask = "The autoscaler makes room for what pods ask for (R41). Write requests: { cpu: ..., memory: ... }, as much as capacity says for one pod.";
    private const string Two = "One replica does not survive the loss of a node (R29). Use 2 or more, or say in single why one is enough.";
    private const string Names = "It names the cluster prod-b, and both clusters get the same (R101). Write what is true in either; {environment}, {domain} and {region} are filled in.";

    private readonly ScratchProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("persistence: { enabled: true, size: 8Gi }", "persistence is a mapping. " + Volume)]
    [InlineData("persistence: { size: 8Gi }", "persistence is a mapping. " + Volume)]
    [InlineData("persistence: { data: { enabled: true }, logs: { enabled: false } }", "persistence is a mapping. " + Volume)]
    [InlineData("redis: { master: { persistence: { enabled: true } } }", "redis.master.persistence is a mapping. " + Volume)]
    [InlineData("volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]", "volumes[0].persistentVolumeClaim is a mapping. " + Volume)]
    [InlineData("volumeClaimTemplates: [{ metadata: { name: data } }]", "volumeClaimTemplates is a list. " + Volume)]
    [InlineData("storageClassName: gp3", "storageClassName is 'gp3'. " + Volume)]
    [InlineData("extraObjects: [{ apiVersion: v1, kind: PersistentVolumeClaim }]", "extraObjects[0].kind is 'PersistentVolumeClaim'. " + Volume)]
    [InlineData("extra: \"kind: PersistentVolumeClaim\"", "extra is 'kind: PersistentVolumeClaim'. " + Volume)]
    [InlineData("controller: { type: statefulset }", "controller.type is 'statefulset'. " + Set)]
    [InlineData("kind: StatefulSet", "kind is 'StatefulSet'. " + Set)]
    [InlineData("statefulSet: { enabled: true }", "statefulSet is a mapping. " + Set)]
    [InlineData("extra: \"apiVersion: apps/v1\\nkind: StatefulSet\\n\"", "extra is 'apiVersion: apps/v1 ...'. " + Set)]
    public void R30_State_in_the_cluster_is_refused(string values, string says) => Assert.Equal(Path("values." + says), Mistakes(values));

    [Theory]
    [InlineData("persistence: { enabled: false, storageClass: gp3 }")]
    [InlineData("persistence: { data: { enabled: false } }")]
    [InlineData("persistence: false")]
    [InlineData("redis: { enabled: false, master: { persistence: { enabled: true } }, kind: StatefulSet, image: { repository: redis }, replicas: 1, resources: {} }")]
    [InlineData("volumeClaimTemplates: []")]
    [InlineData("statefulSet: { enabled: false }")]
    [InlineData("volumes: [{ name: tmp, emptyDir: {} }]")]
    [InlineData("note: a StatefulSet would be wrong here")]
    public void R30_What_the_chart_does_not_make_is_not_refused(string values) => Assert.Equal("", Mistakes(values));

    [Theory]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: latest }", "image.tag is 'latest'. " + Pin)]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: \"\" }", "image.tag is ''. " + Pin)]
    [InlineData("image: { repository: ghcr.io/shop/api }", "image.tag is missing. " + Pin)]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: stable }", "image.tag is 'stable'. " + Pin)]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: v2 }", "image.tag is 'v2'. " + Pin)]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: 1.4-alpine }", "image.tag is '1.4-alpine'. " + Pin)]
    [InlineData("web: { image: ghcr.io/shop/api }", "web.image is 'ghcr.io/shop/api'. " + Pin)]
    [InlineData("containers: [{ image: \"localhost:5000/api:latest\" }]", "containers[0].image is 'localhost:5000/api:latest'. " + Pin)]
    [InlineData("initImage: { repository: \"busybox:latest\" }", "initImage.repository is 'busybox:latest'. " + Pin)]
    [InlineData("web: { repository: ghcr.io/shop/api, pullPolicy: Always }", "web.tag is missing. " + Pin)]
    public void R97_An_image_that_may_change_by_itself_is_refused(string values, string says) => Assert.Equal(Path("values." + says), Mistakes(values));

    [Theory]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: 1.4.2 }")]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: 8c1f3e2 }")]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: \"812\" }")]
    [InlineData("image: { repository: ghcr.io/shop/api, digest: \"sha256:0123456789abcdef\" }")]
    [InlineData("image: { repository: ghcr.io/shop/api, tag: \"latest@sha256:0123456789abcdef\" }")]
    [InlineData("image: \"ghcr.io/shop/api@sha256:0123456789abcdef\"")]
    [InlineData("image: { pullPolicy: IfNotPresent }")]
    [InlineData("initImage: { repository: \"busybox:1.37.0\" }")]
    [InlineData("sync: { repository: \"https://example.com/shop.git\", branch: main }")]
    public void R97_An_image_that_stays_is_not_refused(string values) => Assert.Equal("", Mistakes(values));

    [Theory]
    [InlineData("replicaCount: 1", "replicaCount is '1'. " + Two)]
    [InlineData("web: { replicas: 0 }", "web.replicas is '0'. " + Two)]
    [InlineData("autoscaling: { enabled: true, minReplicas: 1 }", "autoscaling.minReplicas is '1'. " + Two)]
    public void R29_One_replica_in_the_values_is_refused(string values, string says) => Assert.Equal(Path("values." + says), Mistakes(values));

    [Fact]
    public void R29_One_replica_in_the_capacity_is_refused() =>
        Assert.Equal(Path("capacity.replicas is '1'. " + Two), Mistakes("{}", row => row.Replace("replicas: 2", "replicas: 1", StringComparison.Ordinal)));

    [Theory]
    [InlineData("    single: A CronJob, one run an hour.\n", "supported")]
    [InlineData("", "primary-only")]
    public void R29_One_replica_with_a_reason_and_one_that_runs_once_anywhere_are_accepted(string single, string concurrency) =>
        Assert.Equal("", Mistakes("replicaCount: 1", row => row.Replace("replicas: 2", "replicas: 1", StringComparison.Ordinal)
            .Replace("    concurrency: supported\n", $"    concurrency: {concurrency}\n{single}", StringComparison.Ordinal)));

    [Fact]
    public void R29_A_reason_that_is_none_is_refused() =>
        Assert.Equal(
            Path("single is 'yes'. Say in a few words why one replica is enough (R29), or leave it out."),
            Mistakes("{}", row => row.Replace("concurrency: supported", "concurrency: supported\n    single: yes", StringComparison.Ordinal)));

    [Theory]
    [InlineData("concurrency: supported", "", "concurrency is missing. ")]
    [InlineData("concurrency: supported", "concurrency: maybe", "concurrency is 'maybe'. ")]
    public void R28_What_happens_while_both_clusters_run_it_has_to_be_said(string old, string by, string says) =>
        Assert.Equal(
            Path($"{says}Say what happens while both clusters run it (R28): supported, external-lock (it guards itself outside of the cluster) or primary-only."),
            Mistakes("{}", row => row.Replace(old, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData("^1.2.3")]
    [InlineData("~1.2.3")]
    [InlineData("1.2.x")]
    [InlineData("'>=1.2.3'")]
    [InlineData("'*'")]
    [InlineData("1.2")]
    [InlineData("latest")]
    public void R97_A_chart_of_no_exact_version_is_refused(string version) =>
        Assert.Equal(
            Path($"chart.version is '{version.Trim('\'')}'. Give one exact version, such as 1.2.3: with a range or latest the two clusters could differ (R97)."),
            Mistakes("{}", row => row.Replace("version: 1.2.3", $"version: {version}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("env: { DATABASE: orders.prod-b.internal }", "env.DATABASE is 'orders.prod-b.internal'. " + Names)]
    [InlineData("env: { QUEUE: prod-b-orders }", "env.QUEUE is 'prod-b-orders'. " + Names)]
    [InlineData("endpoints: { prod-b: yes }", "endpoints.prod-b is a name that cannot stay. " + Names)]
    [InlineData("env: { NAME: \"{cluster}\" }", "env.NAME is '{cluster}'. '{cluster}' asks for the cluster, which an application does not know (R101). Filled in are {domain}, {environment}, {region} and {priority}.")]
    [InlineData("env: { NAME: \"$(CLUSTER_NAME)-x\" }", "env.NAME is '$(CLUSTER_NAME)-x'. '$(CLUSTER_NAME)' asks for the cluster, which an application does not know (R101). Filled in are {domain}, {environment}, {region} and {priority}.")]
    public void R101_A_value_that_depends_on_the_cluster_is_refused(string values, string says) => Assert.Equal(Path("values." + says), Mistakes(values));

    [Theory]
    [InlineData("env: { MODE: cluster }")]
    [InlineData("env: { NAME: prod-bb, OTHER: myprod-b }")]
    [InlineData("env: { DATABASE: \"orders.{domain}\" }")]
    public void R101_Words_that_name_no_cluster_stay(string values) => Assert.Equal("", Mistakes(values));

    [Fact]
    public void R101_Clusters_of_other_environments_count_too() =>
        Assert.Contains("It names the cluster stage-a", Mistakes("env: { DATABASE: stage-a.internal }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("other: 1", true, "resources is missing. " + Ask)]
    [InlineData("web: { resources: { requests: { cpu: 100m } } }", false, "web.resources.requests.memory is missing. " + Ask)]
    [InlineData("web: { resources: { limits: { memory: 64Mi } } }", false, "web.resources.requests.cpu is missing. " + Ask)]
    public void R41_Pods_that_ask_for_nothing_are_refused(string values, bool alone, string says) =>
        Assert.StartsWith(Path("values." + says), Mistakes(values, alone ? row => row.Replace(Resources, "", StringComparison.Ordinal) : null), StringComparison.Ordinal);

    [Fact]
    public void All_that_breaks_the_contract_is_told_at_once_with_its_place()
    {
        var says = _project.Write("workloads.yaml", Manifest("replicaCount: 1\n      persistence: { enabled: true }\n      image: { repository: shop, tag: latest }")
            .Replace(Resources, "", StringComparison.Ordinal)).Mistakes("prod-a");

        Golden.Verify(says);
    }

    [Theory]
    [InlineData("prod-a")]
    [InlineData("prod-network")]
    [InlineData("prod-traffic")]
    [InlineData("stage-a")]
    public void The_repositorys_own_workloads_keep_the_contract_in_every_stack(string stack) => Assert.Equal("", _project.Mistakes(stack));

    [Fact]
    public void R26_Workloads_of_a_later_phase_are_held_to_the_contract_before_they_are_rolled_out() =>
        Assert.Contains(
            "workloads[1].values.deployment.image.tag is 'latest'.",
            _project.Replace(WorkloadManifestFile.Name, "          repository: ghcr.io/stefanprodan/podinfo\n          tag: 6.14.1", "          repository: ghcr.io/stefanprodan/podinfo\n          tag: latest")
                .Mistakes("prod-a", ("infra:phase", "1")),
            StringComparison.Ordinal);

    private const string Resources = "      resources: { requests: { cpu: 100m, memory: 64Mi } }\n";

    private static string Path(string says) => $"workloads.yaml: workloads[0].{says}";

    private static string Manifest(string values) =>
        $$"""
        workloads:
          - name: shop
            namespace: shop
            phase: 1
            chart: { repository: "oci://ghcr.io/shop", name: shop, version: 1.2.3 }
            capacity: { replicas: 2, maxReplicas: 4, cpu: 100m, memory: 64Mi }
            concurrency: supported
            values:

        """ + Resources + (values == "{}" ? "" : $"      {values}\n");

    private string Mistakes(string values, Func<string, string>? change = null) =>
        _project.Write("workloads.yaml", (change ?? (same => same))(Manifest(values))).MistakesWithoutLines("prod-a");
}
