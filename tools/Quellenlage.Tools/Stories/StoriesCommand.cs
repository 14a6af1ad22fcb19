using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Quellenlage.Language;
using Quellenlage.Reading;

namespace Quellenlage.Tools.Stories;

/// <summary>
/// Makes as many articles as are asked for out of a few: each story has names of its own in the place of those of the source, each
/// article some of the source's sentences with other numbers, and some articles reprint others. The same arguments give the same bytes.
/// </summary>
internal static class StoriesCommand
{
    private const int ArticlesInStory = 20;
    private const int ReprintEvery = 5;
    private const int LeastSentences = 6;
    private const int MostSentences = 14;
    private static readonly DateOnly _firstDay = new(2031, 1, 1);

    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "Articles to make others from: a folder or a file that quellenlage reads." };
        var number = new Argument<int>("N") { Description = "How many articles to make." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "File for the articles as JSON Lines.", Required = true };
        var command = new Command("stories", "Makes synthetic stories to measure how cost grows with the number of articles.") { source, number, output };
        command.SetAction(result => Run(result.GetRequiredValue(source), result.GetRequiredValue(number), result.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string source, int number, FileInfo output)
    {
        var articles = ArticleReader.ReadAll(InputFiles.Find([source])).Where(r => r.Article is not null).Select(r => TextAnalyser.Analyse(r.Article!)).ToList();
        var sentences = articles.SelectMany(a => a.Sentences.Select(s => new Sentence(a, s.Span.Start, s.Span.End))).ToList();
        if (sentences.Count == 0) return 1;
        using var writer = new StreamWriter(output.FullName, false, new UTF8Encoding(false)) { NewLine = "\n" };
        var random = new Random(1);
        Dictionary<string, string> names = [];
        List<string> printed = [];
        for (var i = 0; i < number; i++)
        {
            if (i % ArticlesInStory == 0) (names, printed) = ([], []);
            var reprint = printed.Count > 0 && i % ReprintEvery == 0;
            var text = reprint ? Shortened(printed[random.Next(printed.Count)], random) : Compose(sentences, names, random);
            printed.Add(text);
            var day = _firstDay.AddDays(i / ArticlesInStory % 300 + i % ArticlesInStory);
            writer.WriteLine(JsonSerializer.Serialize(new { id = string.Create(CultureInfo.InvariantCulture, $"s{i}"), text, published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }));
        }

        return 0;
    }

    private static string Compose(List<Sentence> sentences, Dictionary<string, string> names, Random random)
    {
        var text = new StringBuilder();
        var wanted = random.Next(LeastSentences, MostSentences);
        for (var i = 0; i < wanted; i++) text.Append(sentences[random.Next(sentences.Count)].Rewrite(names, random)).Append(i % 4 == 3 ? "\n\n" : " ");
        return text.ToString().TrimEnd();
    }

    private static string Shortened(string text, Random random)
    {
        var paragraphs = text.Split("\n\n");
        return paragraphs.Length < 2 ? text : string.Join("\n\n", paragraphs.Where((_, i) => i != random.Next(1, paragraphs.Length)));
    }

    /// <summary>A sentence of the source.</summary>
    private sealed record Sentence(AnalysedText Article, int Start, int End)
    {
        /// <summary>The sentence with the story's own names and with other numbers of the same length.</summary>
        public string Rewrite(Dictionary<string, string> names, Random random)
        {
            var source = Article.Article.Text.Value;
            var text = new StringBuilder();
            var at = Start;
            foreach (var name in Article.Names.Where(n => n.Span.Start >= Start && n.Span.End <= End && n.Type != NameType.Organisation))
            {
                text.Append(Numbers(source.AsSpan(at, name.Span.Start - at), random));
                text.Append(string.Join(' ', source[name.Span.Start..name.Span.End].Split(' ').Select(w => Own(w, names, random))));
                at = name.Span.End;
            }

            return text.Append(Numbers(source.AsSpan(at, End - at), random)).ToString().ReplaceLineEndings(" ");
        }

        // A name of the same beginning, so that inflection and places in the lists do not all fall away.
        private static string Own(string word, Dictionary<string, string> names, Random random)
        {
            if (word.Length < 4 || !char.IsUpper(word[0])) return word;
            if (names.TryGetValue(word, out var own)) return own;
            var letters = word.ToCharArray();
            for (var i = 1; i < letters.Length - 1; i++)
                if ("aeiou".Contains(letters[i], StringComparison.Ordinal)) letters[i] = "aeiou"[random.Next(5)];
                else if (char.IsAsciiLetterLower(letters[i]) && random.Next(3) == 0) letters[i] = "bdfgklmnprstvz"[random.Next(14)];
            return names[word] = new string(letters);
        }

        private static string Numbers(ReadOnlySpan<char> text, Random random)
        {
            var changed = text.ToString().ToCharArray();
            for (var i = 0; i < changed.Length; i++)
                if (char.IsAsciiDigit(changed[i]) && changed[i] != '0') changed[i] = (char)('1' + random.Next(9));
            return new string(changed);
        }
    }
}
