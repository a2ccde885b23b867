using Pulumi;
using Pulumi.Testing;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>Runs the program of a stack once against mocks, and tells of every resource and its options before it is registered.</summary>
/// <param name="mocks">Stand in for engine and providers.</param>
/// <param name="options">Project, stack, and whether it is a preview.</param>
/// <param name="observe">Told of every resource, components too.</param>
public delegate Task StackProgram(IMocks mocks, TestOptions options, Action<ResourceTransformationArgs> observe);

/// <summary>The stacks that a rehearsal can bring up.</summary>
public interface IStackPrograms
{
    /// <summary>The project's name, as <c>Pulumi.yaml</c> has it.</summary>
    string Project { get; }

    /// <summary>The project's directory.</summary>
    string Root { get; }

    /// <summary>The names of the stacks, in ordinal order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The stack's program, given its config.</summary>
    /// <param name="stack">One of <see cref="Names"/>.</param>
    /// <param name="config">Full key to value.</param>
    StackProgram ProgramOf(string stack, IReadOnlyDictionary<string, string> config);

    /// <summary>The stack's config: the project's defaults, the stack's file, and what operations wrote over it.</summary>
    /// <param name="stack">One of <see cref="Names"/>.</param>
    /// <param name="written">What operations wrote: full key, or path into an object, to value.</param>
    IReadOnlyDictionary<string, string> ConfigOf(string stack, IReadOnlyDictionary<string, string> written);
}
