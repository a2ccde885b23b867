namespace Tandem.Tests.Sdk.Generator;

public sealed class FunctionTests
{
    private const string LookUp =
        """
        {
          "name": "toy", "version": "1.2.3", "language": { "csharp": { "compatibility": "COMPATIBILITY" } },
          "functions": {
            "toy:shop/getPrice:getPrice": {
              "description": "What it costs.",
              "inputs": {
                  "properties": { "filters": { "type": "array", "items": { "$ref": "#/types/toy:shop/getPriceFilter:getPriceFilter" } },
                  "item": { "type": "string" } }, "required": ["item"] },
              "outputs": {
                  "properties": { "filters": { "type": "array", "items": { "$ref": "#/types/toy:shop/getPriceFilter:getPriceFilter" } },
                  "price": { "type": "number" } }, "required": ["price"] }
            }
          },
          "types": {
            "toy:shop/getPriceFilter:getPriceFilter": { "type": "object",
                "properties": { "name": { "type": "string" }, "values": { "type": "array", "items": { "type": "string" } } }, "required": ["name"] }
          }
        }
        """;

    [Fact]
    public void A_bridged_look_up_has_plain_and_lifted_arguments_and_results() =>
        Golden.Verify(SmallSchema.Show(LookUp.Replace("COMPATIBILITY", "tfbridge20", StringComparison.Ordinal), "toy:shop/getPrice:getPrice"));

    [Fact]
    public void The_nested_types_of_a_package_with_the_rules_of_today_are_named_by_side()
    {
        var files = SmallSchema.Files(
            LookUp.Replace("COMPATIBILITY", string.Empty, StringComparison.Ordinal).Replace("shop/", "shop/x", StringComparison.Ordinal),
            "toy:shop/xgetPrice:getPrice");

        Assert.Contains(files, f => f.Path.EndsWith("Inputs/GetPriceFilter.cs", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Path.EndsWith("Inputs/GetPriceFilterArgs.cs", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Path.EndsWith("Outputs/GetPriceFilter.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Functions_without_arguments_results_or_with_one_value_are_called_so() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "functions": {
            "toy:index:ping": { "inputs": { "properties": { "host": { "type": "string" } } }, "outputs": {} },
            "toy:index:getNow": { "outputs": { "properties": { "text": { "type": "string" } }, "required": ["text"] } },
            "toy:index:getSize": { "inputs": { "properties": { "host": { "type": "string" } } },
                "outputs": { "type": "integer" }, "deprecationMessage": "No more." }
          }
        }
        """,
        "toy:index:ping", "toy:index:getNow", "toy:index:getSize"));

    [Fact]
    public void Methods_stand_in_the_class_of_their_resource() =>
        Golden.Verify(SmallSchema.Show(Cluster.Replace("LIFT", "false", StringComparison.Ordinal), "toy:index:Cluster"));

    [Fact]
    public void Methods_with_one_result_are_lifted_where_the_package_asks_for_it()
    {
        var files = SmallSchema.Files(Cluster.Replace("LIFT", "true", StringComparison.Ordinal), "toy:index:Cluster");

        Assert.Equal(["public global::Pulumi.Output<string> GetKey(ClusterGetKeyArgs? args = null) =>"], SmallSchema.Lines(files, "Cluster.cs", "GetKey("));
        Assert.Equal(
            [
                "global::Pulumi.Deployment.Instance.Call<ClusterGetKeyResult>("
                    + "\"toy:index:Cluster/getKey\", args ?? new ClusterGetKeyArgs(), this).Apply(v => v.Result);",
            ],
            SmallSchema.Lines(files, "Cluster.cs", "Call<ClusterGetKeyResult>"));
        Assert.Equal(["internal sealed class ClusterGetKeyResult"], SmallSchema.Lines(files, "ClusterGetKeyResult.cs", "class"));
    }

    [Fact]
    public void A_function_that_takes_the_resource_is_its_method_even_where_the_schema_lists_none()
    {
        var schema = Cluster.Replace("LIFT", "false", StringComparison.Ordinal);
        var listed = SmallSchema.Show(schema, "toy:index:Cluster");
        var inferred = SmallSchema.Show(schema.Replace("\"methods\"", "\"forgotten\"", StringComparison.Ordinal), "toy:index:Cluster");

        Assert.Equal(listed, inferred);
    }

    private const string Cluster =
        """
        {
          "name": "toy", "version": "1.2.3", "language": { "csharp": { "liftSingleValueMethodReturns": LIFT } },
          "resources": { "toy:index:Cluster": { "isComponent": true, "methods": { "getKey": "toy:index:Cluster/getKey", "stop": "toy:index:Cluster/stop" } } },
          "functions": {
            "toy:index:Cluster/getKey": {
              "inputs": { "properties": { "__self__": { "$ref": "#/resources/toy:index:Cluster" }, "user": { "type": "string" } }, "required": ["__self__"] },
              "outputs": { "properties": { "result": { "type": "string" } }, "required": ["result"] }
            },
            "toy:index:Cluster/stop": { "inputs": { "properties": { "__self__": { "$ref": "#/resources/toy:index:Cluster" } }, "required": ["__self__"] } }
          }
        }
        """;
}
