using System.Reflection;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>How a question to a port goes wrong.</summary>
public enum Spoiling
{
    /// <summary>The port throws.</summary>
    Throws,

    /// <summary>There is never an answer.</summary>
    Hangs,

    /// <summary>The answer is that it is not known; only where a port can say so.</summary>
    Unknown,
}

/// <summary>Ports that pass every question on, count those that bring something back, and spoil one of them.</summary>
internal sealed class SpoiledPorts
{
    internal const string Reason = "nobody answers";

    /// <summary>Which question is spoiled, counted from 0. Default: none.</summary>
    public int? At { get; init; }

    public Spoiling How { get; init; }

    /// <summary>The questions so far, by the port's method.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Whether the question that was to be spoiled is of a kind that can be.</summary>
    public bool IsSpoiled { get; private set; }

    public OperationPorts Around(OperationPorts ports) => ports with
    {
        Stacks = Port<IStackOperations>.Around(ports.Stacks, this),
        Observation = Port<IEnvironmentObservation>.Around(ports.Observation, this),
        Cloud = Port<ICloudObservation>.Around(ports.Cloud, this),
        Store = Port<IOperationStore>.Around(ports.Store, this),
    };

    private object? Ask(MethodInfo method, Func<object?> pass)
    {
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(Task<>))
        {
            return pass();
        }

        Asked.Add(method.Name);
        if (Asked.Count - 1 != At)
        {
            return pass();
        }

        var answer = method.ReturnType.GetGenericArguments()[0];
        IsSpoiled = How != Spoiling.Unknown || (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Observed<>));
        return IsSpoiled ? Spoil(answer) : pass();
    }

    private object? Spoil(Type answer) => How switch
    {
        Spoiling.Throws => throw new StackOperationException(StackFailure.Unknown, "prod", Reason),
        Spoiling.Hangs => Of(nameof(Never), answer),
        _ => Of(nameof(NoData), answer.GetGenericArguments()[0]),
    };

    private static object? Of(string method, Type type) => typeof(SpoiledPorts).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;

    private static Task<Observed<T>> NoData<T>() => Task.FromResult(Observed<T>.NoData(Reason));

    /// <summary>One port, method by method.</summary>
    public class Port<T> : DispatchProxy
        where T : class
    {
        private T _port = null!;
        private SpoiledPorts _spoiled = null!;

        internal static T Around(T port, SpoiledPorts spoiled)
        {
            var proxy = Create<T, Port<T>>();
            var self = (Port<T>)(object)proxy;
            (self._port, self._spoiled) = (port, spoiled);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _spoiled.Ask(targetMethod!, () => targetMethod!.Invoke(_port, BindingFlags.DoNotWrapExceptions, null, args, null));
    }
}
