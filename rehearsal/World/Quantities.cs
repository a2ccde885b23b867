using System.Globalization;

namespace Tandem.Rehearsal.World;

/// <summary>Amounts as Kubernetes writes them.</summary>
public static class Quantities
{
    /// <summary>CPU in thousandths: <c>250m</c> is 250, <c>2</c> is 2,000.</summary>
    /// <param name="text">The amount.</param>
    public static int CpuMillis(string text) => text.EndsWith('m') ? (int)Number(text[..^1]) : (int)(Number(text) * 1000);

    /// <summary>Memory in MiB: <c>256Mi</c> is 256, <c>2Gi</c> is 2,048. A plain number is bytes.</summary>
    /// <param name="text">The amount.</param>
    public static int MemoryMiB(string text) => text switch
    {
        _ when text.EndsWith("Ki", StringComparison.Ordinal) => (int)(Number(text[..^2]) / 1024),
        _ when text.EndsWith("Mi", StringComparison.Ordinal) => (int)Number(text[..^2]),
        _ when text.EndsWith("Gi", StringComparison.Ordinal) => (int)(Number(text[..^2]) * 1024),
        _ => (int)(Number(text) / (1024 * 1024)),
    };

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
