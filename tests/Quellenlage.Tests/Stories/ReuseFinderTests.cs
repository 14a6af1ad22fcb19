using Quellenlage.Stories;
using Quellenlage.Stories.Reuse;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class ReuseFinderTests
{
    private const string Report =
        "Am Hafen von Birkenau ist in der Nacht eine Lagerhalle voller Holzspäne in Flammen aufgegangen. " +
        "Die Feuerwehr rückte mit vierzig Wagen an und pumpte Wasser aus dem Becken neben der alten Werft. " +
        "Gegen Morgen stand nur noch das Stahlgerüst, und über der Altstadt hing beißender Rauch.";

    [Fact]
    public void A_reprint_with_other_marks_and_spaces_is_a_reprint_with_the_credit_that_both_give()
    {
        var reuse = Find(
            new ArticleSketch("a", Report, "2031-05-02", "Küstenbote", "Nordagentur"),
            new ArticleSketch("b", Report.Replace(". ", ".\n\n", StringComparison.Ordinal).Replace("Lagerhalle", "„Lagerhalle“", StringComparison.Ordinal), "2031-05-02", "Talblatt", "nordagentur"));
        var pair = Assert.Single(reuse);
        Assert.Equal((ReuseKind.Reprint, 1.0, "Nordagentur"), (pair.Kind, pair.Share, pair.Credit));
        Assert.Equal(("a", "b"), (pair.First, pair.Second));
    }

    [Fact]
    public void A_lightly_edited_reprint_is_found_around_the_edits()
    {
        var pair = Assert.Single(Find(
            new ArticleSketch("a", Report, "2031-05-02"),
            new ArticleSketch("b", Report.Replace("beißender", "dichter", StringComparison.Ordinal).Replace("vierzig", "vielen", StringComparison.Ordinal), "2031-05-02")));
        Assert.True(pair.Share is > 0.7 and < 1, $"share {pair.Share}");
        Assert.True(pair.Passages.Length >= 2);
    }

    [Fact]
    public void One_shared_sentence_in_a_long_article_is_a_passage()
    {
        var filler = string.Concat(Enumerable.Range(1, 120).Select(i => $"Satz{i} nennt Zahl{i} und Wort{i}. "));
        var other = string.Concat(Enumerable.Range(1, 120).Select(i => $"Zeile{i} kennt Ding{i} oder Ort{i}. "));
        const string shared = "Der Pegel der Aller stieg bis zum Abend auf fast sieben Meter über Normal. ";
        var pair = Assert.Single(Find(new ArticleSketch("a", filler + shared), new ArticleSketch("b", shared + other)));
        Assert.Equal(ReuseKind.Passage, pair.Kind);
        Assert.Single(pair.Passages);
        var a = filler + shared;
        Assert.Equal(shared.Trim().TrimEnd('.'), a[pair.Passages[0].InFirst.Start..pair.Passages[0].InFirst.End]);
    }

    [Fact]
    public void Every_passage_of_eight_words_is_found_wherever_it_stands_and_seven_are_not_enough()
    {
        string[] words = ["eins", "zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht"];
        for (var before = 0; before < 12; before++)
        {
            var lead = string.Join(' ', Enumerable.Range(0, before).Select(i => $"vorher{i}"));
            var eight = Find(new ArticleSketch("a", $"{lead} {string.Join(' ', words)} ende"), new ArticleSketch("b", $"anfang {string.Join(' ', words)} danach mehr davon"));
            Assert.Equal(8, Assert.Single(eight).Passages.Length * 8);
            var seven = Find(new ArticleSketch("a", $"{lead} {string.Join(' ', words[..7])} ende"), new ArticleSketch("b", $"anfang {string.Join(' ', words[..7])} danach mehr davon"));
            Assert.Empty(seven);
        }
    }

    [Fact]
    public void Eight_words_that_long_articles_share_by_chance_are_not_reuse()
    {
        var filler = string.Concat(Enumerable.Range(1, 120).Select(i => $"Satz{i} nennt Zahl{i} und Wort{i}. "));
        var other = string.Concat(Enumerable.Range(1, 120).Select(i => $"Zeile{i} kennt Ding{i} oder Ort{i}. "));
        const string shared = "Boote auf der Aller bei Birkenau in Not. ";
        Assert.Empty(Find(new ArticleSketch("a", filler + shared), new ArticleSketch("b", shared + other)));
    }

    [Fact]
    public void Unrelated_articles_share_nothing() => Assert.Empty(Find(
        new ArticleSketch("a", Report),
        new ArticleSketch("b", "Der Stadtrat von Lindental hat den Haushalt für das kommende Jahr beschlossen, gegen die Stimmen der Opposition und nach langer Debatte.")));

    [Fact]
    public void The_same_speech_in_both_is_no_copied_text()
    {
        const string speech = "„Wir haben die ganze Nacht gegen das Feuer gekämpft und niemand hat geschlafen“";
        Assert.Empty(Find(
            new ArticleSketch("a", $"Einsatzleiterin Ruth Tann war erschöpft. {speech}, sagte sie am Morgen."),
            new ArticleSketch("b", $"In Birkenau brannte es. Ruth Tann berichtete: {speech}.")));
    }

    private const string Retelling =
        "Beißender Rauch hing am Morgen über der Altstadt. Feuerwehrleute hatten mit vierzig Wagen am Hafen von Birkenau gelöscht und das Wasser aus einem Becken der alten Werft geholt. " +
        "Eine Lagerhalle war in Flammen aufgegangen, in der Holzspäne lagen. Vom Bau steht nur das Gerüst aus Stahl.";

    private const string SecondRetelling =
        "Mit vierzig Wagen hat die Feuerwehr von Birkenau einen Brand bekämpft. Das Wasser kam aus dem Becken an der Werft. Holzspäne in einer Lagerhalle hatten Flammen geschlagen, sehr zum Ärger der Fischer.";

    [Fact]
    public void Who_credits_an_agency_and_tells_its_report_in_other_words_is_linked_to_it_by_the_sentences()
    {
        var pair = Assert.Single(Find(new ArticleSketch("a", Report, "2031-05-02", "Nordagentur"), new ArticleSketch("b", Retelling, "2031-05-03", "Talblatt", "Nordagentur")));
        Assert.Equal((ReuseKind.Retold, "Nordagentur"), (pair.Kind, pair.Credit));
        Assert.True(pair.Passages.Length >= 2);
        Assert.All(pair.Passages, p => Assert.EndsWith(".", Retelling[p.InSecond.Start..p.InSecond.End], StringComparison.Ordinal));
    }

    [Fact]
    public void Two_that_tell_one_agencys_report_are_linked_through_it()
    {
        var reuse = Find(
            new ArticleSketch("a", Report, "2031-05-02", "Nordagentur"),
            new ArticleSketch("b", Retelling, "2031-05-03", "Talblatt", "Nordagentur"),
            new ArticleSketch("c", SecondRetelling, "2031-05-03", "Küstenbote", "Nordagentur"));
        Assert.Equal([("a", "b"), ("a", "c"), ("b", "c")], reuse.Select(r => (r.First, r.Second)));
        Assert.All(reuse, r => Assert.Equal("Nordagentur", r.Credit));
    }

    [Theory]
    [InlineData("2031-05-03", "Südagentur")]
    [InlineData("2031-05-03", null)]
    [InlineData("2031-05-09", "Nordagentur")]
    [InlineData("2031-05-01", "Nordagentur")]
    public void Without_the_credit_or_days_apart_other_words_are_no_reuse(string published, string? credit) => Assert.Empty(Find(
        new ArticleSketch("a", Report, "2031-05-02", "Nordagentur"),
        new ArticleSketch("b", Retelling, published, "Talblatt", credit is null ? [] : [credit])));

    [Fact]
    public void A_credit_alone_makes_no_reuse_of_another_matter() => Assert.Empty(Find(
        new ArticleSketch("a", Report, "2031-05-02", "Nordagentur"),
        new ArticleSketch("b", "Am Hafen von Birkenau beginnt im Sommer der Bau eines Museums. Der Stadtrat gab vierzig Millionen frei. Gegen Morgen endete die Sitzung.", "2031-05-03", "Talblatt", "Nordagentur")));

    [Fact]
    public void Hundred_copies_are_each_linked_without_comparing_all_with_all()
    {
        var copies = Enumerable.Range(0, 100).Select(i => new ArticleSketch($"a{i:000}", Report)).ToArray();
        var reuse = Find(copies);
        Assert.Equal(99, reuse.Length);
        Assert.All(reuse, r => Assert.Equal("a000", r.First));
    }

    private static ReusedText[] Find(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Reuse];
}
