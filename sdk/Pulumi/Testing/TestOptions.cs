namespace Pulumi.Testing;

/// <summary>What a program under test sees of its surroundings.</summary>
public class TestOptions
{
    /// <summary>Name of the project. Default: "project".</summary>
    public string? ProjectName { get; set; }

    /// <summary>Folder of the project. Default: none, and asking for it is an error.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Name of the stack. Default: "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>Whether it is a preview, in which what a mock does not return is unknown. Default: true.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Name of the organization. Default: "organization".</summary>
    public string? OrganizationName { get; set; }
}
