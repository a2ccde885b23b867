using Pulumi;
using Pulumi.Testing;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class FailureTests
{
    [Fact]
    public async Task An_exception_out_of_Apply_fails_the_deployment_though_nobody_looks_at_the_output()
    {
        var failure = await FailAsync(
            () => new Thing("a", new() { Text = "x" }).Text.Apply(text => text == "x" ? throw new ArithmeticException("seven is not eight") : text));

        Assert.Contains("failed with an unhandled exception", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ArithmeticException", failure.Message, StringComparison.Ordinal);
        Assert.Contains("seven is not eight", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_for_the_user_is_reported_by_its_message_alone()
        => Assert.Equal("set the colour", (await FailAsync(() => throw new RunException("set the colour"))).Message);

    [Fact]
    public async Task An_error_of_a_resource_may_hide_where_it_happened()
        => Assert.Equal("too small", (await FailAsync(() => throw new ResourceException("too small", null, hideStack: true))).Message);

    [Fact]
    public async Task An_exception_out_of_a_mock_fails_the_deployment_and_what_depends_on_it()
    {
        var mocks = new RecordingMocks
        {
            Make = args => args.Name == "a" ? throw new InvalidOperationException("no capacity") : Task.FromResult<(string?, object)>(("id", args.Inputs)),
        };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Program.UpAsync(mocks, () =>
        {
            var first = new Thing("a");
            _ = new Thing("b", new() { Text = first.Text });
        }));

        Assert.Contains("no capacity", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a"], mocks.Names);
    }

    [Fact]
    public async Task One_logged_error_is_a_run_exception()
        => Assert.Equal("it broke", (await FailAsync(() => Log.Error("it broke"))).Message);

    [Fact]
    public async Task Several_logged_errors_come_together()
    {
        var failures = await Assert.ThrowsAsync<AggregateException>(() => Program.UpAsync(new RecordingMocks(), () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        Assert.All(failures.InnerExceptions, failure => Assert.IsType<RunException>(failure));
        Assert.Equal(["first", "second"], failures.InnerExceptions.Select(failure => failure.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Other_messages_fail_nothing()
    {
        var resources = await Program.UpAsync(new RecordingMocks(), () =>
        {
            Log.Debug("debug");
            Log.Info("info");
            Log.Warn("warn", new Thing("a"));
        });

        Assert.Single(resources);
    }

    [Fact]
    public async Task A_missing_required_input_is_named_in_full()
    {
        var failure = await FailAsync(() => new Thing("a", new() { Part = new PartArgs() }));

        Assert.Contains("[Input] Tandem.Tests.Sdk.Core.PartArgs.Name is required but was not given a value", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_input_of_the_resource_itself_is_named_in_full()
    {
        var failure = await FailAsync(() => new CustomResource("test:index:Part", "a", new PartArgs()));

        Assert.Contains("[Input] Tandem.Tests.Sdk.Core.PartArgs.Name is required but was not given a value", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_is_named_with_its_property()
    {
        var failure = await FailAsync(() => new Thing("a", new() { Anything = Output.Create<object>(5L) }));

        Assert.Contains("error serializing property \"anything\": System.Int64 is not a supported argument type", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_needs_a_type_and_a_name()
    {
        Assert.Contains("'name' cannot be null or empty.", (await FailAsync(() => new Thing(""))).Message, StringComparison.Ordinal);
        Assert.Contains("'type' cannot be null or empty.", (await FailAsync(() => new CustomResource("", "a", null))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_property_needs_a_type_that_can_be_read()
        => Assert.Contains(
            "[Output] Tandem.Tests.Sdk.Core.FailureTests+Odd.When contains invalid type System.DateTime",
            (await FailAsync(() => new Odd())).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task An_output_property_of_a_resource_needs_a_setter()
        => Assert.Contains(
            "[Output] Tandem.Tests.Sdk.Core.FailureTests+Unsettable.Text did not have a 'set' method",
            (await FailAsync(() => new Unsettable())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void There_is_no_deployment_outside_of_a_run()
        => Assert.Equal(
            "Trying to acquire Deployment.Instance before 'Run' was called.",
            Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message);

    [Fact]
    public async Task A_deployment_does_not_outlive_its_run()
    {
        await Program.UpAsync(new RecordingMocks(), () => { });

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task A_run_inside_another_is_refused()
    {
        InvalidOperationException? refused = null;

        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), async () =>
            refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Program.UpAsync(new RecordingMocks(), () => { })));

        Assert.Equal("Deployment.Instance should only be set once at the beginning of a 'Run' call.", refused!.Message);
    }

    private static Task<RunException> FailAsync(Func<object> program) => FailAsync(() => { _ = program(); });

    private static Task<RunException> FailAsync(Action program)
        => Assert.ThrowsAsync<RunException>(() => Program.UpAsync(new RecordingMocks(), program));

    private sealed class Unsettable() : CustomResource("test:index:Unsettable", "unsettable", null)
    {
        [Output("text")]
        public Output<string> Text { get; } = Output.Create("fixed");
    }

    private sealed class Odd() : CustomResource("test:index:Odd", "odd", null)
    {
        [Output("when")]
        public Output<DateTime> When { get; private set; } = null!;
    }
}
