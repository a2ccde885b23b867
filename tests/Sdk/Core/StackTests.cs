using Pulumi;
using Pulumi.Testing;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class StackTests
{
    [Fact]
    public async Task A_stack_exports_the_outputs_its_class_declares()
    {
        var mocks = new RecordingMocks();

        var resources = await Deployment.TestAsync<Exporting>(mocks, new TestOptions { ProjectName = "infra", StackName = "prod-a", IsPreview = false });

        var outputs = mocks.OutputsOf("::infra-prod-a");
        Assert.Equal(["hidden", "renamed", "Plain"], outputs.Keys.OrderByDescending(key => key == "hidden").ThenByDescending(key => key == "renamed"));
        Assert.Equal("made", await Program.ValueAsync(outputs["Plain"]));
        Assert.True(await Output.IsSecretAsync(outputs["hidden"]));
        Assert.Equal(["infra-prod-a", "a"], resources.Select(resource => resource.GetResourceName()));
        Assert.IsType<Exporting>(resources[0]);
    }

    [Fact]
    public async Task A_stack_sees_where_it_runs()
    {
        await Deployment.TestAsync<Seeing>(new RecordingMocks());
        Assert.Equal("organization/project/stack", Seeing.Seen);

        await Deployment.TestAsync<Seeing>(new RecordingMocks(), new() { OrganizationName = "o", ProjectName = "p", StackName = "s" });
        Assert.Equal("o/p/s", Seeing.Seen);
    }

    [Fact]
    public async Task An_output_that_was_not_set_is_named()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Forgetful>(new RecordingMocks()));

        Assert.Equal(
            "Output(s) 'Forgotten' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            failure.Message);
    }

    [Fact]
    public async Task An_output_that_is_none_is_named()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Wrong>(new RecordingMocks()));

        Assert.Equal("Output(s) 'plain' have incorrect type. [Output] attributed properties must be instances of Output<T>.", failure.Message);
    }

    [Fact]
    public async Task A_transformation_of_the_stack_sees_every_resource()
    {
        Watching.Seen.Clear();

        await Deployment.TestAsync<Watching>(new RecordingMocks());

        Assert.Equal(["project-stack", "group", "child", "a"], Watching.Seen);
    }

    [Fact]
    public async Task A_stack_can_come_from_a_service_provider()
    {
        var services = new OneService();

        var resources = await Deployment.TestWithServiceProviderAsync<Seeing>(new RecordingMocks(), services);

        Assert.IsType<Seeing>(Assert.Single(resources));
    }

    [Fact]
    public async Task A_program_may_return_its_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            _ = new Thing("a");
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["answer"] = 42 };
        });

        Assert.Equal("a", Assert.Single(resources).GetResourceName());
        Assert.Equal(42, outputs["answer"]);
    }

    [Fact]
    public async Task A_program_may_be_asynchronous()
    {
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), async () =>
        {
            await Task.Run(() => { }).ConfigureAwait(false);
            _ = new Thing("a");
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["answer"] = 42 };
        });

        Assert.Single(resources);
        Assert.Equal(42, outputs["answer"]);
    }

    private sealed class Exporting : Stack
    {
        public Exporting()
        {
            Plain = new Thing("a", new() { Text = "made" }).Text;
            Named = Output.Create(1);
            Hidden = Output.CreateSecret("hush");
        }

        [Output]
        public Output<string> Plain { get; private set; }

        [Output("renamed")]
        public Output<int> Named { get; private set; }

        [Output("hidden")]
        public Output<string> Hidden { get; private set; }

        public Output<string> NotExported { get; private set; } = Output.Create("not exported");
    }

    private sealed class Seeing : Stack
    {
        public Seeing() => Seen = $"{Deployment.Instance.OrganizationName}/{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}";

        public static string? Seen { get; private set; }
    }

    private sealed class Forgetful : Stack
    {
        [Output]
        public Output<string>? Forgotten { get; private set; }
    }

    private sealed class Wrong : Stack
    {
        [Output("plain")]
        public string Plain { get; private set; } = "plain";
    }

    private sealed class Watching : Stack
    {
        public Watching()
            : base(new StackOptions { ResourceTransformations = { See } })
        {
            _ = new Group("group", children: group => _ = new Thing("child", options: new() { Parent = group }));
            _ = new Thing("a");
        }

        public static List<string> Seen { get; } = [];

        private static ResourceTransformationResult? See(ResourceTransformationArgs args)
        {
            Seen.Add(args.Resource.GetResourceName());
            return null;
        }
    }

    private sealed class OneService : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Seeing) ? new Seeing() : null;
    }
}
