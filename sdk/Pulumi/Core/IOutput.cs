using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> of whatever type.</summary>
internal interface IOutput
{
    /// <summary>The resolved data, with the value as an object. Complete at once when the output already is.</summary>
    ValueTask<OutputData<object?>> GetDataAsync();
}

/// <summary>An <see cref="Input{T}"/> of whatever type.</summary>
internal interface IInput
{
    /// <summary>The output that this input stands for.</summary>
    IOutput ToOutput();
}
