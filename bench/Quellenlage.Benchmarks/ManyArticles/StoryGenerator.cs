using System.Globalization;

namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>
/// Makes articles of many stories out of the sample's sentences, as many as are asked for; the first N are the same whatever the number. Most
/// stories are small and some are large; a third of the articles print what an agency of the story sent, whole, cut or between words of their own; outlets
/// write for many stories and close some articles with lines that are always the same. bench/README.md says more.
/// </summary>
internal sealed class StoryGenerator
{
    private const int MostInStory = 400;
    private const double AloneShare = 0.15;
    private const double AgencyShare = 0.35;
    private const int ArticlesForAgencyReport = 8;
    private const int DaysOfAll = 300;
    private const double DaysOfStory = 12;
    private static readonly string[] _agencies = ["nav", "Küstendienst", "Nordpresse"];
    private static readonly DateOnly _firstDay = new(2031, 1, 1);

    private readonly SourceMaterial _source;
    private readonly Random _random = new(1);
    private readonly string[] _outlets;

    public StoryGenerator(SourceMaterial source)
    {
        _source = source;
        _outlets = [.. Enumerable.Range(0, 80).Select(_ => InventedNames.Outlet(_random))];
    }

    public IEnumerable<GeneratedArticle> Generate(int number)
    {
        var made = 0;
        for (var story = 0; made < number; story++)
        {
            var articles = Story(story, StorySize());
            foreach (var article in articles.Take(number - made)) yield return article;
            made += articles.Count;
        }
    }

    // The n-th largest story has an n-th of the articles of the largest, about as news has.
    private int StorySize() => _random.NextDouble() < AloneShare ? 1 : (int)Math.Min(MostInStory, 2 / (1 - _random.NextDouble()));

    private List<GeneratedArticle> Story(int story, int size)
    {
        var wording = new StoryWording(_source, _random);
        var start = _firstDay.AddDays(_random.Next(DaysOfAll));
        var articles = new List<GeneratedArticle>(size);
        var report = Body(wording);
        var agency = Pick(_agencies);
        for (var i = 0; i < size; i++)
        {
            wording.BeginArticle();
            if (i % ArticlesForAgencyReport == ArticlesForAgencyReport - 1) (report, agency) = (Body(wording), Pick(_agencies));
            var carries = _random.NextDouble() < AgencyShare;
            var outlet = Pick(_outlets);
            var paragraphs = carries ? Treat(report, wording) : Body(wording);
            if (_random.Next(4) == 0) paragraphs.Add($"Mehr aus der Region lesen Sie jeden Morgen im {outlet}, gedruckt und als Abonnement auf allen Geräten.");
            var id = string.Create(CultureInfo.InvariantCulture, $"s{story}-{i}");
            var day = start.AddDays((int)(-Math.Log(1 - _random.NextDouble()) * DaysOfStory));
            articles.Add(new GeneratedArticle(id, outlet, day, wording.Rewrite(Pick(_source.Headlines)), string.Join("\n\n", paragraphs), carries ? agency : null));
        }

        return articles;
    }

    /// <summary>Three to eight paragraphs, each of some sentences that follow each other in the sample.</summary>
    private List<string> Body(StoryWording wording)
    {
        var paragraphs = new List<string>();
        for (var p = _random.Next(3, 9); p > 0; p--)
        {
            var article = Pick(_source.Articles);
            var first = _random.Next(article.Length);
            var count = _random.Next(2, 6);
            paragraphs.Add(string.Join(' ', article.Skip(first).Take(count).Select(wording.Rewrite)));
        }

        return paragraphs;
    }

    private List<string> Treat(List<string> report, StoryWording wording) => _random.Next(10) switch
    {
        < 3 => [.. report],
        < 6 => [.. report.Take(Math.Max(1, report.Count / 2))],
        < 8 => [.. Body(wording).Take(1), .. report.Skip(1)],
        _ => [.. Body(wording), report[_random.Next(report.Count)]],
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
