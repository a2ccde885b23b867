using System.Globalization;

namespace Tandem.Cli.Screens;

/// <summary>Keeps the details of an unexpected failure in a file, for a bug report.</summary>
internal static class CrashFile
{
    internal static string Write(Exception exception)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"tandem-crash-{Environment.ProcessId}.txt"));
        try
        {
            File.WriteAllText(path, exception.ToString());
            return $"(details: {path})";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"({exception.GetType().Name}; the details could not be written to {path})";
        }
    }
}
