using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Naming;

/// <summary>Names of C# types as one file writes them.</summary>
/// <param name="names">The naming of all packages.</param>
/// <param name="side">The side the file is written for.</param>
/// <param name="home">The namespace whose <c>Inputs</c> and <c>Outputs</c> need no longer name.</param>
internal sealed class TypeNames(Names names, Side side, string home)
{
    /// <summary>The type of a property, with a question mark where it may be absent.</summary>
    internal string Of(PropertySpec property) => property.Required ? Of(property.Type) : Optional(property.Type);

    /// <summary>The type of a value that is there.</summary>
    internal string Of(TypeSpec type) => Write(type, bare: false, initializable: false);

    /// <summary>The type that a property with a collection is initialized by: never immutable.</summary>
    internal string Initializable(TypeSpec type) => Write(type, bare: false, initializable: true);

    /// <summary>True where a program may give an output for the value.</summary>
    internal bool TakesInput(TypeSpec type) => side is Side.Input or Side.State && !type.Plain;

    /// <summary>True where C# has a default for the type that is not null.</summary>
    internal bool IsValueType(TypeSpec type) => !TakesInput(type) && type switch
    {
        PrimitiveType primitive => primitive.Kind != Primitive.String,
        ReferenceType named => names.EnumOf(named) is not null,
        _ => false,
    };

    private string Optional(TypeSpec type)
    {
        var neverNull = TakesInput(type) ? type is ArrayType or MapType : type is ArrayType;
        return neverNull ? Of(type) : Of(type) + "?";
    }

    private string Write(TypeSpec type, bool bare, bool initializable)
    {
        if (!bare && TakesInput(type))
        {
            return type switch
            {
                ArrayType array => $"InputList<{Write(array.Items, bare: true, initializable: false)}>",
                MapType map => $"InputMap<{Write(map.Values, bare: true, initializable: false)}>",
                SharedType { Kind: Shared.Json } => "InputJson",
                UnionType union => Union(union, "InputUnion", "Input<{0}>", option => Write(option, bare: TakesInput(option), initializable: false)),
                _ => $"Input<{Write(type, bare: true, initializable: false)}>",
            };
        }

        return type switch
        {
            ArrayType array => $"{(initializable ? "List" : "ImmutableArray")}<{Write(array.Items, bare, initializable: false)}>",
            MapType map => $"{(initializable ? "Dictionary" : "ImmutableDictionary")}<string, {Write(map.Values, bare, initializable: false)}>",
            UnionType union => Union(union, "Union", "{0}", option => Write(option, bare, initializable: false)),
            PrimitiveType primitive => Keyword(primitive.Kind),
            SharedType shared => Keyword(shared.Kind),
            ReferenceType named => Named(named),
            _ => throw new InvalidOperationException($"No C# for {type.GetType().Name}."),
        };
    }

    private string Union(UnionType union, string two, string one, Func<TypeSpec, string> write)
    {
        // An output never carries the enum of a relaxed enum, only the value.
        if (side == Side.Output && union.Options.OfType<ReferenceType>().Select(names.EnumOf).FirstOrDefault(e => e is not null) is { } relaxed)
        {
            return Keyword(relaxed.Underlying);
        }

        var options = union.Options.Select(write).Distinct(StringComparer.Ordinal).ToList();
        return options.Count switch
        {
            1 => string.Format(System.Globalization.CultureInfo.InvariantCulture, one, options[0]),
            2 => $"{two}<{options[0]}, {options[1]}>",
            _ => "object",
        };
    }

    private string Named(ReferenceType named) => names.Resolve(named) switch
    {
        Resolved.Primitive primitive => Keyword(primitive.Kind),
        Resolved.Class found => found.FullName,
        Resolved.Object nested => Shortened(names.NestedNamespace(nested, side), names.NestedClass(nested, side)),
        _ => throw new InvalidOperationException($"No C# for {named.Token}."),
    };

    private string Shortened(string space, string name) => space == $"{home}.{names.Qualifier(side)}" ? $"{names.Qualifier(side)}.{name}" : $"{space}.{name}";

    internal static string Keyword(Primitive kind) => kind switch
    {
        Primitive.Boolean => "bool",
        Primitive.Integer => "int",
        Primitive.Number => "double",
        _ => "string",
    };

    private static string Keyword(Shared kind) => kind switch
    {
        Shared.Json => "System.Text.Json.JsonElement",
        Shared.Archive => "Archive",
        Shared.Asset => "AssetOrArchive",
        _ => "object",
    };
}
