using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public sealed class RunTests : IDisposable
{
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _written = new();
    private readonly int _exitCode = Environment.ExitCode;

    public RunTests() => Console.SetError(_written);

    public void Dispose()
    {
        Console.SetError(_error);
        Environment.ExitCode = _exitCode;
    }

    [EmbeddedFact]
    public async Task An_embedded_build_that_is_deployed_says_how_to_build_it_right()
    {
        var exitCode = await Deployment.RunAsync<Empty>();

        Assert.Equal(1, exitCode);
        Assert.Equal(1, Environment.ExitCode);
        Assert.Equal(
            "This program was built with the embedded SDK, which can rehearse but not deploy: run `dotnet build` inside infra/ with no flag (never with "
            + "PulumiSdk=embedded), which takes the official Pulumi packages, and start it with `pulumi up`." + Environment.NewLine,
            _written.ToString());
    }

    [EmbeddedFact]
    public async Task Nothing_of_the_program_is_run_in_such_a_build()
    {
        var ran = false;

        var exitCode = await Deployment.RunAsync(() => { ran = true; });

        Assert.False(ran);
        Assert.NotEqual(0, exitCode);
    }

    private sealed class Empty : Stack;
}
