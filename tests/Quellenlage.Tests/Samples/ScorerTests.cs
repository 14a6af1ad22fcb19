using System.Collections.Immutable;
using Quellenlage.Eval;
using Quellenlage.Eval.Gold;
using Quellenlage.Eval.Scoring;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>The scorers count as their contracts say, on answers whose scores can be reckoned by hand.</summary>
public sealed class ScorerTests
{
    [Theory]
    [InlineData("Amt für Katastrophenschutz", "des Amts für Katastrophenschutz", true)]
    [InlineData("Lisk", "Aron Lisk", true)]
    [InlineData("Präsident Kovář", "KOVAR", true)]
    [InlineData("Aron Lisk", "Mara Lisk", false)]
    [InlineData("die", "der", false)]
    public void Holders_are_the_same_but_for_case_accents_articles_and_endings(string first, string second, bool same) =>
        Assert.Equal(same, HolderNames.Same(first, second));

    [Fact]
    public void A_figure_serves_one_gold_figure_and_false_alarms_cost_precision()
    {
        var gold = new FigureGold(new() { ["a"] = [Figure(0, 2, "killed", 17), Figure(10, 12, "missing", 60)] }, new() { ["a"] = [new Stretch(30, 34)] });
        var found = Article("a", figures: [Figure(0, 2, "killed", 17), Figure(1, 3, "killed", 17), Figure(10, 12, "wounded", 60), Figure(30, 34, "other:Tag", null)]);
        var sheet = FigureScorer.Score(gold, found);
        Assert.Equal((2 / 3.0, 1.0), (sheet["found"].Precision, sheet["found"].Recall));
        Assert.Equal((1 / 3.0, 0.5), (sheet["measure"].Precision, sheet["measure"].Recall));
    }

    [Fact]
    public void A_statement_is_found_from_half_of_its_characters_on()
    {
        var gold = new Dictionary<string, ImmutableArray<QuotationRecord>> { ["a"] = [Quotation(0, 10), Quotation(50, 60)] };
        var sheet = StatementScorer.Score(gold, Article("a", quotations: [Quotation(5, 15), Quotation(57, 80)]));
        Assert.Equal(0.5, sheet["found"].Recall);
    }

    [Fact]
    public void Mentions_without_a_name_stand_alone()
    {
        List<EntityMentionGold> gold = [new("a", new(0, 4), "X"), new("a", new(10, 14), "X"), new("a", new(20, 24), "Y"), new("a", new(30, 34), "Y")];
        var sheet = EntityScorer.Score(gold, Article("a", names: [Name(0, 4, "e1"), Name(10, 14, "e1"), Name(20, 24, "e1")]));
        Assert.Equal((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, sheet["entities"].Precision, 6);
        Assert.Equal((1 + 1 + 0.5 + 0.5) / 4, sheet["entities"].Recall, 6);
    }

    [Theory]
    [InlineData("2026-03-16", "2026-03-16", 1)]
    [InlineData("2026-03-09", "2026-03-23", 1)]
    [InlineData("2026-03-08", "2026-03-16", 0)]
    [InlineData("2026-03-17", "2026-03-18", 0)]
    [InlineData(null, null, 0)]
    public void A_publication_interval_holds_the_day_and_reaches_at_most_a_week_beyond(string? earliest, string? latest, double right)
    {
        var day = new DateOnly(2026, 3, 16);
        var found = Article("a", published: new PublishedRecord(Day(earliest), Day(latest), null));
        Assert.Equal(right, PublishedScorer.Score(new Dictionary<string, PublishedRecord> { ["a"] = new(day, day, day) }, found)["published"].F1);
    }

    [Fact]
    public void Pairs_are_chosen_for_the_greatest_sum_not_one_after_the_other()
    {
        Assert.Equal([(0, 1), (1, 0)], Pairing.Best(new[,] { { 0.9, 0.8 }, { 0.8, 0.1 } }).Order());
        Assert.Equal([(0, 2), (1, 0)], Pairing.Best(new[,] { { 0, 0.1, 0.7 }, { 0.6, 0, 0.5 } }).Order());
        Assert.Equal([(2, 0)], Pairing.Best(new[,] { { 0.1 }, { 0.2 }, { 0.3 } }));
        Assert.Empty(Pairing.Best(new double[0, 3]));
    }

    [Fact]
    public void Places_are_found_by_offset_or_by_the_words_around_them_and_never_guessed()
    {
        var text = new PointText("😀 Elf Tote und elf Verletzte, elf.");
        Assert.Equal(new Stretch(2, 5), Place("""{"start": 2, "number": "Elf"}"""));
        Assert.Equal(new Stretch(15, 18), Place("""{"start": null, "number": "elf", "find": "und elf"}"""));
        Assert.Throws<GoldException>(() => Place("""{"start": 3, "number": "Elf"}"""));
        Assert.Throws<GoldException>(() => Place("""{"start": null, "number": "zwölf", "find": "und elf"}"""));
        Assert.Throws<GoldException>(() => Place("""{"start": null, "number": "elf", "find": "oder elf"}"""));

        Stretch Place(string json) => StoryGold.Place(System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(json), "number", text);
    }

    [Fact]
    public void Floors_only_go_up()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "floors.json");
        var (good, bad) = (Sheet(0.8), Sheet(0.6));
        var floors = Floors.Read(path);
        floors.Raise("samples", good);
        floors.Raise("samples", bad);
        floors.Write(path);
        Assert.Empty(Floors.Read(path).Below("samples", good));
        Assert.Equal("samples/names/strict: F1 60.00 is below its floor 80.00", Assert.Single(Floors.Read(path).Below("samples", bad)));

        static Sheet Sheet(double share) => new("names", [new Score("strict", share, share)], []);
    }

    [Fact]
    public void A_page_is_right_in_what_it_keeps_and_leaves_out()
    {
        var output = Article("a", published: new PublishedRecord(null, null, Day("2024-05-03")));
        output["a"] = output["a"] with { Text = new PointText("Kopf Der Damm  hält. Mehr dazu"), Headline = "Der Damm", Kept = [new(5, 20)] };
        var sheet = PageScorer.Score([new PageGold("a", "u", ["Der Damm hält.", "Kopf"], ["Mehr"], "Der  Damm", "2024-05-03"), new PageGold("b", "v", ["fehlt"], [], "fehlt", null)], output);
        Assert.Equal((1.0, 1 / 3.0), (sheet["segments"].Precision, sheet["segments"].Recall));
        Assert.Equal((0.5, 1.0), (sheet["headline"].F1, sheet["date"].F1));
        Assert.Equal(3, sheet.Errors.Length);
    }

    private static FigureRecord Figure(int start, int end, string measure, decimal? number) => new(new(start, end), measure, number, number, [], "asserted");

    private static QuotationRecord Quotation(int start, int end) => new("Indirect", [new(start, end)], [], [], [], [], [], "asserted");

    private static SpanRecord Name(int start, int end, string entity) => new(new(start, end), "person", null, entity);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, ArticleOutput> Article(
        string id, ImmutableArray<FigureRecord>? figures = null, ImmutableArray<QuotationRecord>? quotations = null, ImmutableArray<SpanRecord>? names = null, PublishedRecord? published = null) =>
        new() { [id] = new ArticleOutput(id, new PointText(new string('x', 100)), names ?? [], [], quotations ?? [], figures ?? [], published ?? new PublishedRecord(null, null, null), []) };
}
