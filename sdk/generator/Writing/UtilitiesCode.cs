using Tandem.Sdk.Generator.Naming;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>What every generated class of a package leans on: its version, defaults from the environment, the attribute of resources.</summary>
internal static class UtilitiesCode
{
    internal static IEnumerable<GeneratedFile> Files(PackageNames package, FileFrame frame)
    {
        yield return frame.File(package.Root, "Utilities", Utilities(package));
        yield return frame.File(package.Root, AttributeOf(package) + "Attribute", Attribute(package));
    }

    internal static string AttributeOf(PackageNames package) => package.ShortName + "ResourceType";

    private static CodeWriter Utilities(PackageNames package)
    {
        var code = new CodeWriter();
        var download = package.Schema.PluginDownloadUrl is { } url ? Literals.Text(url) : null;
        code.Open("internal static class Utilities");
        code.Line($"internal const string Version = {Literals.Text(package.Schema.Version)};");
        code.Gap();
        code.Line("internal static string? GetEnv(params string[] names) =>");
        code.Continued("names.Select(global::System.Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);");
        code.Gap();
        code.Line("internal static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch");
        code.Line("{");
        code.Continued("\"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => true,");
        code.Continued("\"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false,");
        code.Continued("_ => null,");
        code.Line("};");
        code.Gap();
        code.Line("internal static int? GetEnvInt32(params string[] names) =>");
        code.Continued("int.TryParse(GetEnv(names), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;");
        code.Gap();
        code.Line("internal static double? GetEnvDouble(params string[] names) =>");
        code.Continued("double.TryParse(GetEnv(names), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;");
        foreach (var options in new[] { "InvokeOptions", "InvokeOutputOptions" })
        {
            code.Gap();
            code.Open($"internal static global::Pulumi.{options} WithDefaults(this global::Pulumi.{options}? options)");
            code.Line($"options ??= new global::Pulumi.{options}();");
            code.Line("options.Version ??= Version;");
            if (download is not null)
            {
                code.Line($"options.PluginDownloadURL ??= {download};");
            }

            code.Line("return options;");
            code.Close();
        }

        code.Close();
        return code;
    }

    private static CodeWriter Attribute(PackageNames package)
    {
        var code = new CodeWriter();
        code.Line("[AttributeUsage(AttributeTargets.Class)]");
        code.Line($"internal sealed class {AttributeOf(package)}Attribute(string type) : global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);");
        return code;
    }
}
