namespace Pulumi;

/// <summary>
/// A name that a resource had before, so that renaming or moving it does not replace it: either the whole <see cref="Urn"/>, or the parts
/// that differ; parts left out are those the resource has now.
/// </summary>
public sealed class Alias
{
    /// <summary>The whole former URN; then nothing else may be set. Default: none.</summary>
    public string? Urn { get; set; }

    /// <summary>Former logical name. Default: the present one.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>Former type token. Default: the present one.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>Former stack. Default: the present one.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>Former project. Default: the present one.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>Former parent. Default: the present one.</summary>
    public Resource? Parent { get; set; }

    /// <summary>URN of the former parent, when that is no longer in the program. Default: none.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether the resource had no parent. Default: false.</summary>
    public bool NoParent { get; set; }
}
