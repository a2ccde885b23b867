using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns whatever a program may put into a property into plain values: null, bool, double, string, immutable arrays and dictionaries of
/// such, assets, archives and resources. What is unknown or secret anywhere inside, and what it depends on, goes to the gathering.
/// </summary>
internal static partial class PlainValues
{
    public static async Task<OutputData<object?>> ReadAsync(Place place, object? value)
    {
        var gathering = new Gathering();
        var plain = await ReadAsync(place, value, gathering).ConfigureAwait(false);
        var data = gathering.Result(plain);
        return data.IsKnown ? data : new(data.Resources, null, isKnown: false, data.IsSecret);
    }

    private static ValueTask<object?> ReadAsync(Place place, object? value, Gathering gathering) => value switch
    {
        null or bool or double or AssetOrArchive or ValueTuple => new(value is ValueTuple ? null : value),
        string text => new(ReadText(text, gathering)),
        int number => new((double)number),
        InputArgs args => ReadMembersAsync(place, args.ReadInputs(), gathering),
        IInput input => ReadOutputAsync(place, input.ToOutput(), gathering),
        IOutput output => ReadOutputAsync(place, output, gathering),
        IUnion union => ReadAsync(place, union.Value, gathering),
        JsonElement element => ReadAsync(place, PlainJson.Read(element), gathering),
        Resource resource => ReadResourceAsync(resource, gathering),
        IDictionary dictionary => ReadMembersAsync(place, Entries(place, dictionary), gathering),
        IList list => ReadListAsync(place, list, gathering),
        Task => throw new InvalidOperationException($"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{place}"),
        Enum choice when choice.GetTypeCode() == TypeCode.Int32 => new((double)(int)value),
        _ => ReadMarkedTypeAsync(place, value, gathering),
    };

    private static string? ReadText(string text, Gathering gathering)
    {
        if (text != WireNames.Unknown)
        {
            return text;
        }

        gathering.Add(OutputData<object?>.Unknown());
        return null;
    }

    private static async ValueTask<object?> ReadOutputAsync(Place place, IOutput output, Gathering gathering)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        gathering.Add(data);
        return data.IsKnown ? await ReadAsync(place, data.Value, gathering).ConfigureAwait(false) : null;
    }

    private static async ValueTask<object?> ReadResourceAsync(Resource resource, Gathering gathering)
    {
        if (resource is CustomResource { Id: { } id })
        {
            _ = await id.DataTask.ConfigureAwait(false);
        }

        var urn = await resource.Urn.DataTask.ConfigureAwait(false);
        gathering.Add(urn.WithResources([resource]));
        return resource.GetType().IsDefined(typeof(ResourceTypeAttribute), inherit: false) ? resource : new DependencyResource(urn.Value);
    }

    private static async ValueTask<object?> ReadMembersAsync(Place place, IEnumerable<KeyValuePair<string, object?>> members, Gathering gathering)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value) in members)
        {
            if (value is not null && await ReadAsync(place.Member(name), value, gathering).ConfigureAwait(false) is { } plain)
            {
                result[name] = plain;
            }
        }

        if (result.TryGetValue(WireNames.Signature, out var signature) && signature is WireNames.Secret)
        {
            gathering.Add(OutputData<object?>.Known(null, isSecret: true));
            return result.GetValueOrDefault(WireNames.SecretValue);
        }

        result.RemoveRange([.. result.Keys.Where(name => name.StartsWith("__", StringComparison.Ordinal))]);
        return result.ToImmutable();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(Place place, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return entry.Key is string name
                ? new(name, entry.Value)
                : throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{place}");
        }
    }

    private static async ValueTask<object?> ReadListAsync(Place place, IList list, Gathering gathering)
    {
        if (IsDefaultImmutableArray(list))
        {
            return ImmutableArray<object?>.Empty;
        }

        var elements = place.Element();
        var result = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            result.Add(await ReadAsync(elements, list[i], gathering).ConfigureAwait(false));
        }

        return result.MoveToImmutable();
    }

    /// <summary>A default immutable array is no list of nothing: asking it for its count is an error.</summary>
    private static bool IsDefaultImmutableArray(IList list)
        => list is IStructuralEquatable and ValueType && list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && list.Equals(Activator.CreateInstance(type));

    private static ValueTask<object?> ReadMarkedTypeAsync(Place place, object value, Gathering gathering)
    {
        var type = value.GetType();
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
        {
            return new(EnumTypes.ToPlain(value, place));
        }

        if (!type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{place}");
        }

        return ReadMembersAsync(place, Fields(value), gathering);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object value)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var fields = value.GetType().GetFields(Any).Where(field => field.IsInitOnly);
        return fields.Select(field => KeyValuePair.Create(CamelCase(field.Name), field.GetValue(value)));
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
