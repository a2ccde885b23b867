using Pulumi;
using Tandem.Rehearsal.Engine.Programs;

namespace Tandem.Tests.Rehearsal.Engine;

/// <summary>Two small stacks of our own: what they make and put out is set by each test.</summary>
internal sealed class TestPrograms : IStackPrograms
{
    private readonly SortedDictionary<string, Func<Output<string>?>> _programs = new(StringComparer.Ordinal) { ["one"] = () => null, ["two"] = () => null };

    public string Project => "tests";

    public string Root => "/project";

    public IReadOnlyList<string> Names => [.. _programs.Keys];

    public SortedDictionary<string, string> Config { get; } = new(StringComparer.Ordinal);

    /// <summary>The program; what it returns is the output <c>value</c>.</summary>
    public Func<Output<string>?> this[string stack]
    {
        set => _programs[stack] = value;
    }

    public StackProgram ProgramOf(string stack, IReadOnlyDictionary<string, string> config) => (mocks, options, observe) =>
    {
        (TestStack.Program, TestStack.Observe) = (_programs[stack], observe);
        return Deployment.TestAsync<TestStack>(mocks, options);
    };

    public IReadOnlyDictionary<string, string> ConfigOf(string stack, IReadOnlyDictionary<string, string> written) =>
        new SortedDictionary<string, string>(Config.Concat(written).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Last().Value), StringComparer.Ordinal);
}

internal sealed class TestStack : Stack
{
    public TestStack()
        : base(new StackOptions { ResourceTransformations = { Tell } })
    {
        Value = Program() ?? Output.Create("");
        Secret = Output.CreateSecret("s3cret");
    }

    public static Func<Output<string>?> Program { get; set; } = () => null;

    public static Action<ResourceTransformationArgs> Observe { get; set; } = _ => { };

    [Output("value")]
    public Output<string> Value { get; private set; }

    [Output("secret")]
    public Output<string> Secret { get; private set; }

    private static ResourceTransformationResult? Tell(ResourceTransformationArgs args)
    {
        Observe(args);
        return null;
    }
}

internal sealed class Thing(string type, string name, ThingArgs? args = null, CustomResourceOptions? options = null) : CustomResource(type, name, args ?? new ThingArgs(), options)
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("size")]
    public Input<int>? Size { get; init; }

    [Input("uses")]
    public Input<string>? Uses { get; init; }

    [Input("cidrBlock")]
    public Input<string>? CidrBlock { get; init; }
}
