using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Tandem.Benchmarks;

/// <summary>Shows how many resources a benchmark registered.</summary>
public sealed class ResourcesColumn : IColumn
{
    private static readonly ConcurrentDictionary<string, int> Counts = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public string Id => "Resources";

    /// <inheritdoc />
    public string ColumnName => "Resources";

    /// <inheritdoc />
    public bool AlwaysShow => true;

    /// <inheritdoc />
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc />
    public int PriorityInCategory => 0;

    /// <inheritdoc />
    public bool IsNumeric => true;

    /// <inheritdoc />
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc />
    public string Legend => "Resources registered in one operation";

    /// <summary>Notes a count.</summary>
    /// <param name="size">The benchmark's parameter; empty when it has none.</param>
    /// <param name="count">How many resources.</param>
    public static void Note(string size, int count) => Counts[size] = count;

    /// <inheritdoc />
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        Counts.TryGetValue(string.Join(',', benchmarkCase.Parameters.Items.Select(i => $"{i.Name}={i.Value}")), out var count) ? count.ToString(CultureInfo.InvariantCulture) : "?";

    /// <inheritdoc />
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <inheritdoc />
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc />
    public bool IsAvailable(Summary summary) => true;
}
