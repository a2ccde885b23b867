using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>A function: a static class with InvokeAsync and Invoke, the arguments of both, and the result.</summary>
internal sealed class FunctionCode(Names names, FileFrame frame)
{
    internal IEnumerable<GeneratedFile> Files(FunctionSpec function)
    {
        if (function.TakesEachArgumentAlone)
        {
            throw new GenerationException($"{function.Token} has multiArgumentInputs, which this generator does not write. Take it out of the tokens.");
        }

        var space = names.Own.Namespace(function.Token);
        var name = PackageNames.Function(function.Token);
        yield return frame.File(space, name, Class(function, space, name));
        if (function.Inputs is { } inputs)
        {
            yield return Arguments(space, name + "Args", inputs.Properties, Side.PlainInput);
            if (function.Returns && inputs.Properties.Count > 0)
            {
                yield return Arguments(space, name + "InvokeArgs", inputs.Properties, Side.Input);
            }
        }

        if (function.Outputs is { } outputs)
        {
            var code = new CodeWriter();
            new OutputClass(name + "Result", outputs.Properties).Write(code, new TypeNames(names, Side.Output, space), names.Own.IsKubernetes);
            yield return frame.File(space, name + "Result", code);
        }
    }

    private CodeWriter Class(FunctionSpec function, string space, string name)
    {
        var code = new CodeWriter();
        var result = function.Outputs is not null ? name + "Result"
            : function.ReturnType is { } type ? new TypeNames(names, Side.Output, space).Of(type)
            : null;
        var generic = result is null ? string.Empty : $"<{result}>";
        var verb = function.ReturnType is { } value && !IsObject(value) ? "InvokeSingle" : "Invoke";
        var optional = function.Inputs is null || function.Inputs.Properties.All(p => !p.Required);

        DocComment.Write(code, function.Description);
        DocComment.Obsolete(code, function.Deprecated);
        code.Open($"public static class {name}");
        var plain = Parameter(name + "Args", function.Inputs is not null, optional);
        code.Line($"public static Task{generic} InvokeAsync({plain.Declared}InvokeOptions? options = null)");
        code.Continued($"=> global::Pulumi.Deployment.Instance.{verb}Async{generic}(\"{function.Token}\", {plain.Passed}, options.WithDefaults());");
        if (result is not null)
        {
            var takes = function.Inputs is { Properties.Count: > 0 };
            Lifted(Parameter(name + "InvokeArgs", takes, optional), "InvokeOptions? options = null");

            // These options must be given, so that the two can be told apart; so must the arguments before them.
            Lifted(Parameter(name + "InvokeArgs", takes, false), "InvokeOutputOptions options");
        }

        code.Close();
        return code;

        void Lifted((string Declared, string Passed) args, string options)
        {
            code.Gap();
            DocComment.Write(code, function.Description);
            code.Line($"public static Output{generic} Invoke({args.Declared}{options})");
            code.Continued($"=> global::Pulumi.Deployment.Instance.{verb}{generic}(\"{function.Token}\", {args.Passed}, options.WithDefaults());");
        }
    }

    private static (string Declared, string Passed) Parameter(string type, bool takes, bool optional) => takes
        ? ($"{type}{(optional ? "? args = null" : " args")}, ", $"args ?? new {type}()")
        : (string.Empty, "InvokeArgs.Empty");

    private GeneratedFile Arguments(string space, string name, IReadOnlyList<PropertySpec> properties, Side side)
    {
        var code = new CodeWriter();
        new InputClass(name, "InvokeArgs", properties) { IsSealed = !names.Own.IsKubernetes }.Write(code, new TypeNames(names, side, space), names);
        return frame.File(space, name, code);
    }

    private bool IsObject(TypeSpec type) => type is ReferenceType named && names.Resolve(named) is Resolved.Object;
}
