using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>Where an environment's releases have to prove themselves before they may come to it (R69, R80 to R82).</summary>
/// <param name="From">The environment before it on the way to production.</param>
/// <param name="ProvenAfter">How long a release has to have run there. Default: 24 h, which holds one peak of the day.</param>
/// <param name="LagMax">How long the two may differ before it is an alarm (R76: within a suitable time). Default: 14 days.</param>
public sealed record FleetPromotion(string From, TimeSpan ProvenAfter, TimeSpan LagMax)
{
    /// <summary>The key that names the environment before it; without it nothing has to be promoted.</summary>
    public const string FromKey = "promotesFrom";

    private const string ProvenAfterKey = "provenAfter";
    private const string LagMaxKey = "promotionLagMax";

    /// <summary>The keys, as they stand in <c>fleet.yaml</c>.</summary>
    public static IReadOnlyList<string> KnownKeys { get; } = [FromKey, ProvenAfterKey, LagMaxKey];

    /// <summary>Reads them; null where no environment comes before.</summary>
    /// <param name="section">The environment's section.</param>
    internal static FleetPromotion? Read(Section section)
    {
        var from = section.Text(FromKey, fallback: "");
        var promotion = new FleetPromotion(from, Duration(section, ProvenAfterKey, "24h"), Duration(section, LagMaxKey, "14d"));
        if (from.Length > 0)
        {
            return promotion;
        }

        foreach (var key in section.Names.Intersect([ProvenAfterKey, LagMaxKey]))
        {
            section.Wrong(key, $"It is for an environment that has {FromKey}. Name the environment before it there, or leave this out.");
        }

        return null;
    }

    /// <summary>Reports an environment that promotes from none that exists, or round in a circle.</summary>
    /// <param name="environments">All environments.</param>
    /// <param name="list">The section that holds them.</param>
    internal static void Check(IReadOnlyDictionary<string, FleetEnvironment> environments, Section list)
    {
        foreach (var (name, environment) in environments.Where(e => e.Value.Promotion is not null))
        {
            var from = environment.Promotion!.From;
            if (!environments.ContainsKey(from) || from == name)
            {
                list.Child(name).Wrong(FromKey, $"Use another environment of {FleetFile.Name}: {string.Join(", ", environments.Keys.Where(e => e != name))}; or leave the key out, then nothing has to be promoted (R87).");
            }
            else if (IsCircle(name, environments))
            {
                list.Child(name).Wrong(FromKey, $"{from} comes after {name} already. Environments follow one another to production, none twice.");
            }
        }
    }

    private static TimeSpan Duration(Section section, string key, string fallback) => Durations.Read(section.Text(key, Durations.Allowed, fallback)) ?? TimeSpan.Zero;

    private static bool IsCircle(string name, IReadOnlyDictionary<string, FleetEnvironment> environments)
    {
        var at = name;
        for (var steps = 0; steps < environments.Count; steps++)
        {
            if (environments.GetValueOrDefault(at)?.Promotion?.From is not { } before)
            {
                return false;
            }

            at = before;
            if (at == name)
            {
                return true;
            }
        }

        return false;
    }
}
