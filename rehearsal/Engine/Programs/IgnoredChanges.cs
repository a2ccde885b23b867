using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>Keeps what the checkpoint has where a resource says <c>ignoreChanges</c>. Paths are members with points between them.</summary>
internal static class IgnoredChanges
{
    internal static void Keep(JsonObject wanted, JsonObject existing, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var members = path.Split('.');
            if (Parent(wanted, members) is not { } into)
            {
                continue;
            }

            if (Parent(existing, members)?[members[^1]] is { } kept)
            {
                into[members[^1]] = kept.DeepClone();
            }
            else
            {
                into.Remove(members[^1]);
            }
        }
    }

    private static JsonObject? Parent(JsonObject json, string[] members) => members[..^1].Aggregate<string, JsonObject?>(json, (at, member) => at?[member] as JsonObject);
}
