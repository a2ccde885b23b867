using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Tests.Stacks;

/// <summary>The record of what ran where and what was promoted (R76, R80, R81, R82), and what a plain <c>pulumi up</c> makes of it.</summary>
public sealed class ReleaseRecordTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly ScratchProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_config_of_the_repository_is_legal_by_its_own_record_R81() => Assert.Equal("", _project.Mistakes("prod-a") + _project.Mistakes("prod-b") + _project.Mistakes("stage-a"));

    [Fact]
    public void A_plain_up_refuses_a_release_that_was_not_promoted_R80_R81_R82() => Assert.Equal(
        "Pulumi.prod-b.yaml: infra:release is '2026.12'. It is not promoted to prod, which promotes from stage (fleet.yaml): releases/record.txt has no line that says so. "
        + "Bring it to stage, let it run for 24 h, then tandem promote --from stage --to prod; commit the record.",
        WithNext().Mistakes("prod-b", ("infra:release", "2026.12")));

    [Fact]
    public void The_environment_where_releases_prove_themselves_takes_any_R69() => Assert.Equal("", WithNext().Mistakes("stage-a", ("infra:release", "2026.12")));

    [Fact]
    public void A_promoted_release_may_come()
    {
        ReleaseRecordFile.Append(RecordPath, [Promoted("2026.12", RecordLine.NoFile)]);

        Assert.Equal("", WithNext().Mistakes("prod-b", ("infra:release", "2026.12")));
    }

    [Fact]
    public void A_release_that_was_changed_after_its_promotion_is_refused_and_a_comment_in_it_is_no_change()
    {
        WithNext();
        ReleaseRecordFile.Append(RecordPath, [Promoted("2026.12", ReleaseShelf.FingerprintOf(ReleaseShelf.Read(_project.Root).Releases["2026.12"]))]);

        Assert.Equal("", _project.Replace("releases/2026.12.yaml", "name: \"2026.12\"", "# said later\nname: \"2026.12\"").Mistakes("prod-b", ("infra:release", "2026.12")));
        Assert.Equal(
            "Pulumi.prod-b.yaml: infra:release is '2026.12'. releases/2026.12.yaml was changed after it was promoted to prod at 2026-11-21 12:00:00Z: "
            + "a release is immutable once in use. Put it back and write the change into a new file.",
            _project.Replace("releases/2026.12.yaml", "version: 41.3.0", "version: 41.3.1").Mistakes("prod-b", ("infra:release", "2026.12")));
    }

    [Fact]
    public void Where_no_environment_comes_before_nothing_has_to_be_promoted_R87() =>
        Assert.Equal("", WithNext().Replace("fleet.yaml", "    promotesFrom: stage\n", "").Mistakes("prod-b", ("infra:release", "2026.12")));

    [Theory]
    [InlineData("promotesFrom: stage", "promotesFrom: staging", "promotesFrom is 'staging'. Use another environment of fleet.yaml: stage; or leave the key out, then nothing has to be promoted (R87).")]
    [InlineData("promotesFrom: stage", "promotesFrom: prod", "promotesFrom is 'prod'. Use another environment of fleet.yaml: stage; or leave the key out, then nothing has to be promoted (R87).")]
    [InlineData("promotesFrom: stage", "promotesFrom: stage\n    provenAfter: a day", "provenAfter is 'a day'. Give a whole number and a unit: s, m, h or d, such as 24h or 14d; at most 366d.")]
    [InlineData("promotesFrom: stage", "promotesFrom: stage\n    promotionLagMax: 0d", "promotionLagMax is '0d'. Give a whole number and a unit: s, m, h or d, such as 24h or 14d; at most 366d.")]
    [InlineData("promotesFrom: stage", "provenAfter: 24h", "provenAfter is '24h'. It is for an environment that has promotesFrom. Name the environment before it there, or leave this out.")]
    public void A_mistake_in_how_environments_follow_one_another(string old, string by, string says) =>
        Assert.Equal($"fleet.yaml: environments.prod.{says}", _project.Replace("fleet.yaml", old, by).MistakesWithoutLines("prod-a"));

    [Fact]
    public void Environments_that_follow_one_another_in_a_circle_are_told() => Assert.Equal(
        """
        fleet.yaml: environments.prod.promotesFrom is 'stage'. stage comes after prod already. Environments follow one another to production, none twice.
        fleet.yaml: environments.stage.promotesFrom is 'prod'. prod comes after stage already. Environments follow one another to production, none twice.
        """,
        _project.Replace("fleet.yaml", "    domain: stage.example.com\n", "    domain: stage.example.com\n    promotesFrom: prod\n").MistakesWithoutLines("prod-a"));

    [Fact]
    public void A_line_that_is_none_is_named_with_its_number()
    {
        _project.Write("releases/record.txt", "# a comment\n\n2026-11-20 promoted 2026.11 prod -\n2026-11-20T12:00:00Z promoted 2026.11 prod - the first\n");

        Assert.Equal(
            "releases/record.txt:3: '2026-11-20 promoted 2026.11 prod -' is no line of the record. A line is: time, 'runs' or 'promoted', release, cluster or environment, "
            + "fingerprint of the release's file or '-', words. Take the line from the file's history.",
            _project.Mistakes("prod-a"));
    }

    [Fact]
    public void What_is_appended_is_read_again_and_what_was_there_stays_byte_for_byte()
    {
        _project.Write("releases/record.txt", "# begins\n2026-11-20T12:00:00Z promoted 2026.11 prod - cut off before its line end");
        var lines = new[] { new RecordLine(Noon, RecordEvent.Runs, "2026.12", "stage-a", "0123456789abcdef", "seen by kim@laptop"), Promoted("2026.12", RecordLine.NoFile) };

        ReleaseRecordFile.Append(RecordPath, lines);

        Assert.StartsWith("# begins\n2026-11-20T12:00:00Z promoted 2026.11 prod - cut off before its line end\n", File.ReadAllText(RecordPath), StringComparison.Ordinal);
        Assert.Equal(lines, ReadRecord().Lines.Skip(1));
    }

    [Fact]
    public void What_only_a_rehearsal_promoted_counts_beside_that_rehearsal_only()
    {
        var beside = Path.Combine(_project.Root, "rehearsal-record.txt");
        ReleaseRecordFile.Append(beside, [Promoted("2026.12", RecordLine.NoFile)]);
        WithNext();

        using (ReleaseRecordFile.Beside(beside))
        {
            Assert.Equal("", _project.Mistakes("prod-b", ("infra:release", "2026.12")));
        }

        Assert.NotEqual("", _project.Mistakes("prod-b", ("infra:release", "2026.12")));
    }

    [Fact]
    public void A_cluster_is_recorded_once_for_each_time_a_release_comes_to_it()
    {
        var first = ReleaseRecord.Empty.Runs("stage-a", "2026.11", Noon, "f", "kim@laptop")!;
        var known = new ReleaseRecord([first]);

        Assert.Null(known.Runs("stage-a", "2026.11", Noon, "f", "ada@desk"));
        Assert.Equal(Noon.AddDays(1), known.Runs("stage-a", "2026.12", Noon.AddDays(1), "f", "kim@laptop")!.At);
        Assert.Equal(Noon.AddDays(2), known.Runs("stage-a", "2026.11", Noon.AddDays(2), "f", "kim@laptop")!.At);
    }

    private string RecordPath => Path.Combine(_project.Root, ReleaseRecordFile.Name);

    private static RecordLine Promoted(string release, string file) => new(Noon, RecordEvent.Promoted, release, "prod", file, "from stage; by kim@laptop");

    private ScratchProject WithNext() => _project.Write("releases/2026.12.yaml", RepositoryFiles.Text("releases/2026.11.yaml").Replace("\"2026.11\"", "\"2026.12\"", StringComparison.Ordinal));

    private ReleaseRecord ReadRecord()
    {
        var mistakes = new Mistakes();
        var record = ReleaseRecordFile.Read(_project.Root, mistakes);
        Assert.Empty(mistakes.All);
        return record;
    }
}
