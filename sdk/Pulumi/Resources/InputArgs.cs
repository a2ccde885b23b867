using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments whose members are marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private readonly InputMembers _members;

    /// <summary>Reads which members of the class are inputs.</summary>
    protected InputArgs() => _members = InputMembers.Of(GetType());

    /// <summary>The values by their names on the wire. A required one that is null is an error which names the member in full.</summary>
    internal virtual IEnumerable<KeyValuePair<string, object?>> ReadInputs() => _members.Read(this);
}
