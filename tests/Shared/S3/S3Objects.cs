using System.Security.Cryptography;

namespace Tandem.Tests.Shared.S3;

/// <summary>
/// The objects of a bucket and what S3 promises about them: a GET sees the newest PUT; a PUT with a condition is made or not, never half. As with SSE-S3, an ETag
/// is the MD5 of the bytes: the same bytes have the same ETag whatever the metadata say.
/// </summary>
public sealed class S3Objects
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, S3Object> _objects = new(StringComparer.Ordinal);

    public S3Object? this[string key]
    {
        get
        {
            lock (_gate)
            {
                return _objects.GetValueOrDefault(key);
            }
        }

        set
        {
            lock (_gate)
            {
                _objects[key] = value!;
            }
        }
    }

    /// <summary>Puts an object: 200, or 412 or 404 when the condition does not hold.</summary>
    public int Put(string key, S3Object what, string? ifMatch, string? ifNoneMatch)
    {
        lock (_gate)
        {
            var there = _objects.GetValueOrDefault(key);
            if (ifMatch is not null && there is null)
            {
                return 404;
            }

            if ((ifMatch is not null && ifMatch != there!.ETag) || (ifNoneMatch == "*" && there is not null))
            {
                return 412;
            }

            _objects[key] = what;
            return 200;
        }
    }
}

/// <summary>One object.</summary>
public sealed record S3Object(byte[] Bytes, IReadOnlyDictionary<string, string> Metadata)
{
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(MD5.HashData(Bytes))}\"";
}
