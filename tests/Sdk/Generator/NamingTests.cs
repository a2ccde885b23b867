using Tandem.Sdk.Generator;

namespace Tandem.Tests.Sdk.Generator;

public sealed class NamingTests
{
    [Fact]
    public void Kubernetes_keeps_arguments_apart_and_its_outputs_are_never_null() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "kubernetes", "version": "1.2.3",
          "language": { "csharp": { "compatibility": "kubernetes20", "namespaces": { "": "Provider", "shop.k8s.io/v1": "Shop.V1" } } },
          "provider": { "inputProperties": { "settings": { "$ref": "#/types/kubernetes:index:Settings" },
              "kubeconfig": { "type": "string", "language": { "csharp": { "name": "KubeConfig" } } } } },
          "resources": {
            "kubernetes:shop.k8s.io/v1:Stall": {
              "properties": { "kind": { "type": "string", "const": "Stall" }, "spec": { "$ref": "#/types/kubernetes:shop.k8s.io/v1:StallSpec" } },
              "required": ["kind"],
              "inputProperties": { "kind": { "type": "string", "const": "Stall" }, "spec": { "$ref": "#/types/kubernetes:shop.k8s.io/v1:StallSpec" } },
              "requiredInputs": ["spec"]
            }
          },
          "types": {
            "kubernetes:index:Settings": { "type": "object", "properties": { "burst": { "type": "integer" } } },
            "kubernetes:shop.k8s.io/v1:StallSpec": { "type": "object",
                "properties": { "size": { "type": "integer" }, "claim": { "$ref": "#/types/kubernetes:shop.k8s.io/v1:Claim" } } },
            "kubernetes:shop.k8s.io/v1:Claim": { "type": "object",
                "properties": { "kind": { "type": "string", "const": "Claim" }, "status": { "type": "string" }, "name": { "type": "string" } } }
          }
        }
        """,
        "pulumi:providers:kubernetes", "kubernetes:shop.k8s.io/v1:Stall"));

    [Fact]
    public void The_arguments_of_a_kubernetes_resource_win_over_the_nested_type_of_the_same_name()
    {
        var files = SmallSchema.Files(
            """
            {
              "name": "kubernetes", "version": "1.2.3", "language": { "csharp": { "compatibility": "kubernetes20" } },
              "resources": {
                "kubernetes:v1:Pod": { "inputProperties": { "name": { "type": "string" } } },
                "kubernetes:v1:Set": { "inputProperties": { "pod": { "$ref": "#/types/kubernetes:v1:Pod" } } }
              },
              "types": { "kubernetes:v1:Pod": { "type": "object", "properties": { "name": { "type": "string" }, "status": { "type": "string" } } } }
            }
            """,
            "kubernetes:v1:Set");

        Assert.Equal(["public Input<string>? Name { get; set; }"], SmallSchema.Lines(files, "Types/Inputs/V1/PodArgs.cs", "Input<"));
    }

    [Theory]
    [InlineData("(.*)(?:/[^/]*)", "toy:ec2/vpc:Vpc", "Ec2/Vpc.cs")]
    [InlineData("(.*)", "toy:ec2:Vpc", "Ec2/Vpc.cs")]
    [InlineData("(.*)", "toy:big-data/v1:Vpc", "BigData/V1/Vpc.cs")]
    [InlineData("(.*)", "toy:index/vpc:Vpc", "Vpc.cs")]
    [InlineData("(.*)", "toy:lb:vpc", "LB/Vpc.cs")]
    public void The_module_of_a_token_becomes_a_namespace(string format, string token, string path)
    {
        var schema =
            $$$"""
            { "name": "toy", "version": "1.2.3", "meta": { "moduleFormat": "{{{format}}}" },
                "language": { "csharp": { "namespaces": { "lb": "LB" } } }, "resources": { "{{{token}}}": {} } }
            """;

        Assert.Contains(SmallSchema.Files(schema, token), f => f.Path == path);
    }

    [Fact]
    public void Names_of_the_schema_that_are_no_csharp_names_are_made_so_and_overrides_are_kept() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3", "language": { "csharp": { "rootNamespace": "Acme" } },
          "resources": {
            "toy:index:tag": {
              "language": { "csharp": { "name": "Label" } },
              "properties": { "box": { "$ref": "#/types/toy:index:Box" } },
              "inputProperties": { "tag": { "type": "string", "language": { "csharp": { "name": "TagDetails" } } },
                  "two-words": { "type": "array", "items": { "type": "string" } } }
            }
          },
          "types": { "toy:index:Box": { "type": "object",
              "properties": { "$ref": { "type": "string" }, "class": { "type": "string" }, "Upper": { "type": "string" },
              "with-hyphen": { "type": "string" } } } }
        }
        """,
        "toy:index:tag"));

    [Fact]
    public void Types_of_other_packages_are_named_by_their_own_rules()
    {
        var library = SmallSchema.Library(
            """
            {
              "name": "shop", "version": "1.2.3",
              "resources": {
                "shop:index:Shop": {
                  "properties": {
                    "cluster": { "$ref": "/toy/v7.0.0/schema.json#/resources/toy:big%2Fcluster:Cluster" },
                    "place": { "$ref": "/toy/v7.0.0/schema.json#/types/toy:big%2FPlace:Place" },
                    "provider": { "$ref": "/toy/v7.0.0/schema.json#/provider" },
                    "own": { "$ref": "#/provider" }
                  },
                  "inputProperties": { "place": { "$ref": "/toy/v7.0.0/schema.json#/types/toy:big%2FPlace:Place" } }
                }
              }
            }
            """,
            ("toy",
            """
            {
              "name": "toy", "version": "7.0.0", "language": { "csharp": { "compatibility": "tfbridge20", "namespaces": { "big": "BIG" } } },
              "resources": { "toy:big/cluster:Cluster": {} },
              "types": { "toy:big/Place:Place": { "type": "object", "properties": {} } }
            }
            """));

        var files = SmallSchema.Files(library, "shop:index:Shop");

        Assert.Equal(
            [
                "public Output<Pulumi.Toy.BIG.Cluster?> Cluster { get; private set; } = null!;",
                    "public Output<Pulumi.Shop.Provider?> Own { get; private set; } = null!;",
                "public Output<Pulumi.Toy.BIG.Outputs.Place?> Place { get; private set; } = null!;",
                    "public Output<Pulumi.Toy.Provider?> Provider { get; private set; } = null!;",
            ],
            SmallSchema.Lines(files, "Shop.cs", "public Output<"));
        Assert.Equal(["public Input<Pulumi.Toy.BIG.Inputs.PlaceArgs>? Place { get; set; }"], SmallSchema.Lines(files, "ShopArgs.cs", "public Input<"));
        Assert.DoesNotContain(files, f => f.Path.Contains("BIG", StringComparison.Ordinal));
    }

    [Fact]
    public void Overlays_are_left_to_hand_written_code()
    {
        var files = SmallSchema.Files(
            """
            { "name": "toy", "version": "1.2.3",
              "resources": { "toy:index:Hand": { "isOverlay": true, "inputProperties": { "name": { "type": "string" } } } } }
            """,
            "toy:index:Hand");

        Assert.Empty(files);
    }

    [Fact]
    public void A_type_that_the_other_package_lacks_is_named()
    {
        var library = SmallSchema.Library(
            """
            { "name": "shop", "version": "1.2.3",
              "resources": { "shop:index:Shop": { "properties": { "x": { "$ref": "/toy/v7.0.0/schema.json#/types/toy:index:Gone" } } } } }
            """,
            ("toy", """{ "name": "toy", "version": "7.0.0" }"""));

        var error = Assert.Throws<GenerationException>(() => SmallSchema.Files(library, "shop:index:Shop"));

        Assert.Equal("The schema of toy 7.0.0 has no type 'toy:index:Gone', which shop 1.2.3 refers to.", error.Message);
    }
}
