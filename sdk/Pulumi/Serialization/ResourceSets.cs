using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Unions of dependency sets that cost nothing in the usual case that one side is empty or both are the same.</summary>
internal static class ResourceSets
{
    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> left, ImmutableHashSet<Resource> right)
    {
        if (right.IsEmpty || ReferenceEquals(left, right))
        {
            return left;
        }

        return left.IsEmpty ? right : left.Union(right);
    }
}
