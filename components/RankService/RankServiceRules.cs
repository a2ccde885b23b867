using Tandem.Components.Shared;

namespace Tandem.Components.RankService;

/// <summary>What the arguments of <see cref="RankService"/> keep.</summary>
internal static class RankServiceRules
{
    public static readonly Rules<RankServiceArgs> All = new("RankService")
    {
        { "Rank", args => args.Rank >= 1, args => NoRank(args.Rank) },
        { "Ranks[]", args => args.Ranks, rank => rank >= 1, NoRank },
        {
            "Ranks", args => args.Ranks.Distinct().Count() == args.Ranks.Count,
            args => $"a rank stands twice in {string.Join(", ", args.Ranks)}. Ranks are never used twice: give the newer cluster the next one (R111)."
        },
        { "Image", args => args.Image.LastIndexOf(':') > args.Image.LastIndexOf('/'), args => $"'{args.Image}' names no version. Write repository:tag." },
        { "Replicas", args => args.Replicas >= 1, args => FormattableString.Invariant($"{args.Replicas} pods cannot answer. Use 1 or more.") },
    };

    private static string NoRank(int rank) => FormattableString.Invariant($"{rank} is not a rank. Use 1 or more, as the cluster list has it.");
}
