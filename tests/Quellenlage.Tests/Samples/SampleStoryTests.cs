using Quellenlage.Eval;
using Quellenlage.Eval.Gold;
using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Stories.Series;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>What the sample story was written for: each snare of it, and what the program makes of that.</summary>
public sealed class SampleStoryTests
{
    private static readonly string _gold = Repository.Sample + ".gold";

    [Fact]
    public void A_person_under_two_spellings_is_one()
    {
        var person = Assert.Single(SampleStory.Story.Entities, e => e.Spellings.Contains("Miran Tscherwin"));
        Assert.Contains("Miran Chervin", person.Spellings);
        Assert.NotEmpty(person.Reasons);
    }

    [Fact]
    public void Two_people_with_nearly_the_same_name_are_two()
    {
        var people = SampleStory.Story.Entities.Where(e => e.Type == NameType.Person).ToList();
        Assert.NotEqual(Assert.Single(people, e => e.Spellings.Contains("Miran Tscherwin")), Assert.Single(people, e => e.Spellings.Contains("Marin Tscherwin")));
    }

    [Fact]
    public void The_undated_article_is_dated_by_its_text()
    {
        var published = Statements("kuestenblatt-protest").Published;
        Assert.InRange(new DateOnly(2026, 3, 16), published.Earliest!.Value, published.Latest!.Value);
        Assert.True(published.Latest.Value.DayNumber - published.Earliest.Value.DayNumber <= 7);
        Assert.NotEmpty(published.Basis);
    }

    [Fact]
    public void The_damaged_encoding_is_repaired_and_said_to_be()
    {
        var article = Statements("abendpost-anhoerung").Article;
        Assert.DoesNotContain("Ã", article.Text.Value, StringComparison.Ordinal);
        Assert.Contains("Anhörung", article.Text.Value, StringComparison.Ordinal);
        Assert.Single(article.Source.Repairs);
    }

    [Theory]
    [InlineData("kuestenblatt-rettung", "utf-16")]
    [InlineData("morgenblick-bilanz", "windows-1252")]
    public void Other_encodings_are_told(string id, string encoding)
    {
        Assert.Equal(encoding, Statements(id).Article.Source.Encoding);
        Assert.DoesNotContain('\uFFFD', Statements(id).Article.Text.Value);
    }

    [Fact]
    public void Nothing_is_taken_from_boilerplate()
    {
        var checkedPlaces = 0;
        foreach (var article in JsonFields.Lines(Path.Combine(_gold, "articles.jsonl")))
        {
            var statements = Statements(article.Text("doc"));
            foreach (var place in article.List("boilerplate", b => b))
            {
                var words = place.Text("text");
                var at = statements.Article.Text.Value.IndexOf(words, StringComparison.Ordinal);
                // What the reader leaves out, nothing can be taken from.
                if (at < 0) continue;
                var span = new TextSpan(at, at + words.Length);
                Assert.DoesNotContain(Taken(statements), taken => taken.Overlaps(span));
                checkedPlaces++;
            }
        }

        Assert.True(checkedPlaces >= 10, $"only {checkedPlaces} places of boilerplate were in the texts");
    }

    [Fact]
    public void Three_papers_reprint_the_agency_and_all_six_pairs_are_found()
    {
        var gold = StoryWideGold.Read(Path.Combine(_gold, "story.json"), SampleStory.Output.Articles);
        Assert.Equal(gold.Reuse.Select(Ordered).Order(), SampleStory.Output.Reuse.Select(Ordered).Order());

        static (string, string) Ordered((string First, string Second) pair) => string.CompareOrdinal(pair.First, pair.Second) <= 0 ? pair : (pair.Second, pair.First);
    }

    [Fact]
    public void The_two_officials_contradict_each_other() =>
        Assert.Contains(Conflicts(ConflictKind.Conflict, "killed"), numbers => numbers.Contains("26") && numbers.Contains("38"));

    [Fact]
    public void The_rising_toll_is_no_contradiction()
    {
        string[] toll = ["17", "41", "44", "47", "54", "58", "59", "61"];
        Assert.Contains(Conflicts(ConflictKind.Update, "killed"), numbers => toll.Count(numbers.Contains) >= 2);
        Assert.DoesNotContain(Conflicts(ConflictKind.Conflict, "killed"), numbers => toll.Count(numbers.Contains) >= 2);
    }

    [Fact]
    public void The_report_and_the_later_confession_are_one_history() =>
        Assert.Contains(SampleStory.Output.Statuses, steps =>
            Has(steps, "confirmed", "weltkurier-eingestaendnis") && Has(steps.TakeWhile(s => s.Status != "confirmed"), "alleged", "weltkurier-risse"));

    [Fact]
    public void The_text_of_json_lines_is_the_headline_and_the_text_as_given()
    {
        foreach (var line in JsonFields.Lines(Path.Combine(Repository.Sample, "agentur-und-regionalpresse.jsonl")))
            Assert.Equal($"{line.Text("headline")}\n\n{line.Text("text")}", Statements(line.Text("id")).Article.Text.Value);
    }

    private static Statements Statements(string id) => SampleStory.Story.Articles.Single(a => a.Article.Id == id);

    private static bool Has(IEnumerable<StatusStepRecord> steps, string status, string article) => steps.Any(s => s.Status == status && s.Content[0].Article == article);

    private static IEnumerable<TextSpan> Taken(Statements statements) =>
    [
        .. statements.Analysed.Names.Select(n => n.Span), .. statements.Times.Select(t => t.Span), .. statements.Figures.Select(f => f.Span), .. statements.Quotations.SelectMany(q => q.Content),
    ];

    /// <summary>The numbers of each conflict of a kind.</summary>
    private static IEnumerable<HashSet<string>> Conflicts(ConflictKind kind, string measure) =>
        from conflict in SampleStory.Story.Conflicts
        where conflict.Kind == kind && conflict.Measure == measure
        select conflict.Figures.Select(f => Statements(f.Article)).Zip(conflict.Figures, (s, f) => s.Article.Text.Slice(s.Figures.Single(x => x.Id == f.Id).Number)).ToHashSet(StringComparer.Ordinal);
}
