namespace Pulumi.Automation;

/// <summary>Which command made an entry of a stack's history.</summary>
public enum UpdateKind
{
    /// <summary>`pulumi up`.</summary>
    Update,

    /// <summary>`pulumi preview`.</summary>
    Preview,

    /// <summary>`pulumi refresh`.</summary>
    Refresh,

    /// <summary>`pulumi stack rename`.</summary>
    Rename,

    /// <summary>`pulumi destroy`.</summary>
    Destroy,

    /// <summary>`pulumi stack import`.</summary>
    Import,

    /// <summary>`pulumi import`.</summary>
    ResourceImport,
}
