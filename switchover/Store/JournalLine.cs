using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>One line of a journal: an entry, or a lease that was taken, in the envelope that chains it to the line before.</summary>
/// <param name="V">The format's version.</param>
/// <param name="N">The line's number, from 1.</param>
/// <param name="Prev">The hash of the line before; <see cref="Start"/> in the first.</param>
/// <param name="Fencing">The number of the lease it was written under. It never falls from line to line (I3).</param>
/// <param name="Taken">The lease that was taken; null on the line of an entry.</param>
/// <param name="Entry">The entry; null on the line of a lease.</param>
/// <param name="Hash">The SHA-256, in lower-case hex, of the line's text without its own hash.</param>
internal sealed record JournalLine(int V, long N, string Prev, long Fencing, LeaseTaken? Taken, JournalEntry? Entry, string? Hash)
{
    internal const int Format = 2;

    /// <summary>What the first line follows.</summary>
    internal static readonly string Start = new('0', 64);

    private static readonly JsonSerializerOptions Json = new(StoreJson.OneLine) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The line's text, without the end of the line.</summary>
    internal string Text => Sealed(Body);

    /// <summary>The same line with its hash.</summary>
    internal JournalLine Hashed() => this with { Hash = HashOf(Body) };

    /// <summary>The line that a text is. Its hash is as written, not yet checked.</summary>
    /// <exception cref="JsonException">It is no such line.</exception>
    internal static JournalLine Parse(string text) => JsonSerializer.Deserialize<JournalLine>(text, Json) ?? throw new JsonException("it is null");

    /// <summary>The hash that a text should have; null when its end is not a hash at all.</summary>
    internal static string? ExpectedHash(string text)
    {
        var at = text.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
        return at < 0 ? null : HashOf(text[..at] + "}");
    }

    /// <summary>A text's body with the hash it should have: what the line has to look like, byte by byte.</summary>
    internal static string? Expected(string text)
    {
        var at = text.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
        return at < 0 ? null : Sealed(text[..at] + "}");
    }

    private string Body => JsonSerializer.Serialize(this with { Hash = null }, Json);

    private static string Sealed(string body) => $"{body[..^1]},\"hash\":\"{HashOf(body)}\"}}";

    private static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}

/// <summary>A lease that was taken, as the journal of a bucket records it.</summary>
/// <param name="By">Who took it.</param>
/// <param name="Operation">For which operation.</param>
/// <param name="At">When, UTC, by the clock of who took it.</param>
internal sealed record LeaseTaken(string By, string Operation, DateTimeOffset At);

/// <summary>How far a journal was written, kept apart from it: so that lines removed from its end are missed.</summary>
/// <param name="Lines">How many lines were written.</param>
/// <param name="Hash">The hash of the last.</param>
internal sealed record JournalHead(long Lines, string Hash);
