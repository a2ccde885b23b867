using System.Globalization;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>
/// R80 to R82: a release comes to an environment that promotes from another only when the record says so, also in a plain <c>pulumi up</c>; and a release that
/// was promoted is not changed any more.
/// </summary>
internal static class PromotionRule
{
    /// <summary>Reports a release that may not come here.</summary>
    /// <param name="source">Where the settings are read from.</param>
    /// <param name="release">The release that config asks for; its file was read without a mistake.</param>
    internal static void Check(SettingsSource source, Release release)
    {
        if (source.Environment is not { Promotion: { } promotion, Name: var name })
        {
            return;
        }

        var record = ReleaseRecordFile.Read(source.Given.Root, source.Mistakes);
        if (record.Promotion(release.Name, name) is not { } promoted)
        {
            source.Keys.Wrong(Keys.Release, $"It is not promoted to {name}, which promotes from {promotion.From} ({FleetFile.Name}): {ReleaseRecordFile.Name} has no line that says so. "
                + $"Bring it to {promotion.From}, let it run for {promotion.ProvenAfter.TotalHours:0.#} h, then tandem promote --from {promotion.From} --to {name}; commit the record.");
        }
        else if (promoted.File != RecordLine.NoFile && promoted.File != ReleaseShelf.FingerprintOf(release))
        {
            source.Keys.Wrong(Keys.Release, string.Create(CultureInfo.InvariantCulture,
                $"{ReleaseFile.PathOf(release.Name)} was changed after it was promoted to {name} at {promoted.At:u}: a release is immutable once in use. Put it back and write the change into a new file."));
        }
    }
}
