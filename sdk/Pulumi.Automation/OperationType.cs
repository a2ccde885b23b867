namespace Pulumi.Automation;

/// <summary>What the engine does to one resource. Source: the `op` names of pulumi's engine events.</summary>
public enum OperationType
{
    /// <summary>A name this SDK does not know.</summary>
    Unknown = -1,

    /// <summary>`same`: nothing changes.</summary>
    Same = 0,

    /// <summary>`create`: a new resource.</summary>
    Create,

    /// <summary>`update`: changed in place.</summary>
    Update,

    /// <summary>`delete`: taken away.</summary>
    Delete,

    /// <summary>`replace`: the change cannot be made in place.</summary>
    Replace,

    /// <summary>`create-replacement`: the new half of a replacement.</summary>
    CreateReplacement,

    /// <summary>`delete-replaced`: the old half of a replacement.</summary>
    DeleteReplaced,

    /// <summary>`read`: looked up, not managed.</summary>
    Read,

    /// <summary>`read-replacement`: a lookup that takes the place of a managed resource.</summary>
    ReadReplacement,

    /// <summary>`refresh`: state taken anew from the provider.</summary>
    Refresh,

    /// <summary>`discard`: a lookup that is forgotten.</summary>
    ReadDiscard,

    /// <summary>`discard-replaced`: a replaced lookup that is forgotten.</summary>
    DiscardReplaced,

    /// <summary>`remove-pending-replace`: a replacement begun earlier is taken out of the state.</summary>
    RemovePendingReplace,

    /// <summary>`import`: an existing resource comes under management.</summary>
    Import,

    /// <summary>`import-replacement`: an existing resource takes the place of a managed one.</summary>
    ImportReplacement,
}
