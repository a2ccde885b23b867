using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>The methods of a resource, with their arguments and results.</summary>
internal sealed class MethodCode(Names names, ResourceSpec resource)
{
    private readonly string _class = PackageNames.Resource(resource);

    private IEnumerable<(string Name, FunctionSpec Function)> Methods =>
        resource.Methods.Select(m => (Identifiers.Pascal(m.Key), names.Own.Schema.Functions.TryGetValue(m.Value, out var found)
        ? found
        : throw new GenerationException($"{resource.Token} has the method {m.Key}, but the schema has no function '{m.Value}'.")));

    private TypeNames Types => new(names, Side.Output, names.Own.Namespace(resource.Token));

    /// <summary>Writes the methods into the class.</summary>
    internal void Write(CodeWriter code)
    {
        foreach (var (name, function) in Methods)
        {
            code.Gap();
            DocComment.Write(code, function.Description);
            DocComment.Obsolete(code, function.Deprecated);
            var arguments = $"{_class}{name}Args";
            var taken = function.Arguments.Count == 0 ? string.Empty
                : function.Arguments.All(p => !p.Required) ? $"{arguments}? args = null"
                : $"{arguments} args";
            var passed = function.Arguments.Count == 0 ? "CallArgs.Empty" : $"args ?? new {arguments}()";
            code.Line($"public {Returned(function, name)} {name}({taken}) =>");
            code.Continued($"global::Pulumi.Deployment.Instance.Call{Generic(function, name)}(\"{function.Token}\", {passed}, this){Lift(function)};");
        }
    }

    /// <summary>The classes beside it.</summary>
    internal IEnumerable<GeneratedFile> Files(FileFrame frame)
    {
        var space = names.Own.Namespace(resource.Token);
        foreach (var (name, function) in Methods)
        {
            if (function.Arguments.Count > 0)
            {
                var code = new CodeWriter();
                new InputClass($"{_class}{name}Args", "CallArgs", function.Arguments).Write(code, new TypeNames(names, Side.Input, space), names);
                yield return frame.File(space, $"{_class}{name}Args", code);
            }

            if (function.Outputs is { } outputs)
            {
                var code = new CodeWriter();
                new OutputClass($"{_class}{name}Result", outputs.Properties) { IsInternal = IsLifted(function) }
                    .Write(code, new TypeNames(names, Side.Output, space), names.Own.IsKubernetes);
                yield return frame.File(space, $"{_class}{name}Result", code);
            }
        }
    }

    private bool IsLifted(FunctionSpec function) => names.Own.Schema.CSharp.LiftSingleValueMethodReturns && function.Outputs is { Properties.Count: 1 };

    private string Generic(FunctionSpec function, string name) => function switch
    {
        { Outputs: not null } => $"<{_class}{name}Result>",
        { ReturnType: null } => string.Empty,
        _ => throw new GenerationException($"The method {function.Token} returns a bare value, which this generator does not write. It can return an object."),
    };

    private string Returned(FunctionSpec function, string name) => !function.Returns ? "void"
        : IsLifted(function) ? $"global::Pulumi.Output<{Types.Of(function.Outputs!.Properties[0])}>"
        : "global::Pulumi.Output" + Generic(function, name);

    private string Lift(FunctionSpec function) => IsLifted(function) ? $".Apply(v => v.{InputProperty.NameOf(function.Outputs!.Properties[0])})" : string.Empty;
}
