using System.Globalization;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Stories.Timeline;
using Quellenlage.Tests.Rules;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class TimelineBuilderTests
{
    [Fact]
    public void A_day_and_a_vaguer_date_of_another_article_are_joined_where_they_tell_the_same()
    {
        var first = new ArticleSketch("a", "Die Inselpost meldete Anfang Mai einen Deichbruch bei Birkenau, durch den 6 Helfer ertranken.", "2031-05-20").Name("Birkenau").Name("Inselpost", NameType.Organisation)
            .Time("Anfang Mai", "2031-05-01", "2031-05-10").Figure("6", 6, 6, "killed", "Helfer");
        var second = new ArticleSketch("b", "Laut Inselpost ertranken bei dem Deichbruch nahe Birkenau am 3. Mai 20 Menschen, auch 6 Helfer.", "2031-05-21").Name("Birkenau").Name("Inselpost", NameType.Organisation)
            .Time("3. Mai", "2031-05-03").Figure("20", 20, 20, "killed", "Menschen");
        var joined = Assert.Single(Build(first, second));
        Assert.Equal(("t1", "2031-05-03", "b"), (joined.Id, joined.Edtf, joined.Title.Article));
        Assert.Equal(["a", "b"], joined.Sentences.Select(s => s.Article));
        Assert.Equal(["a", "b"], joined.Figures.Select(f => f.Article));
    }

    [Fact]
    public void Different_events_of_one_day_and_one_event_of_different_days_stay_apart()
    {
        Assert.Equal(2, Build(
            new ArticleSketch("a", "Am 3. Mai brach der Deich bei Birkenau.", "2031-05-20").Name("Birkenau").Time("3. Mai", "2031-05-03"),
            new ArticleSketch("b", "Am 3. Mai beschloss der Landtag den Haushalt.", "2031-05-20").Time("3. Mai", "2031-05-03")).Length);
        Assert.Equal(2, Build(
            new ArticleSketch("a", "Am 3. Mai brach der alte Deich bei Birkenau.", "2031-05-20").Name("Birkenau").Time("3. Mai", "2031-05-03"),
            new ArticleSketch("b", "Am 9. Mai brach der alte Deich bei Birkenau.", "2031-05-20").Name("Birkenau").Time("9. Mai", "2031-05-09")).Length);
    }

    [Fact]
    public void A_month_does_not_tie_two_days_together_but_joins_the_day_that_it_is_most_like()
    {
        var events = Build(
            new ArticleSketch("a", "Am 3. Mai sprengten Arbeiter den Steg der Werft in Birkenau.", "2031-05-20").Name("Birkenau").Time("3. Mai", "2031-05-03"),
            new ArticleSketch("b", "Im Mai sprengten Arbeiter in Birkenau den Kran der alten Ziegelei.", "2031-05-20").Name("Birkenau").Time("Im Mai", "2031-05-01", "2031-05-31"),
            new ArticleSketch("c", "Am 9. Mai sprengten Arbeiter den Kran der alten Ziegelei in Birkenau, zwei Anwohner klagten.", "2031-05-20").Name("Birkenau").Time("9. Mai", "2031-05-09"));
        Assert.Equal(["2031-05-03", "2031-05-09"], events.Select(e => e.Edtf));
        Assert.Equal(["b", "c"], events[1].Sentences.Select(s => s.Article));
    }

    [Fact]
    public void A_sentence_with_two_dates_tells_two_events_each_with_its_clause()
    {
        var events = Build(new ArticleSketch("a", "Am 3. Mai unterschrieben beide Städte den Vertrag, am 9. Mai kamen die ersten Bagger.", "2031-05-20")
            .Time("3. Mai", "2031-05-03").Time("9. Mai", "2031-05-09"));
        Assert.Equal(["Am 3. Mai unterschrieben beide Städte den Vertrag", "am 9. Mai kamen die ersten Bagger."], events.Select(Title("Am 3. Mai unterschrieben beide Städte den Vertrag, am 9. Mai kamen die ersten Bagger.")));
    }

    [Fact]
    public void Durations_bounds_and_the_day_of_publication_make_no_event()
    {
        Assert.Empty(Build(new ArticleSketch("a", "Drei Tage lang brannte die Halle.", "2031-05-03").Duration("Drei Tage")));
        Assert.Empty(Build(new ArticleSketch("a", "Bis zum 9. Mai bleibt die Halle zu.", "2031-05-03").Time("9. Mai", "2031-05-09")));
        Assert.Empty(Build(new ArticleSketch("a", "Die Halle brannte aus.", "2031-05-03")));
        Assert.Empty(Build(new ArticleSketch("a", "Im Jahr 2030 brannte es oft.", "2031-05-03").Time("Jahr 2030", "2030-01-01", "2030-12-31")));
    }

    [Fact]
    public void An_undated_sentence_joins_only_on_strong_evidence()
    {
        var dated = new ArticleSketch("a", "Am 3. Mai brach der Deich an der Aller bei Birkenau, die Flut riss Häuser und Brücken fort.", "2031-05-04").Name("Birkenau").Name("Aller").Time("3. Mai", "2031-05-03");
        var same = new ArticleSketch("b", "Als der Deich bei Birkenau an der Aller brach, riss die Flut Brücken und Häuser fort.", "2031-05-06").Name("Birkenau").Name("Aller");
        var other = new ArticleSketch("c", "In Birkenau wird über einen neuen Deich gestritten.", "2031-05-06").Name("Birkenau");
        var joined = Assert.Single(Build(dated, same, other));
        Assert.Equal(["a", "b"], joined.Sentences.Select(s => s.Article));
    }

    [Fact]
    public void An_article_from_before_the_event_does_not_tell_of_it()
    {
        var dated = new ArticleSketch("a", "Am 3. Mai brach der Deich an der Aller bei Birkenau, die Flut riss Häuser und Brücken fort.", "2031-05-04").Name("Birkenau").Name("Aller").Time("3. Mai", "2031-05-03");
        var earlier = new ArticleSketch("b", "Als der Deich bei Birkenau an der Aller brach, riss die Flut Brücken und Häuser fort.", "2029-01-06").Name("Birkenau").Name("Aller");
        Assert.Equal(["a"], Assert.Single(Build(dated, earlier)).Sentences.Select(s => s.Article));
    }

    [Fact]
    public void What_was_said_of_the_event_is_kept_with_it()
    {
        var told = Assert.Single(Build(new ArticleSketch("a", "Der Deich sei am 3. Mai gebrochen, sagte Ruth Tann.", "2031-05-20").Time("3. Mai", "2031-05-03")
            .Quote("Der Deich sei am 3. Mai gebrochen", Modality.Asserted, "Ruth Tann")));
        Assert.Equal(new ItemReference("a", "q1"), Assert.Single(told.Quotations));
    }

    [Fact]
    public void A_denial_without_a_date_is_put_about_publication_and_a_plain_saying_is_left_out()
    {
        var events = StoryBuilder.Build([StatementExtractor.Extract(RuleRunners.ArticleOf("Das Amt bestritt die Panne. „Wir üben den Ernstfall“, sagte Bürgermeisterin Ilse Tann.", PublicationDate.OnDay(new DateOnly(2031, 5, 20), "given")))]).Timeline;
        Assert.Equal("2031-05-17~/2031-05-20", Assert.Single(events).Edtf);
    }

    [Fact]
    public void An_event_that_is_named_with_the_time_since_it_is_joined_with_its_report()
    {
        var events = Read(
            ("a", "2031-05-04", "Am Samstag, dem 3. Mai 2031, ist die Seilbahn von Birkenau abgestürzt. Elf Verletzte liegen in der Klinik von Birkenau. Die Betreiber der Seilbahn wollen die Wartung prüfen."),
            ("b", "2031-05-06", "Drei Tage nach dem Absturz der Seilbahn streiten die Betreiber in Birkenau über die Wartung. Von den Verletzten sind noch neun in der Klinik."));
        Assert.Contains(events, e => e.Edtf == "2031-05-03" && e.Sentences.Select(s => s.Article).SequenceEqual(["a", "b"]));
    }

    [Fact]
    public void An_event_that_is_named_without_more_is_the_only_one_of_its_kind()
    {
        (string, string, string) report = ("a", "2031-05-20", "Nach dem Überfall auf Tamarien im März 2029 schloss das Nachbarland seine Häfen.");
        (string, string, string) named = ("b", "2031-05-21", "Unmittelbar nach Kriegsbeginn hatte die Reederei ihre Schiffe verkauft.");
        (string, string, string) second = ("c", "2031-05-21", "Nach der Invasion in Lorvanien im Juni 2030 stieg der Preis für Weizen.");
        Assert.Contains(Read(report, named), e => e.Edtf == "2029-03" && e.Sentences.Select(s => s.Article).SequenceEqual(["a", "b"]));
        Assert.DoesNotContain(Read(report, named, second), e => e.Sentences.Any(s => s.Article == "b"));
    }

    [Fact]
    public void What_one_speaker_says_is_one_event_where_both_articles_quote_the_same_few_words()
    {
        var events = Read(
            ("a", "2031-05-06", "„Dass die Brücke im Herbst noch steht, halte ich für äußerst fraglich“, sagte Bauministerin Ilse Tann nach einer Begehung. Am 2. Mai war ein Pfeiler der Brücke von Birkenau gesackt."),
            ("b", "2031-05-09", "Am 2. Mai war ein Pfeiler der Brücke von Birkenau gesackt. Bauministerin Ilse Tann nannte die Zukunft des Bauwerks wenig später „äußerst fraglich“ und mahnte zur Eile."));
        Assert.Contains(events, e => e.Sentences.Select(s => s.Article).SequenceEqual(["a", "b"]) && e.Quotations.Any());
    }

    [Fact]
    public void The_same_number_of_the_same_things_tells_of_one_finding_whatever_the_verb()
    {
        var events = Read(
            ("a", "2031-05-06", "Im April 2031 fanden Prüfer an den Pfeilern der Brücke 23 Roststellen."),
            ("b", "2031-05-08", "Laut den Prüfern wiesen die Pfeiler 23 Roststellen auf."));
        Assert.Equal(["a", "b"], Assert.Single(events).Sentences.Select(s => s.Article));
    }

    [Fact]
    public void What_happens_on_one_day_is_one_event_where_it_is_of_one_kind_and_nobody_else_is_named()
    {
        (string, string, string) report = ("a", "2031-05-20", "Am 7. Mai 2031 haben Fahnder das Bauamt von Birkenau durchsucht. Das Bauamt in Birkenau wollte nichts dazu sagen.");
        (string, string, string) same = ("b", "2031-05-21", "Das Bauamt von Birkenau schweigt weiter. Am 7. Mai gab es dort eine Razzia.");
        (string, string, string) elsewhere = ("b", "2031-05-21", "Das Bauamt von Birkenau schweigt weiter. Am 7. Mai gab es auch in Lübeck eine Razzia.");
        Assert.Contains(Read(report, same), e => e.Edtf == "2031-05-07" && e.Sentences.Select(s => s.Article).SequenceEqual(["a", "b"]));
        Assert.DoesNotContain(Read(report, elsewhere), e => e.Sentences.Select(s => s.Article).Distinct().Count() > 1);
    }

    [Fact]
    public void A_time_counted_back_from_publication_makes_an_event()
    {
        Assert.Equal("2031-05-18", Assert.Single(Read(("a", "2031-05-20", "Vor zwei Tagen durchsuchten Fahnder das Bauamt von Birkenau."))).Edtf);
    }

    private static TimelineEvent[] Read(params (string Id, string Day, string Text)[] articles) =>
        [.. StoryBuilder.Build([.. articles.Select(a => StatementExtractor.Extract(ArticleReader.FromText(a.Id, a.Text, DateOnly.Parse(a.Day, CultureInfo.InvariantCulture))))]).Timeline];

    private static Func<TimelineEvent, string> Title(string text) => e => text[e.Title.Span.Start..e.Title.Span.End];

    private static TimelineEvent[] Build(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Timeline];
}
