namespace Tandem.Tests.Shared;

/// <summary>
/// A part of a document that the program prints: what stands between <c>&lt;!-- name: … --&gt;</c> and <c>&lt;!-- /name --&gt;</c>. Set TANDEM_GOLDEN=accept to
/// write what is printed now into the document.
/// </summary>
internal static class PrintedBlock
{
    public static void Verify(string document, string name, string printed)
    {
        var text = RepositoryFiles.Text(document);
        var opening = text.IndexOf($"<!-- {name}: ", StringComparison.Ordinal);
        Assert.True(opening >= 0, $"{document} has no block <!-- {name}: … -->.");
        var begin = text.IndexOf('\n', opening) + 1;
        var end = text.IndexOf($"<!-- /{name} -->", begin, StringComparison.Ordinal);
        var now = text[..begin] + printed.TrimEnd('\n') + "\n" + text[end..];
        if (Environment.GetEnvironmentVariable("TANDEM_GOLDEN") == "accept")
        {
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, document), now);
        }

        Assert.Equal(now, RepositoryFiles.Text(document));
    }
}
