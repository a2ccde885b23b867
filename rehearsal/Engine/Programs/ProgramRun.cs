using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Tandem.Rehearsal.Engine.Outputs;
using Tandem.Rehearsal.Engine.Plan;
using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>
/// Stands in for engine and providers during one run of a program, and notes what the program wants. Each resource is compared with the checkpoint
/// as it is asked for, because what the program asks for next may depend on its answer. A preview gets the values that an update would give, where
/// the real engine has unknowns. Limits of the model: the program runs to its end before the first operation, so one that throws changes nothing, and what
/// an update makes is dated from its beginning.
/// </summary>
internal sealed class ProgramRun(StackState state, string project, string region, DateTimeOffset now, Func<string, StackState?> stackNamed) : IMocks
{
    private const string StackReferenceType = "pulumi:pulumi:StackReference";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceState> _existing = state.Resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Name), ObservedOptions> _observed = [];
    private readonly Dictionary<Resource, ObservedOptions> _byResource = [];
    private readonly Dictionary<string, WantedResource> _wanted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Output<object?>> _outputs = new(StringComparer.Ordinal);

    /// <summary>All that was asked for, in ordinal order of URNs, once the program has ended.</summary>
    internal IReadOnlyList<WantedResource> Wanted => [.. _wanted.Values.OrderBy(w => w.Compared.Resource.Urn, StringComparer.Ordinal)];

    /// <summary>Told by the stack of every resource before it is registered.</summary>
    internal void Observe(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack)
        {
            return;
        }

        lock (_lock)
        {
            var parent = args.Options.Parent is { } resource ? _byResource.GetValueOrDefault(resource) : null;
            var observed = new ObservedOptions(args.Resource, parent, args.Options);
            _byResource[args.Resource] = observed;
            if (!_observed.TryAdd((args.Resource.GetResourceType(), args.Resource.GetResourceName()), observed))
            {
                throw new InvalidOperationException($"Two resources of type {args.Resource.GetResourceType()} have the name {args.Resource.GetResourceName()}. Give each its own.");
            }
        }
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (args.Type == StackReferenceType)
        {
            return Task.FromResult<(string?, object)>((args.Id, ReadStack(args.Id ?? args.Name!)));
        }

        lock (_lock)
        {
            var wanted = Want(args);
            _wanted.Add(wanted.Compared.Resource.Urn, wanted);
            return Task.FromResult<(string?, object)>((wanted.Compared.Resource.Id, PlainJson.ToPlain(wanted.Compared.Resource.Outputs)));
        }
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(PlainJson.ToPlain(Calls.Answer(args.Token!, PlainJson.ToObject(args.Args), region)));

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_lock)
        {
            foreach (var (name, output) in IsStack(args.Urn) ? args.Outputs : [])
            {
                _outputs[name] = output;
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What an update would do, now that the program has ended.</summary>
    internal async Task<UpdatePlan> ToPlanAsync()
    {
        var links = new DependencyLinks([.. _wanted.Values]);
        var desired = new SortedDictionary<string, DesiredResource>(StringComparer.Ordinal);
        foreach (var wanted in _wanted.Values.OrderBy(w => w.Compared.Resource.Urn, StringComparer.Ordinal))
        {
            var dependsOn = await links.OfAsync(wanted).ConfigureAwait(false);
            desired[wanted.Compared.Resource.Urn] = wanted.Compared with { Resource = wanted.Compared.Resource with { DependsOn = dependsOn } };
        }

        var gone = state.Resources.Where(r => !desired.ContainsKey(r.Urn)).ToDictionary(r => r.Urn, StringComparer.Ordinal);
        var order = DependencyOrder.Of(desired, d => d.Resource.DependsOn);
        var (outputs, secrets) = await StackOutputsAsync().ConfigureAwait(false);
        return new(order, [.. DependencyOrder.Of(gone, r => r.DependsOn).Reverse()], outputs, secrets);
    }

    private static bool IsStack(string urn) => urn.Split("::") is [_, _, "pulumi:pulumi:Stack", _];

    private WantedResource Want(MockResourceArgs args)
    {
        var options = _observed.GetValueOrDefault((args.Type!, args.Name!));
        var urn = options?.Urn(state.Name, project) ?? $"urn:pulumi:{state.Name}::{project}::{args.Type}::{args.Name}";
        var inputs = PlainJson.ToObject(args.Inputs);
        var existing = _existing.GetValueOrDefault(urn);
        if (existing is not null)
        {
            IgnoredChanges.Keep(inputs, existing.Inputs, options?.Options.IgnoreChanges ?? []);
        }

        var (operation, because) = Difference.Of(args.Type!, existing, inputs, (options?.Options as CustomResourceOptions)?.ReplaceOnChanges ?? []);
        var generation = (existing?.Generation ?? 1) + (operation == Operation.Replace ? 1 : 0);
        var made = existing is null || operation == Operation.Replace ? now : existing.Made;
        var (id, outputs) = options is { IsLocalComponent: true } ? ("", [])
            : ProviderOutputs.Of(new Identity(state.Name, urn, args.Type!, args.Name!, generation, region, made), inputs);
        var resource = new ResourceState
        {
            Urn = urn,
            Type = args.Type!,
            Name = args.Name!,
            Id = id,
            Generation = generation,
            Made = made,
            Protect = options?.Protect ?? false,
            Parent = options?.Parent?.Urn(state.Name, project) ?? "",
            Inputs = inputs,
            Outputs = outputs,
        };
        return new(new DesiredResource(resource, operation, because), options, args.Provider ?? "");
    }

    private ImmutableDictionary<string, object> ReadStack(string reference)
    {
        var name = reference.Split('/')[^1];
        if (stackNamed(name) is not { } other)
        {
            throw new RunException($"unknown stack \"{reference}\"");
        }

        return ImmutableDictionary<string, object>.Empty
            .Add("name", reference)
            .Add("outputs", PlainJson.ToPlain(other.Outputs))
            .Add("secretOutputNames", other.SecretOutputs.Cast<object>().ToImmutableArray());
    }

    /// <summary>The stack's outputs, and which of them are secret, now that the program has ended.</summary>
    internal async Task<(JsonObject Outputs, IReadOnlyList<string> Secrets)> StackOutputsAsync()
    {
        var (outputs, secrets) = (new JsonObject(), new List<string>());
        foreach (var (name, output) in _outputs)
        {
            outputs[name] = PlainJson.ToNode(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false));
            if (await Output.IsSecretAsync(output).ConfigureAwait(false))
            {
                secrets.Add(name);
            }
        }

        return (outputs, secrets);
    }
}
