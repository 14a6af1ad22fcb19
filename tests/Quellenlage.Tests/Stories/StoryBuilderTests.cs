using System.Globalization;
using System.Text.Json;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Stories;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class StoryBuilderTests
{
    [Fact]
    public void Articles_stand_by_day_then_by_id_and_those_without_a_day_last()
    {
        var story = StoryBuilder.Build([.. new[] { new ArticleSketch("d", "Eins."), new ArticleSketch("c", "Zwei.", "2031-05-02"), new ArticleSketch("b", "Drei.", "2031-05-02"), new ArticleSketch("a", "Vier.", "2031-05-03") }
            .Select(a => a.Statements())]);
        Assert.Equal(["b", "c", "a", "d"], story.Articles.Select(a => a.Article.Id));
    }

    [Fact]
    public void Nothing_gives_an_empty_story()
    {
        var story = StoryBuilder.Build([]);
        Assert.True(story.Articles.IsEmpty && story.Entities.IsEmpty && story.Reuse.IsEmpty && story.Origins.IsEmpty && story.Series.IsEmpty && story.Conflicts.IsEmpty && story.Timeline.IsEmpty && story.Statuses.IsEmpty);
        Assert.Empty(StoryBuilder.Build([new ArticleSketch("a", "").Statements()]).Series);
    }

    [Fact]
    public void The_order_of_the_articles_makes_no_difference()
    {
        var articles = Enumerable.Range(0, 40).Select(i => Generated(i).Statements()).ToArray();
        var expected = Print(StoryBuilder.Build(articles));
        var random = new Random(7);
        for (var round = 0; round < 5; round++)
        {
            random.Shuffle(articles);
            Assert.Equal(expected, Print(StoryBuilder.Build(articles)));
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_makes_no_difference(string culture)
    {
        var articles = Enumerable.Range(0, 40).Select(i => Generated(i).Statements()).ToArray();
        var expected = Print(StoryBuilder.Build(articles));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(expected, Print(StoryBuilder.Build(articles)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_span_and_reference_of_a_story_leads_into_its_articles()
    {
        var story = StoryBuilder.Build([.. Enumerable.Range(0, 60).Select(i => Generated(i).Statements())]);
        var articles = story.Articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        Assert.NotEmpty(story.Timeline);
        Assert.NotEmpty(story.Conflicts);
        foreach (var span in story.Timeline.SelectMany(e => e.Sentences.Append(e.Title)).Concat(story.Statuses.Select(s => s.Assertion)))
            Assert.NotEmpty(articles[span.Article].Article.Text.Slice(span.Span));
        foreach (var figure in story.Series.SelectMany(s => s.Observations.Select(o => o.Figure)).Concat(story.Conflicts.SelectMany(c => c.Figures)))
            Assert.Contains(articles[figure.Article].Figures, f => f.Id == figure.Id);
        Assert.Equal(articles.Values.Sum(a => a.Figures.Length), story.Series.Sum(s => s.Observations.Length));
        Assert.All(story.Conflicts, c => Assert.True(c.Figures.Distinct().Count() >= 2));
    }

    [Fact]
    public void Two_thousand_articles_with_much_in_common_are_read_to_the_end()
    {
        var story = StoryBuilder.Build([.. Enumerable.Range(0, 2000).Select(i => Generated(i).Statements())]);
        Assert.Equal(2000, story.Articles.Length);
        Assert.True(story.Reuse.Length < 2000 * 32, $"{story.Reuse.Length} pairs of articles share text");
    }

    private static ArticleSketch Generated(int i)
    {
        var (day, toll) = ((i / 4 % 27) + 1, (i / 4 % 50) + (i % 3));
        string[] holders = ["Ruth Tann", "Jens Moll", "Inselpost"];
        var holder = holders[i % 3];
        var text = $"Nach Angaben von {holder} starben bei dem Deichbruch in Birkenau {toll + 10} Menschen. Am {day}. Mai suchten Helfer mit Booten nach Vermissten in Straße {i}. " +
            $"Ein Wehr soll offen gestanden haben, das Amt bestritt, dass ein Wehr offen gestanden habe. Bote {i % 17} sah Dinge {i % 23} und Menschen aus Ort {i % 29} dort.";
        return new ArticleSketch($"g{i:0000}", text, $"2031-05-{day:00}", $"Blatt{i % 11}", i % 5 == 0 ? ["Nordagentur"] : [])
            .Name("Birkenau").Name(holder, NameType.Person)
            .Time($"{day}. Mai", $"2031-05-{day:00}")
            .Figure($"{toll + 10}", toll + 10, toll + 10, "killed", "Menschen", i % 4 == 0 ? Qualifier.About : Qualifier.Exact, "Birkenau", chain: holder)
            .Quote("Ein Wehr soll offen gestanden haben", Modality.Alleged)
            .Quote("dass ein Wehr offen gestanden habe", Modality.Denied);
    }

    private static string Print(Story story) => JsonSerializer.Serialize(new { Ids = story.Articles.Select(a => a.Article.Id), story.Entities, story.Reuse, story.Origins, story.Series, story.Conflicts, story.Timeline, story.Statuses });
}
