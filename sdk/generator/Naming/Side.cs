namespace Tandem.Sdk.Generator.Naming;

/// <summary>The side of the engine a type is written for. The same type of a schema becomes a class on each side it is used on.</summary>
internal enum Side
{
    /// <summary>What comes back: properties of resources, results of functions.</summary>
    Output,

    /// <summary>What a program gives, where each value may be an output of something else.</summary>
    Input,

    /// <summary>What qualifies the look-up of an existing resource; otherwise as <see cref="Input"/>.</summary>
    State,

    /// <summary>What a program gives to a function it awaits: bare values.</summary>
    PlainInput,
}
