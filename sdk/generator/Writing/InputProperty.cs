using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>One property of an input class.</summary>
internal static class InputProperty
{
    internal static string NameOf(PropertySpec property) => property.CSharpName ?? Identifiers.Property(property.Name);

    internal static void Write(CodeWriter code, PropertySpec property, TypeNames types, bool ofProvider)
    {
        if (property.Type is ArrayType or MapType || property.Secret)
        {
            WithField(code, property, types, ofProvider);
            return;
        }

        DocComment.Write(code, property.Description);
        Attribute(code, property, ofProvider);
        var initializer = property.Required && !types.IsValueType(property.Type) ? " = null!;" : string.Empty;
        code.Line($"public {types.Of(property)} {NameOf(property)} {{ get; set; }}{initializer}");
    }

    // A collection is there from the start, so that initializers can add to it; a secret is wrapped when it is set.
    private static void WithField(CodeWriter code, PropertySpec property, TypeNames types, bool ofProvider)
    {
        var collection = property.Type is ArrayType or MapType;
        var field = Identifiers.Field(property.Name);
        var type = types.TakesInput(property.Type) ? types.Of(property.Type) : types.Initializable(property.Type);

        Attribute(code, property, ofProvider);
        code.Line($"private {type}? {field};");
        code.Gap();
        DocComment.Write(code, property.Description);
        DocComment.Obsolete(code, property.Deprecated);
        code.Open($"public {type}{(collection ? string.Empty : "?")} {NameOf(property)}");
        code.Line(collection ? $"get => {field} ??= new {type}();" : $"get => {field};");
        code.Line(property.Secret && types.TakesInput(property.Type)
            ? $"set => {field} = value is null ? null : ({type})global::Pulumi.Output.CreateSecret(value.ToOutput());"
            : $"set => {field} = value;");
        code.Close();
    }

    private static void Attribute(CodeWriter code, PropertySpec property, bool ofProvider)
    {
        var isText = property.Type is PrimitiveType { Kind: Primitive.String } or ReferenceType { Underlying: Primitive.String };
        var required = property.Required ? ", required: true" : string.Empty;
        var json = ofProvider && !isText ? ", json: true" : string.Empty;
        code.Line($"[Input({Literals.Text(property.Name)}{required}{json})]");
    }
}
