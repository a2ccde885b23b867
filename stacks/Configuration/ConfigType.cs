namespace Tandem.Stacks.Configuration;

/// <summary>The type of a config key, in the words of <c>Pulumi.yaml</c> (sdk/go/common/workspace/project.json of pulumi/pulumi).</summary>
public enum ConfigType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A list of texts.</summary>
    Array,

    /// <summary>Names and values.</summary>
    Object,
}
