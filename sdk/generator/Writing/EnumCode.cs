using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>An enum: a C# one for integers, else a value type around the string or number.</summary>
internal static class EnumCode
{
    internal static void Write(CodeWriter code, EnumSpec spec, string name)
    {
        DocComment.Write(code, spec.Description);
        if (spec.Underlying == Primitive.Integer)
        {
            Integers(code, spec, name);
            return;
        }

        if (spec.Underlying == Primitive.Boolean)
        {
            throw new GenerationException($"The enum {name} has booleans as values, which no C# is defined for.");
        }

        Values(code, spec, name);
    }

    private static void Integers(CodeWriter code, EnumSpec spec, string name)
    {
        code.Open($"public enum {name}");
        foreach (var value in spec.Values)
        {
            Head(code, value);
            code.Line($"{Identifiers.EnumValue(value.Name, name)} = {Literals.Value(value.Value)},");
        }

        code.Close();
    }

    private static void Values(CodeWriter code, EnumSpec spec, string name)
    {
        var text = spec.Underlying == Primitive.String;
        var type = TypeNames.Keyword(spec.Underlying);
        code.Line("[EnumType]");
        code.Open($"public readonly struct {name} : IEquatable<{name}>");
        code.Line($"private readonly {type} _value;");
        code.Gap();
        code.Open($"private {name}({type} value)");
        code.Line(text ? "_value = value ?? throw new ArgumentNullException(nameof(value));" : "_value = value;");
        code.Close();
        code.Gap();
        foreach (var value in spec.Values)
        {
            Head(code, value);
            code.Line($"public static {name} {Identifiers.EnumValue(value.Name, name)} {{ get; }} = new {name}({Literals.Value(value.Value)});");
        }

        code.Gap();
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        code.Gap();
        code.Line($"public static explicit operator {type}({name} value) => value._value;");
        code.Gap();
        code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        var equal = text ? "string.Equals(_value, other._value, StringComparison.Ordinal)" : "_value.Equals(other._value)";
        code.Line($"public bool Equals({name} other) => {equal};");
        code.Gap();
        code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        var hash = text ? "_value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value)" : "_value.GetHashCode()";
        code.Line($"public override int GetHashCode() => {hash};");
        code.Gap();
        code.Line($"public override string ToString() => {(text ? "_value" : "_value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)")};");
        code.Close();
    }

    private static void Head(CodeWriter code, EnumValue value)
    {
        DocComment.Write(code, value.Description);
        DocComment.Obsolete(code, value.Deprecated);
    }
}
