using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Finds the reader of a type: once for each type, and the readers of the types inside it when they are first needed.</summary>
internal static class ValueReaders
{
    private static readonly ConcurrentDictionary<Type, IValueReader> Known = new();

    public static ValueReader<T> Of<T>() => Cache<T>.Reader;

    public static IValueReader Of(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>Walks through a type and all types inside it.</summary>
    /// <exception cref="InvalidOperationException">Values of one of them cannot be read; says which and where.</exception>
    public static void Check(Type type, string context) => TypeCheck.Run(type, context, []);

    private static IValueReader Find(Type type)
    {
        if (type == typeof(int))
        {
            return new Int32Reader();
        }

        if (type == typeof(JsonElement))
        {
            return new JsonElementReader();
        }

        if (type.IsEnum)
        {
            return Make(typeof(EnumReader<>), type);
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
        {
            return Make(typeof(EnumTypeReader<>), type);
        }

        if (type.IsConstructedGenericType && Generic(type.GetGenericTypeDefinition()) is { } reader)
        {
            return Make(reader, reader == typeof(DictionaryReader<>) ? [type.GenericTypeArguments[1]] : type.GenericTypeArguments);
        }

        return Make(type.IsDefined(typeof(OutputTypeAttribute), inherit: false) ? typeof(OutputTypeReader<>) : typeof(SameTypeReader<>), type);
    }

    private static Type? Generic(Type definition) => definition switch
    {
        _ when definition == typeof(Nullable<>) => typeof(NullableReader<>),
        _ when definition == typeof(Union<,>) => typeof(UnionReader<,>),
        _ when definition == typeof(ImmutableArray<>) => typeof(ArrayReader<>),
        _ when definition == typeof(ImmutableDictionary<,>) => typeof(DictionaryReader<>),
        _ when definition == typeof(Output<>) => typeof(OutputReader<>),
        _ => null,
    };

    private static IValueReader Make(Type reader, params Type[] arguments) => (IValueReader)Activator.CreateInstance(reader.MakeGenericType(arguments))!;

    private static class Cache<T>
    {
        public static readonly ValueReader<T> Reader = (ValueReader<T>)Of(typeof(T));
    }
}
