namespace Pulumi;

/// <summary>Works out the former URN that an alias means.</summary>
internal static class AliasUrns
{
    public static Output<string> Collapse(Input<Alias> alias, string name, string type, Resource? parent)
        => alias.ToOutput().Apply(former => former.Urn is null ? FromParts(former, name, type, parent) : Output.Create(Whole(former)));

    private static Output<string> FromParts(Alias alias, string name, string type, Resource? parent)
    {
        bool[] parents = [alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent];
        return parents.Count(given => given) switch
        {
            0 => Urn.Create(alias.Name ?? name, alias.Type ?? type, parent, null, alias.Project, alias.Stack),
            1 => Urn.Create(alias.Name ?? name, alias.Type ?? type, alias.Parent, alias.ParentUrn, alias.Project, alias.Stack),
            _ => throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias"),
        };
    }

    private static string Whole(Alias alias)
    {
        (string Name, bool IsSet)[] others =
        [
            (nameof(alias.Name), alias.Name is not null),
            (nameof(alias.Type), alias.Type is not null),
            (nameof(alias.Project), alias.Project is not null),
            (nameof(alias.Stack), alias.Stack is not null),
            (nameof(alias.Parent), alias.Parent is not null),
            (nameof(alias.ParentUrn), alias.ParentUrn is not null),
            (nameof(alias.NoParent), alias.NoParent),
        ];
        return others.FirstOrDefault(other => other.IsSet).Name is { } conflicting
            ? throw new ArgumentException($"Alias should not specify both Urn and {conflicting}")
            : alias.Urn!;
    }
}
