using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>The random provider, whose values follow from the resource's identity.</summary>
internal static class RandomOutputs
{
    internal static readonly IReadOnlyList<KeyValuePair<string, Action<Answering>>> Rows =
    [
        new("random:index/randomId:RandomId", a =>
        {
            a.Set("hex", a.Who.Token[..8]);
            a.Set("b64Url", a.Who.Token[..6]);
            a.Set("b64Std", a.Who.Token[..6]);
            a.Set("dec", (long)(Mix.Hash(a.Who.Token) >> 34));
            a.Id = a.Who.Token[..8];
        }),
        new("random:index/randomString:RandomString", a => a.Set("result", a.Who.Token[..8])),
        new("random:index/randomPassword:RandomPassword", a => a.Set("result", a.Who.Token)),
        new("random:index/randomPet:RandomPet", a => a.Id = $"{a.Text("prefix") ?? "calm"}-{a.Who.Token[..7]}"),
        new("random:index/randomInteger:RandomInteger", a => a.Set("result", 1 + (long)(Mix.Hash(a.Who.Token) % 100))),
        new("random:index/randomUuid:RandomUuid", a => a.Set("result", $"{a.Who.Token[..8]}-{a.Who.Token[8..12]}-4{a.Who.Token[13..16]}-8{a.Who.Token[..3]}-{a.Who.Token[..12]}")),
    ];
}
