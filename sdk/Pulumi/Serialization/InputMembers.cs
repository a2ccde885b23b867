using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The input members of an argument class, found once for each class.</summary>
internal sealed class InputMembers
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly ConcurrentDictionary<Type, InputMembers> Known = new();

    private readonly Member[] _members;

    private InputMembers(Type type)
    {
        var fields = type.GetFields(Any).Select(field => (Info: (MemberInfo)field, Read: (Func<object, object?>)field.GetValue));
        var properties = type.GetProperties(Any).Select(property => (Info: (MemberInfo)property, Read: (Func<object, object?>)property.GetValue));
        _members = [.. fields.Concat(properties)
            .Select(found => (found.Info, Attribute: found.Info.GetCustomAttribute<InputAttribute>(), found.Read))
            .Where(found => found.Attribute is not null)
            .Select(found => new Member(found.Info.Name, found.Attribute!, $"[Input] {type.FullName}.{found.Info.Name}", found.Read))];
    }

    public static InputMembers Of(Type type) => Known.GetOrAdd(type, static found => new(found));

    public KeyValuePair<string, object?>[] Read(object args)
    {
        var values = new KeyValuePair<string, object?>[_members.Length];
        for (var i = 0; i < _members.Length; i++)
        {
            var member = _members[i];
            var value = member.Read(args);
            if (value is null && member.Attribute.IsRequired)
            {
                throw new ArgumentNullException(member.Name, $"{member.FullName} is required but was not given a value");
            }

            values[i] = new(member.Attribute.Name, member.Attribute.Json && value is not null ? JsonText.Of(member.FullName, value) : value);
        }

        return values;
    }

    private sealed record Member(string Name, InputAttribute Attribute, string FullName, Func<object, object?> Read);
}
