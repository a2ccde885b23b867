using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public sealed class ConfigTests : IDisposable
{
    private const string Values = "PULUMI_CONFIG";
    private const string SecretKeys = "PULUMI_CONFIG_SECRET_KEYS";

    private readonly string? _values = Environment.GetEnvironmentVariable(Values);
    private readonly string? _secretKeys = Environment.GetEnvironmentVariable(SecretKeys);

    public ConfigTests()
    {
        Environment.SetEnvironmentVariable(Values, JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["infra:role"] = "active",
            ["infra:weight"] = "100",
            ["infra:share"] = "0.25",
            ["infra:private"] = "true",
            ["infra:zones"] = """["a", "b"]""",
            ["infra:broken"] = "[",
            ["infra:config:old"] = "still read",
            ["other:role"] = "standby",
        }));
        Environment.SetEnvironmentVariable(SecretKeys, """["infra:role"]""");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Values, _values);
        Environment.SetEnvironmentVariable(SecretKeys, _secretKeys);
    }

    [Fact]
    public async Task Values_are_read_as_what_is_asked_for()
        => await InAsync(config =>
        {
            Assert.Equal("active", config.Get("role"));
            Assert.Equal("active", config.Require("role"));
            Assert.Equal(100, config.GetInt32("weight"));
            Assert.Equal(100, config.RequireInt32("weight"));
            Assert.Equal(0.25, config.GetDouble("share"));
            Assert.Equal(0.25, config.RequireDouble("share"));
            Assert.True(config.GetBoolean("private"));
            Assert.True(config.RequireBoolean("private"));
            Assert.Equal(["a", "b"], config.GetObject<string[]>("zones")!);
            Assert.Equal(["a", "b"], config.RequireObject<string[]>("zones"));
            Assert.Equal("still read", config.Get("old"));
        });

    [Fact]
    public async Task What_is_not_set_is_null()
        => await InAsync(config =>
        {
            Assert.Null(config.Get("none"));
            Assert.Null(config.GetInt32("none"));
            Assert.Null(config.GetDouble("none"));
            Assert.Null(config.GetBoolean("none"));
            Assert.Null(config.GetObject<string[]>("none"));
            Assert.Null(config.GetSecret("none"));
            Assert.Null(config.GetSecretInt32("none"));
            Assert.Null(config.GetSecretDouble("none"));
            Assert.Null(config.GetSecretBoolean("none"));
            Assert.Null(config.GetSecretObject<string[]>("none"));
        });

    [Fact]
    public async Task Secrets_are_secret_outputs()
    {
        List<Task<bool>> secret = [];

        await InAsync(config => secret.AddRange(
            Output.IsSecretAsync(config.GetSecret("role")!),
            Output.IsSecretAsync(config.RequireSecret("role")),
            Output.IsSecretAsync(config.GetSecretInt32("weight")!),
            Output.IsSecretAsync(config.RequireSecretInt32("weight")),
            Output.IsSecretAsync(config.GetSecretDouble("share")!),
            Output.IsSecretAsync(config.RequireSecretDouble("share")),
            Output.IsSecretAsync(config.GetSecretBoolean("private")!),
            Output.IsSecretAsync(config.RequireSecretBoolean("private")),
            Output.IsSecretAsync(config.GetSecretObject<string[]>("zones")!),
            Output.IsSecretAsync(config.RequireSecretObject<string[]>("zones"))));

        Assert.All(await Task.WhenAll(secret), Assert.True);
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_command_that_sets_it()
        => await InAsync(config => Assert.Equal(
            "Missing Required configuration variable 'infra:none'\n\tplease set a value using the command `pulumi config set infra:none <value>`",
            Assert.ThrowsAny<RunException>(() => config.Require("none")).Message));

    [Fact]
    public async Task What_has_the_wrong_type_is_named_with_its_value()
        => await InAsync(config =>
        {
            AssertRefused("Configuration 'infra:role' value 'active' is not a valid Boolean", () => config.GetBoolean("role"));
            AssertRefused("Configuration 'infra:role' value 'active' is not a valid Int32", () => config.GetInt32("role"));
            AssertRefused("Configuration 'infra:role' value 'active' is not a valid Double", () => config.GetDouble("role"));
            AssertRefused("Configuration 'infra:broken' value '[' is not a valid System.String[]", () => config.GetObject<string[]>("broken"));
        });

    [Fact]
    public async Task A_namespace_is_the_project_unless_it_is_given()
        => await InAsync(config =>
        {
            Assert.Equal("standby", new Config("other").Get("role"));
            Assert.Equal("standby", new Config("other:config").Get("role"));
        });

    private static void AssertRefused(string message, Func<object?> get) => Assert.Equal(message, Assert.ThrowsAny<RunException>(get).Message);

    private static Task InAsync(Action<Config> look)
        => Deployment.TestAsync(new RecordingMocks(), new TestOptions { ProjectName = "infra" }, () => look(new()));
}
