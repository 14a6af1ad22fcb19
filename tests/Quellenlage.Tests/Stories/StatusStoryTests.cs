using System.Collections.Immutable;
using System.Text;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Stories;
using Quellenlage.Stories.Status;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Stories;

/// <summary>How a matter fared, through all stages.</summary>
public sealed class StatusStoryTests
{
    private static readonly (string, string, string) _reported = ("a", "2031-02-03", "Aus dem Museum Lorn sind nach Angaben des Wächters Tilo Benk wertvolle Münzen gestohlen worden.");
    private static readonly (string, string, string) _denied = ("b", "2031-02-05", "Das Museum Lorn hat dementiert, dass Münzen gestohlen wurden.");
    private static readonly (string, string, string) _admitted = ("c", "2031-02-15", "Das Museum Lorn hat am 13. Februar eingeräumt, dass Münzen gestohlen wurden.");

    [Fact]
    public void What_an_article_tells_as_a_fact_is_a_step_of_its_own()
    {
        var history = Assert.Single(Histories(
            ("a", "2031-02-03", "Ministerin Lina Orte hat bestritten, sich mit dem Händler Jan Sell getroffen zu haben."),
            ("b", "2031-02-15", "Ministerin Lina Orte hat zugegeben, sich mit dem Händler Jan Sell getroffen zu haben."),
            ("d", "2031-06-01", "Lina Orte und Jan Sell trafen sich im Winter am Hafen. Der Hafen wurde inzwischen ausgebaut.")));
        Assert.Equal([Modality.Denied, Modality.Confirmed, Modality.Asserted], history.Steps.Select(s => s.Status));
        var own = history.Steps[^1];
        Assert.True(own is { Holder: null, HolderEntity: null } && Assert.Single(own.Evidence) is { Quotation: null, Sentence.Article: "d" });
        Assert.Equal(new DateOnly(2031, 6, 1), own.Date);
    }

    [Fact]
    public void What_an_article_calls_unproven_is_a_doubt_of_what_stands_before_it()
    {
        var history = Assert.Single(Histories(("a", "2031-02-03", $"{_reported.Item3} Unabhängig überprüfen ließ sich das nicht. Das Wetter bleibt mild."), _denied));
        Assert.Equal([(Modality.Asserted, "Tilo Benk"), (Modality.Alleged, null), (Modality.Denied, "Museum Lorn")], history.Steps.Select(s => (s.Status, s.Holder)));
    }

    [Fact]
    public void Who_says_that_it_did_not_happen_denies_it()
    {
        var history = Assert.Single(Histories(_reported, ("b", "2031-02-04", "„Bei uns sind keine Münzen gestohlen worden“, sagte Direktorin Ida Rohm."), _admitted));
        Assert.Equal((Modality.Denied, "Ida Rohm"), history.Steps.Select(s => (s.Status, s.Holder)).ElementAt(1));
    }

    [Fact]
    public void A_denial_without_words_of_its_own_denies_what_stands_before_it()
    {
        var history = Assert.Single(Histories(("a", "2031-02-03", $"{_reported.Item3} Direktorin Ida Rohm sprach von einer Falschmeldung."), _admitted));
        Assert.Equal([Modality.Asserted, Modality.Denied, Modality.Confirmed], history.Steps.Select(s => s.Status));
    }

    [Fact]
    public void What_one_party_says_in_one_sense_on_one_day_is_one_step_wherever_it_stands()
    {
        var history = Assert.Single(Histories(_reported, _denied, ("c", "2031-02-05", _denied.Item3)));
        Assert.Equal(["b", "c"], history.Steps[1].Evidence.Select(e => e.Sentence.Article));
    }

    [Fact]
    public void Who_asks_and_what_happens_to_others_is_no_step()
    {
        var history = Assert.Single(Histories(_reported, _denied,
            ("c", "2031-02-06", "Die Bürger verlangten Auskunft darüber, warum im Museum Lorn Münzen gestohlen wurden."),
            ("d", "2031-02-07", "Das Museum Lorn zeigt neue Münzen. In Kestau wurde ein Fahrrad gestohlen.")));
        Assert.Equal(["a", "b"], history.Steps.SelectMany(s => s.Evidence).Select(e => e.Sentence.Article));
    }

    [Theory]
    [InlineData("Noch am 5. Februar hatte das Museum Lorn den Diebstahl der Münzen bestritten.", "2031-02-05", "a summary is one with its date")]
    [InlineData("Am 7. Februar bestritt das Museum Lorn, dass am 2. Februar Münzen gestohlen wurden.", "2031-02-07", "the date of what is denied is not that of the denial")]
    [InlineData("Am 7. Februar äußerte sich das Museum Lorn. Es seien keine Münzen gestohlen worden, teilte das Museum am 8. Februar mit.", "2031-02-08", "the nearest date counts")]
    public void A_step_is_dated_by_what_stands_beside_its_verb(string text, string date, string because)
    {
        var steps = Histories(_reported, ("b", "2031-02-12", text), _admitted).SelectMany(h => h.Steps).Where(s => s.Status == Modality.Denied);
        Assert.True(Assert.Single(steps).Date == DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), because);
    }

    [Fact]
    public void Of_one_day_what_is_undated_comes_first_and_what_the_article_says_itself_last()
    {
        var history = Assert.Single(Histories(("a", "2031-02-15", "Im Museum Lorn sind Münzen gestohlen worden. Das Museum Lorn räumte am 15. Februar ein, dass Münzen gestohlen wurden. Zuvor hatte Direktorin Ida Rohm bestritten, dass Münzen gestohlen wurden.")));
        Assert.Equal([Modality.Denied, Modality.Confirmed, Modality.Asserted], history.Steps.Select(s => s.Status));
    }

    [Fact]
    public void The_matter_is_told_in_the_words_of_who_reported_it_not_of_who_denied_it() =>
        Assert.Equal("c", Assert.Single(Histories(_denied, _admitted)).Assertion.Article);

    private static ImmutableArray<StatusHistory> Histories(params (string Id, string Date, string Text)[] articles) => StoryBuilder.Build(
        [.. articles.Select(a => StatementExtractor.Extract(Reads.One($"{a.Id}.md", Encoding.UTF8.GetBytes($"---\ndate: {a.Date}\n---\n# Meldung\n\n{a.Text}\n"))))]).Statuses;
}
