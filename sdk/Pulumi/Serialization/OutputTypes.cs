using System.Collections.Concurrent;

namespace Pulumi.Serialization;

/// <summary>A type that an output may have: makes pending outputs of it.</summary>
internal interface IOutputType
{
    IPendingOutput NewPending(Resource resource);
}

/// <summary>Finds, once for each type, how outputs of it are made.</summary>
internal static class OutputTypes
{
    private static readonly ConcurrentDictionary<Type, IOutputType> Known = new();

    /// <exception cref="InvalidOperationException">Values of the type, or of one inside it, cannot be read; says where.</exception>
    public static IOutputType Of(Type type, string context)
        => Known.GetOrAdd(
            type,
            static (found, context) =>
            {
                ValueReaders.Check(found, context);
                return (IOutputType)Activator.CreateInstance(typeof(OutputTypeOf<>).MakeGenericType(found))!;
            },
            context);

    private sealed class OutputTypeOf<T> : IOutputType
    {
        public IPendingOutput NewPending(Resource resource) => new PendingOutput<T>(resource);
    }
}
