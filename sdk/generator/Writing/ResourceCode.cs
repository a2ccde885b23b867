using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>The class of a resource.</summary>
internal sealed class ResourceCode(Names names, ResourceSpec resource)
{
    private readonly string _name = PackageNames.Resource(resource);
    private readonly string _options = resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions";

    // A component registers what it contains; the engine reads a custom resource back by its id.
    private bool CanBeRead => !resource.IsProvider && !resource.IsComponent
        && (resource.StateInputs is not null || names.Own.Schema.CSharp.Naming != NamingRules.TerraformBridge);

    private string Space => names.Own.Namespace(resource.Token);

    private string Arguments => names.Own.IsKubernetes && !resource.IsProvider
        ? $"{names.Own.Namespace(resource.Token, "Inputs")}.{_name}Args"
        : _name + "Args";

    private string Base => resource.IsProvider ? "global::Pulumi.ProviderResource"
        : resource.IsComponent ? "global::Pulumi.ComponentResource"
        : names.Own.IsKubernetes ? "KubernetesResource"
        : "global::Pulumi.CustomResource";

    internal CodeWriter Write()
    {
        var code = new CodeWriter();
        DocComment.Write(code, resource.Description);
        DocComment.Obsolete(code, resource.Deprecated);
        code.Line($"[{UtilitiesCode.AttributeOf(names.Own)}(\"{resource.Token}\")]");
        code.Open($"public partial class {_name} : {Base}");
        Properties(code);
        Constructors(code);
        Constants(code);
        new ResourceOptionsCode(names.Own, resource, _options).Write(code);
        if (CanBeRead)
        {
            Get(code);
        }

        new MethodCode(names, resource).Write(code);
        code.Close();
        return code;
    }

    private void Properties(CodeWriter code)
    {
        var types = new TypeNames(names, Side.Output, Space);
        foreach (var property in resource.Properties)
        {
            var type = names.Own.IsKubernetes ? types.Of(property.Type) : types.Of(property);
            var written = resource.IsProvider && property.Type is not PrimitiveType ? "string" + (property.Required ? string.Empty : "?") : type;
            code.Gap();
            DocComment.Write(code, property.Description);
            code.Line($"[Output({Literals.Text(property.Name)})]");
            code.Line($"public Output<{written}> {InputProperty.NameOf(property)} {{ get; private set; }} = null!;");
        }
    }

    private void Constructors(CodeWriter code)
    {
        var token = resource.IsProvider ? names.Own.Schema.Name : resource.Token;
        var optional = names.Own.IsKubernetes || resource.Inputs.All(p => !p.Required);
        var passed = resource.Inputs.Any(p => p.Const is not null) ? "MakeArgs(args)" : $"args ?? new {Arguments}()";
        code.Gap();
        DocComment.Sentence(code, $"Creates {(resource.IsProvider ? "the provider" : "a " + _name)} with a unique name, arguments and options.");
        code.Line($"public {_name}(string name, {Arguments}{(optional ? "? args = null" : " args")}, {_options}? options = null)");
        code.Continued($": base(\"{token}\", name, {passed}, MakeResourceOptions(options, \"\"){(resource.IsComponent ? ", remote: true" : string.Empty)})");
        code.Line("{");
        code.Line("}");
        if (CanBeRead)
        {
            code.Gap();
            code.Line($"private {_name}(string name, Input<string> id, {State}{_options}? options = null)");
            code.Continued($": base(\"{token}\", name, {(resource.StateInputs is null ? "null" : "state")}, MakeResourceOptions(options, id))");
            code.Line("{");
            code.Line("}");
        }
    }

    private string State => resource.StateInputs is null ? string.Empty : $"{_name}State? state = null, ";

    private void Constants(CodeWriter code)
    {
        var constants = resource.Inputs.Where(p => p.Const is not null).ToList();
        if (constants.Count == 0)
        {
            return;
        }

        code.Gap();
        code.Open($"private static {Arguments} MakeArgs({Arguments}? args)");
        code.Line($"args ??= new {Arguments}();");
        foreach (var property in constants)
        {
            code.Line($"args.{InputProperty.NameOf(property)} = {Literals.Value(property.Const!.Value)};");
        }

        code.Line("return args;");
        code.Close();
    }

    private void Get(CodeWriter code)
    {
        code.Gap();
        DocComment.Sentence(code, $"Reads an existing {_name} by its provider id; nothing is created.");
        code.Line($"public static {_name} Get(string name, Input<string> id, {State}{_options}? options = null) =>");
        code.Continued($"new {_name}(name, id, {(resource.StateInputs is null ? string.Empty : "state, ")}options);");
    }
}
