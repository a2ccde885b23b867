namespace Tandem.Sdk.Generator.Schema;

/// <summary>A package and those it refers to, each read once when first needed.</summary>
/// <param name="own">The package that code is written for.</param>
/// <param name="load">Reads the schema of another package by name.</param>
public sealed class SchemaLibrary(PackageSchema own, Func<string, PackageSchema> load)
{
    private readonly Dictionary<string, PackageSchema> _others = new(StringComparer.Ordinal);

    /// <summary>The package that code is written for.</summary>
    public PackageSchema Own { get; } = own;

    /// <summary>A library of the schema in a file; other packages come from the files given for them, else from <c>PACKAGE.json</c> beside it.</summary>
    public static SchemaLibrary Open(string path, IReadOnlyDictionary<string, string> others)
    {
        var own = SchemaReader.ReadFile(path);
        return new SchemaLibrary(own, package =>
        {
            var file = others.TryGetValue(package, out var given) ? given : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, package + ".json");
            return File.Exists(file)
                ? SchemaReader.ReadFile(file)
                : throw new GenerationException($"{own.Name} refers to the package {package}, whose schema is not at '{file}'. "
                    + $"Put it there, or pass --reference {package}=PATH.");
        });
    }

    /// <summary>The package a reference points into; null is the own one.</summary>
    public PackageSchema Of(string? package)
    {
        if (package is null || package == Own.Name)
        {
            return Own;
        }

        if (!_others.TryGetValue(package, out var found))
        {
            found = load(package);
            _others[package] = found;
        }

        return found;
    }
}
