using Tandem.Cli;
using Tandem.Cli.Screens;

namespace Tandem.Tests.Cli;

public sealed class InterruptionTests
{
    private readonly StringWriter _error = new();
    private readonly List<int> _exits = [];

    private Interruption Interruption => field ??= new(_error, _exits.Add);

    [Fact]
    public void The_first_begins_nothing_more_and_ends_nothing()
    {
        Interruption.Interrupt("Ctrl+C");

        Assert.Equal("tandem: Ctrl+C: nothing more is begun; what is being looked at ends in a moment. Ctrl+C (or SIGTERM) again stops at once.\n", _error.ToString());
        Assert.Equal((true, false), (Interruption.First.IsCancellationRequested, Interruption.Second.IsCancellationRequested));
        Assert.Empty(_exits);
    }

    [Fact]
    public void The_second_says_what_it_leaves_before_anything_is_killed()
    {
        var now = "updating prod-b";
        Interruption.SpeaksOf(new(() => now, TimeSpan.FromMinutes(15), "prod"));
        Interruption.Second.Register(() => now = null);

        Interruption.Interrupt("Ctrl+C");
        Interruption.Interrupt("SIGTERM");
        Interruption.Interrupt("Ctrl+C");

        var lines = _error.ToString().TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("tandem: SIGTERM again: stopped at once. This leaves pulumi killed while updating prod-b (its lock on the stack,", lines[1], StringComparison.Ordinal);
        Assert.Equal([ExitCode.Stopped], _exits);
    }

    [Fact]
    public void A_second_one_while_nothing_is_under_way_leaves_the_lease()
    {
        Interruption.SpeaksOf(new(() => null, TimeSpan.FromMinutes(15), "prod"));

        Interruption.Interrupt("Ctrl+C");
        Interruption.Interrupt("Ctrl+C");

        Assert.Contains("This leaves the lease of prod, if this held it, until it is taken over.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_is_gone_stops_nothing()
    {
        using var broken = new BrokenWriter();
        using var writer = new ForgivingWriter(broken);

        writer.WriteLine("one");
        writer.WriteLine("two");
        writer.Flush();

        Assert.Equal(1, broken.Tried);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public int Tried { get; private set; }

        public override void Write(char[] buffer, int index, int count) => Fail();

        public override void Write(char value) => Fail();

        public override void Write(string? value) => Fail();

        private void Fail()
        {
            Tried++;
            throw new IOException("Input/output error");
        }
    }
}
