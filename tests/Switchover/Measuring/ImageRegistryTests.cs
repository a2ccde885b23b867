using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>Whether an image is there, as the registry's protocol answers it.</summary>
public sealed class ImageRegistryTests
{
    [Theory]
    [InlineData("ghcr.io/stefanprodan/podinfo:6.14.1", "ghcr.io", "stefanprodan/podinfo", "6.14.1")]
    [InlineData("nginx", "registry-1.docker.io", "library/nginx", "latest")]
    [InlineData("docker.io/grafana/grafana:12", "registry-1.docker.io", "grafana/grafana", "12")]
    [InlineData("grafana/grafana:12", "registry-1.docker.io", "grafana/grafana", "12")]
    [InlineData("localhost:5000/a/b:1", "localhost:5000", "a/b", "1")]
    [InlineData("quay.io/a/b:1@sha256:f00d", "quay.io", "a/b", "sha256:f00d")]
    public void A_name_is_taken_apart_as_the_container_runtime_does(string image, string registry, string repository, string reference) =>
        Assert.Equal(new ImageName(registry, repository, reference), ImageName.Parse(image));

    [Fact]
    public void Private_registries_of_Amazon_are_known_by_their_name()
    {
        Assert.Equal(("111122223333", "eu-west-1"), ImageName.Parse("111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:1").Ecr);
        Assert.Null(ImageName.Parse("public.ecr.aws/aws-cli/aws-cli:2").Ecr);
    }

    [Theory]
    [InlineData(200, true, "200")]
    [InlineData(404, false, "{registry} answered 404")]
    [InlineData(500, null, "{registry} answered 500")]
    public async Task The_status_of_the_manifest_is_the_answer(int status, bool? isThere, string says)
    {
        using var server = new LoopbackServer(_ => (status, ""));

        var answer = await AskAsync(server, "shop/api:1");

        Assert.Equal((isThere, says.Replace("{registry}", Registry(server), StringComparison.Ordinal)), (answer.IsThere, answer.Says));
    }

    [Fact]
    public async Task A_registry_that_wants_a_token_is_asked_again_with_the_one_that_it_gives_to_anybody()
    {
        var asked = new List<string>();
        LoopbackServer? server = null;
        using var running = server = new LoopbackServer(request =>
        {
            asked.Add($"{request.Method} {request.Path} {request["Authorization"]}".Trim());
            return request switch
            {
                { Method: "GET" } => new LoopbackServer.Reply(200, """{"token":"for-all"}"""),
                _ when request["Authorization"] == "Bearer for-all" => new(200, ""),
                _ => new(401, "", $"WWW-Authenticate: Bearer realm=\"{server!.BaseUrl}/token\",service=\"reg\",scope=\"repository:shop/api:pull\""),
            };
        });

        Assert.True((await AskAsync(server, "shop/api:1")).IsThere);
        Assert.Equal(["HEAD /v2/shop/api/manifests/1", "GET /token?service=reg&scope=repository%3Ashop%2Fapi%3Apull", "HEAD /v2/shop/api/manifests/1 Bearer for-all"], asked);
    }

    [Fact]
    public async Task A_registry_that_wants_a_password_has_no_answer()
    {
        using var server = new LoopbackServer(_ => new LoopbackServer.Reply(401, "", "WWW-Authenticate: Basic realm=\"reg\""));

        Assert.Equal(new ImageAnswer($"{Registry(server)}/shop/api:1", null, $"{Registry(server)} asks for a password"), await AskAsync(server, "shop/api:1"));
    }

    private static string Registry(LoopbackServer server) => new Uri(server.BaseUrl).Authority;

    private static async Task<ImageAnswer> AskAsync(LoopbackServer server, string image)
    {
        using var http = new HttpClient();
        return await new ImageRegistry(http, "http").AskAsync($"{Registry(server)}/{image}", default);
    }
}
