namespace Tandem.Tests.Sdk.Generator;

public sealed class TypeTests
{
    [Fact]
    public void Enums_follow_the_type_of_their_values() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "types": {
            "toy:index:Colour": { "type": "string", "description": "What it looks like.", "enum": [
              { "value": "red" }, { "name": "DarkRed", "value": "dark-red", "deprecationMessage": "Too dark." },
                  { "value": "*" }, { "value": "7" }, { "value": "2fast" },
              { "value": "a__b.c" }, { "value": "Equals" } ] },
            "toy:index:Ratio": { "type": "number", "enum": [{ "name": "Half", "value": 0.5 }] },
            "toy:index:Size": { "type": "integer", "enum": [{ "name": "small", "value": 1 }, { "name": "large", "value": 10, "description": "Not small." }] }
          }
        }
        """,
        "toy:index:Colour", "toy:index:Ratio", "toy:index:Size"));

    [Fact]
    public void Unions_name_both_types_and_an_output_of_a_relaxed_enum_is_its_value() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "resources": {
            "toy:index:Car": {
              "properties": { "colour": { "oneOf": [{ "type": "string" }, { "$ref": "#/types/toy:index:Colour" }] },
                  "wheels": { "oneOf": [{ "type": "integer" }, { "type": "string" }] } },
              "inputProperties": {
                "colour": { "oneOf": [{ "type": "string" }, { "$ref": "#/types/toy:index:Colour" }] },
                "colours": { "type": "array", "items": { "oneOf": [{ "type": "string" }, { "$ref": "#/types/toy:index:Colour" }] } },
                "engine": { "oneOf": [{ "$ref": "#/types/toy:index:Electric" }, { "$ref": "#/types/toy:index:Petrol" }],
                    "discriminator": { "propertyName": "kind" } },
                "doors": { "oneOf": [{ "type": "integer" }, { "type": "string" }, { "type": "boolean" }] },
                "plain": { "plain": true,
                    "oneOf": [{ "type": "string", "plain": true },
                    { "type": "object", "plain": true, "additionalProperties": { "type": "integer", "plain": true } }] }
              }
            }
          },
          "types": {
            "toy:index:Colour": { "type": "string", "enum": [{ "value": "red" }] },
            "toy:index:Electric": { "type": "object", "properties": { "kind": { "type": "string", "const": "electric" } }, "required": ["kind"] },
            "toy:index:Petrol": { "type": "object", "properties": { "kind": { "type": "string", "const": "petrol" } }, "required": ["kind"] }
          }
        }
        """,
        "toy:index:Car").Split("==== Colour.cs")[0]);

    [Fact]
    public void Plain_inputs_take_no_outputs() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "resources": {
            "toy:index:Car": {
              "inputProperties": {
                "name": { "type": "string", "plain": true },
                "count": { "type": "integer", "plain": true },
                "list": { "type": "array", "plain": true, "items": { "$ref": "#/types/toy:index:Wheel", "plain": true } },
                "mixed": { "type": "array", "plain": true, "items": { "type": "string" } },
                "map": { "type": "object", "plain": true, "additionalProperties": { "$ref": "#/types/toy:index:Wheel", "plain": true } },
                "wheel": { "$ref": "#/types/toy:index:Wheel", "plain": true }
              },
              "requiredInputs": ["count", "name"]
            }
          },
          "types": { "toy:index:Wheel": { "type": "object", "properties": { "size": { "type": "integer" } } } }
        }
        """,
        "toy:index:Car"));

    [Fact]
    public void The_types_every_package_shares_have_one_class_each()
    {
        var files = SmallSchema.Files(
            """
            {
              "name": "toy", "version": "1.2.3",
              "resources": {
                "toy:index:Bag": {
                  "properties": { "any": { "$ref": "pulumi.json#/Any" }, "file": { "$ref": "pulumi.json#/Asset" }, "json": { "$ref": "pulumi.json#/Json" } },
                  "inputProperties": {
                    "any": { "$ref": "pulumi.json#/Any" }, "archive": { "$ref": "pulumi.json#/Archive" },
                        "file": { "$ref": "pulumi.json#/Asset" }, "json": { "$ref": "pulumi.json#/Json" },
                    "named": { "type": "string", "$ref": "#/types/toy:index:Unwritten" }, "map": { "type": "object" }
                  }
                }
              }
            }
            """,
            "toy:index:Bag");

        Assert.Equal(
            ["public Output<object?> Any { get; private set; } = null!;",
                "public Output<AssetOrArchive?> File { get; private set; } = null!;",
                "public Output<System.Text.Json.JsonElement?> Json { get; private set; } = null!;"],
            SmallSchema.Lines(files, "Bag.cs", "public Output<"));
        Assert.Equal(
            [
                "public Input<object>? Any { get; set; }", "public Input<Archive>? Archive { get; set; }", "public Input<AssetOrArchive>? File { get; set; }",
                "public InputJson? Json { get; set; }", "public InputMap<string> Map", "public Input<string>? Named { get; set; }",
            ],
            SmallSchema.Lines(files, "BagArgs.cs", "public Input"));
    }
}
