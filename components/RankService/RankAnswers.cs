using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Tandem.Components.RankService;

/// <summary>
/// What the service answers, as files that nginx serves. The file <c>primary</c> is there or it is not, and that is the whole decision: a changed list
/// reaches running pods within a minute, as mounted ConfigMaps do, and nothing has to be restarted.
/// </summary>
internal static class RankAnswers
{
    public const string Folder = "/tandem/rank";

    public const int Port = 8080;

    /// <summary>
    /// nginx's configuration: <c>/</c> is 200 on the primary and 503 elsewhere, <c>/rank</c> is this cluster's rank, <c>/healthz</c> is nginx itself.
    /// </summary>
    public const string Server =
        $$"""
        server {
          listen 8080;
          server_tokens off;
          access_log off;
          default_type text/plain;
          root {{Folder}};

          location = /healthz { return 200 "ok\n"; }
          location = /rank { try_files /rank =404; }
          location / { try_files /primary =503; }
        }

        """;

    public static ConfigMapArgs List(RankServiceArgs args)
    {
        var rank = args.Rank.ToString(CultureInfo.InvariantCulture);
        var data = new InputMap<string>
        {
            { "rank", $"{rank}\n" },
            // Ranks and no names: applications must not see which cluster they are in (R112).
            { "ranks", string.Concat(args.Ranks.Order().Select(other => FormattableString.Invariant($"{other}\n"))) },
        };
        if (PrimaryCluster.Is(args.Rank, args.Ranks))
        {
            data.Add("primary", $"rank {rank} is primary\n");
        }

        return new ConfigMapArgs { Metadata = Named("cluster-rank-list", args), Data = data };
    }

    /// <summary>The ranks that a ConfigMap has, lowest first.</summary>
    public static ImmutableArray<int> RanksIn(ImmutableDictionary<string, string> data) =>
        [.. data.GetValueOrDefault("ranks", "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(rank => int.Parse(rank, CultureInfo.InvariantCulture))];

    public static ConfigMapArgs Configuration(RankServiceArgs args) =>
        new() { Metadata = Named("cluster-rank-server", args), Data = { { "default.conf", Server } } };

    public static ObjectMetaArgs Named(string name, RankServiceArgs args) =>
        new() { Name = name, Namespace = args.Namespace, Labels = RankPods.Labels() };
}
