namespace Tandem.Tests.Sdk.Generator;

public sealed class ResourceTests
{
    [Fact]
    public void A_resource_becomes_a_class_with_arguments() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "resources": {
            "toy:shop/counter:Counter": {
              "description": "Counts < and > & more.\n\n{{% examples %}}\nvar x;\n{{% /examples %}}\nSecond line.",
              "properties": {
                "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                "limit": { "type": "integer", "description": "At most this many." },
                "ports": { "type": "array", "items": { "type": "integer" } },
                "ratio": { "type": "number" },
                "open": { "type": "boolean" }
              },
              "required": ["limit", "ports"],
              "inputProperties": {
                "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                "limit": { "type": "integer", "description": "At most this many." },
                "open": { "type": "boolean" },
                "ports": { "type": "array", "items": { "type": "integer" } },
                "grid": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } },
                "ratio": { "type": "number" }
              },
              "requiredInputs": ["limit"]
            }
          }
        }
        """,
        "toy:shop/counter:Counter"));

    [Fact]
    public void Its_options_carry_aliases_secrets_replacements_and_the_download_address() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3", "pluginDownloadURL": "https://example.org/toy",
          "resources": {
            "toy:index:Safe": {
              "deprecationMessage": "Use \"Vault\".",
              "aliases": [{ "type": "toy:old:Safe" }, { "type": "toy:older:Safe" }],
              "properties": {
                "code": { "type": "string", "secret": true },
                "place": { "type": "string", "replaceOnChanges": true },
                "drawers": { "type": "array", "items": { "$ref": "#/types/toy:index:Drawer" } },
                "keys": { "type": "object", "replaceOnChanges": true, "additionalProperties": { "type": "string" } }
              }
            }
          },
          "types": {
            "toy:index:Drawer": { "type": "object",
                "properties": { "size": { "type": "integer", "replaceOnChanges": true }, "inner": { "$ref": "#/types/toy:index:Drawer" } } }
          }
        }
        """,
        "toy:index:Safe"));

    [Fact]
    public void Secret_inputs_are_wrapped_when_they_are_set_and_deprecated_collections_say_so() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "resources": {
            "toy:index:Safe": {
              "inputProperties": {
                "code": { "type": "string", "secret": true },
                "codes": { "type": "array", "items": { "type": "string" }, "secret": true, "deprecationMessage": "Use code." },
                "byName": { "type": "object", "additionalProperties": { "type": "string" }, "secret": true },
                "plainCode": { "type": "string", "secret": true, "plain": true }
              },
              "requiredInputs": ["code"]
            }
          }
        }
        """,
        "toy:index:Safe"));

    [Fact]
    public void State_inputs_give_a_state_class_and_a_way_to_read_what_exists() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3", "language": { "csharp": { "compatibility": "tfbridge20" } },
          "resources": {
            "toy:shop/counter:Counter": {
              "inputProperties": { "place": { "$ref": "#/types/toy:shop/CounterPlace:CounterPlace" } },
              "stateInputs": { "properties": { "place": { "$ref": "#/types/toy:shop/CounterPlace:CounterPlace" }, "size": { "type": "integer" } } }
            }
          },
          "types": { "toy:shop/CounterPlace:CounterPlace": { "type": "object", "properties": { "street": { "type": "string" } } } }
        }
        """,
        "toy:shop/counter:Counter"));

    [Fact]
    public void A_component_is_remote_and_cannot_be_read() => Golden.Verify(SmallSchema.Show(
        """
        { "name": "toy", "version": "1.2.3",
          "resources": { "toy:index:Shop": { "isComponent": true, "inputProperties": { "name": { "type": "string" } } } } }
        """,
        "toy:index:Shop"));

    [Fact]
    public void The_provider_sends_json_and_returns_only_its_strings() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "provider": {
            "properties": { "region": { "type": "string" }, "retries": { "type": "integer" } },
            "inputProperties": { "region": { "type": "string" }, "retries": { "type": "integer" },
                "tags": { "type": "object", "additionalProperties": { "type": "string" } } }
          }
        }
        """,
        "pulumi:providers:toy"));

    [Fact]
    public void Defaults_come_from_the_environment_first_and_constants_are_not_asked_for() => Golden.Verify(SmallSchema.Show(
        """
        {
          "name": "toy", "version": "1.2.3",
          "resources": {
            "toy:index:Clock": {
              "inputProperties": {
                "kind": { "type": "string", "const": "Clock" },
                "text": { "type": "string", "default": "a \"b\" \\ c" },
                "size": { "type": "integer", "default": 3 },
                "speed": { "type": "number", "default": 1.5, "defaultInfo": { "environment": ["TOY_SPEED"] } },
                "fast": { "type": "boolean", "default": true, "defaultInfo": { "environment": ["TOY_FAST", "FAST"] } },
                "zone": { "type": "string", "defaultInfo": { "environment": ["TOY_ZONE"] } },
                "colour": { "$ref": "#/types/toy:index:Colour", "default": "dark-red" }
              },
              "requiredInputs": ["kind"]
            }
          },
          "types": { "toy:index:Colour": { "type": "string", "enum": [{ "name": "DarkRed", "value": "dark-red" }] } }
        }
        """,
        "toy:index:Clock").Split("==== Colour.cs")[0]);
}
