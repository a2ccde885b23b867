using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Tandem.Tests.Shared.S3;

/// <summary>The body of a PUT: plain, or in the chunks that the SDK cuts it into when it signs while it sends, with the checksum behind them.</summary>
/// <param name="Bytes">What is to be stored.</param>
/// <param name="Crc32">The checksum that came with it; null for none.</param>
internal sealed record S3Body(byte[] Bytes, string? Crc32)
{
    /// <summary>Whether the checksum, when there is one, is that of the bytes.</summary>
    public bool IsWhole => Crc32 is null || Crc32 == Crc32Of(Bytes);

    public static S3Body Of(byte[] raw, string contentSha256, string? crc32Header)
    {
        if (!contentSha256.StartsWith("STREAMING-", StringComparison.Ordinal))
        {
            return new(raw, crc32Header);
        }

        var (bytes, at) = (new List<byte>(), 0);
        while (true)
        {
            var size = int.Parse(LineAt(raw, ref at).Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                break;
            }

            bytes.AddRange(raw[at..(at + size)]);
            at += size + 2;
        }

        var trailer = Encoding.ASCII.GetString(raw[at..]).Split("\r\n").FirstOrDefault(l => l.StartsWith("x-amz-checksum-crc32:", StringComparison.OrdinalIgnoreCase));
        return new([.. bytes], trailer?.Split(':')[1].Trim() ?? crc32Header);
    }

    /// <summary>CRC-32 as zlib computes it, in the Base64 of S3.</summary>
    public static string Crc32Of(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }

        var big = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(big, ~crc);
        return Convert.ToBase64String(big);
    }

    private static string LineAt(byte[] raw, ref int at)
    {
        var end = Array.IndexOf(raw, (byte)'\r', at);
        var line = Encoding.ASCII.GetString(raw[at..end]);
        at = end + 2;
        return line;
    }
}
