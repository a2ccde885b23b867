namespace Tandem.Tests.Architecture;

/// <summary>Requirements that ask for words: a page has them, by number and with what they are about.</summary>
public sealed class DocumentedRequirementsTests
{
    [Theory]
    [InlineData("docs/applications.md", "R66", "HELM, EXTERNALDNS, OBSERVABILITY and MANIFESTS")]
    [InlineData("docs/background.md", "R24", "lost three hours")]
    [InlineData("docs/background.md", "R71", "a namespace for each environment in one cluster")]
    [InlineData("docs/background.md", "R72", "node pools with taints")]
    [InlineData("docs/background.md", "R79", "dev may take updates as soon as they are there")]
    [InlineData("docs/clusters.md", "R105", "developers")]
    [InlineData("docs/clusters.md", "R107", "nothing returns by itself")]
    public void A_page_has_the_words(string document, string requirement, string about)
    {
        var paragraphs = RepositoryFiles.Text(document).Split("\n\n").SelectMany(p => p.Split("\n- ")).SelectMany(p => p.Split("\n|"));

        Assert.Contains(paragraphs, paragraph => paragraph.Contains(requirement, StringComparison.Ordinal) && paragraph.ReplaceLineEndings(" ").Contains(about, StringComparison.OrdinalIgnoreCase));
    }
}
