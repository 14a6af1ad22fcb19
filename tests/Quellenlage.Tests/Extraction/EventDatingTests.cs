using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Reading;
using Quellenlage.Tests.Rules;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class EventDatingTests
{
    private static readonly PublicationDate _thursday = PublicationDate.OnDay(new DateOnly(2024, 10, 17), "given");

    [Theory]
    [InlineData("Am Dienstag brach der Damm.", "2024-10-15", "\"Dienstag\", reckoned from publication")]
    [InlineData("Am 3. Mai 2019 brach der Damm.", "2019-05-03", "\"3. Mai 2019\"")]
    [InlineData("Die Messe lief vom 3. bis 5. Mai.", "2024-05-03/2024-05-05", "\"3.\" to \"5. Mai\", reckoned from publication")]
    [InlineData("Im Januar und Februar brach der Damm.", "2024-01/2024-02", "\"Januar\" to \"Februar\", reckoned from publication")]
    [InlineData("Seit Montag ist die Brücke zu.", "2024-10-14/..", "\"Montag\", reckoned from publication")]
    [InlineData("Kürzlich brach der Damm.", "2024-09-17~/2024-10-17", "\"Kürzlich\": in the weeks before publication")]
    [InlineData("Der Damm ist gebrochen.", "../2024-10-17", "perfect: not after publication")]
    [InlineData("Der Damm brach.", "../2024-10-17", "told as past: not after publication")]
    [InlineData("Der Damm war gebrochen.", "../2024-10-17", "past perfect: before publication")]
    [InlineData("Der Damm hält.", "2024-10-17~", "present: about publication")]
    [InlineData("Der Damm wird gebaut.", "2024-10-17~", "present: about publication")]
    [InlineData("Der Damm soll gebaut werden.", "2024-10-17/..", "future: not before publication")]
    [InlineData("Der Damm soll gebrochen sein.", "../2024-10-17", "inside a quotation, perfect: not after publication")]
    public void Each_sentence_has_a_date_and_says_on_what_ground(string text, string edtf, string basis)
    {
        var date = Assert.Single(Dates(text));
        Assert.Equal((edtf, basis), (date.Edtf, date.Basis));
    }

    [Fact]
    public void What_an_entry_of_a_live_blog_tells_is_dated_from_its_own_day_and_told_on_within_it_only()
    {
        const string first = "Am Dienstag brach der Damm.", second = "Gestern fiel der Strom aus. Der Damm hält nun.", third = "Die Schule ist geschlossen worden. Die Straße verschwand.";
        var article = RuleRunners.ArticleOf(string.Join("\n\n", first, second, third), _thursday);
        var later = new ArticleEntry(new TextSpan(first.Length + 2, first.Length + 2 + second.Length), new DateOnly(2024, 10, 24), null, "given");
        var earlier = new ArticleEntry(new TextSpan(later.Span.End + 2, article.Text.Length), new DateOnly(2024, 10, 21), null, "given");
        var dates = StatementExtractor.Extract(article with { Entries = [later, earlier] }).Events;
        Assert.Equal(["2024-10-15", "2024-10-23", "2024-10-24~", "../2024-10-21", "../2024-10-21"], dates.Select(d => d.Edtf));
    }

    [Fact]
    public void What_is_told_on_keeps_the_day_until_a_new_paragraph_or_two_sentences_on()
    {
        var dates = Dates("Am Dienstag brach der Damm. Das Wasser lief in die Keller. Die Straße verschwand. Der Strom fiel aus.");
        Assert.Equal(["2024-10-15", "2024-10-15~", "2024-10-15~", "../2024-10-17"], dates.Select(d => d.Edtf));
    }

    [Fact]
    public void Past_perfect_lies_before_what_was_told()
    {
        var date = Dates("Am Dienstag brach der Damm. Gutachter hatten Risse gefunden.")[1];
        Assert.Equal(("../2024-10-15", null, "past perfect: before \"Dienstag\""), (date.Edtf, date.Earliest, date.Basis));
    }

    [Fact]
    public void What_came_later_lies_between_what_was_told_and_publication() =>
        Assert.Equal("2024-10-15/2024-10-17", Dates("Am Dienstag brach der Damm. Später wurde die Straße gesperrt. Schließlich fiel der Strom aus.")[2].Edtf);

    [Theory]
    [InlineData("„Der Damm ist sicher“, sagte Bürgermeisterin Ilse Tann.")]
    [InlineData("„Der Damm ist sicher.“")]
    [InlineData("Der Damm sei sicher, sagte Bürgermeisterin Ilse Tann.")]
    public void Nothing_said_is_put_on_the_day_of_publication(string text) =>
        Assert.All(Dates(text), d => Assert.NotEqual(d.Earliest ?? DateOnly.MinValue, _thursday.Best));

    [Fact]
    public void The_day_of_a_saying_goes_before_a_day_inside_what_is_said() =>
        Assert.Equal("2024-10-16", Dates("Am Mittwoch sagte Bürgermeisterin Ilse Tann, der Damm sei am Montag gebrochen.")[0].Edtf);

    [Fact]
    public void A_saying_without_a_day_takes_the_day_of_what_is_said()
    {
        var date = Dates("Bürgermeisterin Ilse Tann teilte mit, der Damm sei am Montag gebrochen.")[0];
        Assert.Equal(("2024-10-14", true), (date.Edtf, date.Basis.EndsWith("inside a quotation", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Der Rat verwies auf einen Vertrag, den beide Orte im Juni geschlossen hatten.")]
    [InlineData("Der Rat verwies auf einen im Juni geschlossenen Vertrag.")]
    [InlineData("Der Rat kündigte die Wahl für den 3. November an.")]
    public void The_time_of_a_relative_clause_or_attribute_dates_only_that(string text) => Assert.Equal("2024-10-14~/2024-10-17", Dates(text)[0].Edtf);

    [Theory]
    [InlineData("Das Amt bestritt die Panne.", EventGround.Announced)]
    [InlineData("Das Amt hat die Liste veröffentlicht.", EventGround.Announced)]
    [InlineData("Am Fluss soll nun ein Mahnmal gebaut werden.", EventGround.Announced)]
    [InlineData("Laut dem Sender richtete die Königin eine Grußbotschaft an die Retter.", EventGround.Announced)]
    [InlineData("„Der Damm ist sicher“, sagte Bürgermeisterin Ilse Tann.", EventGround.Reported)]
    [InlineData("Nach Angaben des Amts liegt der Pegel bei 4 Metern.", EventGround.Reported)]
    public void What_an_article_tells_to_have_been_said_lies_in_the_days_up_to_publication(string text, EventGround ground)
    {
        var date = Dates(text)[0];
        Assert.Equal((ground, "2024-10-14~/2024-10-17", new DateOnly(2024, 10, 14), (DateOnly?)_thursday.Latest), (date.Ground, date.Edtf, date.Earliest, date.Latest));
        Assert.EndsWith("about publication", date.Basis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Das Amt hatte die Panne bestritten.")]
    [InlineData("„Das Amt hat die Panne bestritten.“")]
    [InlineData("Laut dem Amt brach der Damm.")]
    [InlineData("Die Retter richteten die Schläuche auf das Tor.")]
    [InlineData("Der Damm brach an zwei Stellen.")]
    [InlineData("Das Werk muss jede Panne melden.")]
    [InlineData("Bitte geben Sie den Namen der Straße an.")]
    [InlineData("Der Schaden wurde zuletzt auf 3 Millionen Euro geschätzt.")]
    public void Past_perfect_what_others_say_and_what_is_no_saying_do_not(string text) => Assert.False(Dates(text)[0].IsAct);

    [Fact]
    public void What_was_said_in_a_telling_from_long_ago_is_not_put_about_publication() =>
        Assert.Equal("../2024-10-17", Dates("Im Mai 2019 brach der alte Damm. Das Amt bestritt die Panne.")[1].Edtf);

    [Theory]
    [InlineData("Am Dienstag brach der Damm. Kurz darauf fiel der Strom aus.", "2024-10-15/2024-10-17")]
    [InlineData("Am Dienstag brach der Damm. Wenig später sagte die Wirtin, sie fürchte die Flut.", "2024-10-15/2024-10-17")]
    [InlineData("Am Dienstag brach der Damm. Die Sirene wies darauf hin.", "2024-10-15~")]
    public void Shortly_after_lies_between_what_was_told_and_publication(string text, string edtf) => Assert.Equal(edtf, Dates(text)[1].Edtf);

    [Fact]
    public void Without_a_publication_date_a_tense_tells_nothing()
    {
        var date = Assert.Single(Dates("Der Damm brach.", PublicationDate.Unknown));
        Assert.Equal((null, EventGround.None), (date.Edtf, date.Ground));
    }

    [Fact]
    public void There_is_one_date_for_each_sentence_and_its_days_are_in_order()
    {
        const string text = "Am 30. Februar, vor 9999 Jahren, am Montag bis Sonntag.\n\n„Gestern“, sagte er. Im Juni und im Mai! Seit 1. 1. 2024 und bis 3. 4. 2023: nichts.";
        var statements = Extract(text, _thursday);
        Assert.Equal(statements.Analysed.Sentences.Length, statements.Events.Length);
        Assert.All(statements.Events, d => Assert.True(d.Earliest is null || d.Latest is null || d.Earliest <= d.Latest, d.ToString()));
    }

    private static EventDate[] Dates(string text, PublicationDate? published = null) => [.. Extract(text, published ?? _thursday).Events];

    private static Statements Extract(string text, PublicationDate published) => StatementExtractor.Extract(RuleRunners.ArticleOf(text, published));
}
