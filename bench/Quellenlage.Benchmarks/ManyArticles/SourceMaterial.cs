using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quellenlage.Language;
using Quellenlage.Language.WordForms;
using Quellenlage.Reading;
using Quellenlage.Resources;

namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>One sentence or heading of the sample story.</summary>
internal sealed record SourceSentence(AnalysedText Article, TextRange Range);

/// <summary>Tokens of an article, end exclusive.</summary>
internal readonly record struct TextRange(int FirstToken, int EndToken);

/// <summary>
/// What generated articles are made of: the sentences of the sample story by article, its headlines, nouns to make compounds with, and its words
/// by their grammar, so that one can stand in the place of another.
/// </summary>
internal sealed record SourceMaterial(
    ImmutableArray<ImmutableArray<SourceSentence>> Articles, ImmutableArray<SourceSentence> Headlines, ImmutableArray<string> FirstNouns, ILookup<string, string> WordsByGrammar)
{
    private const int LeastTokens = 4;
    private const string OpenEndings = "aeiousäöüßxz";

    // Reports stay dated as they were.
    private static readonly WordList[] _times = [.. new[] { "weekday", "weekday-part", "month", "day-part", "unit" }.Select(l => WordList.Load($"times/{l}"))];

    /// <summary>Null where nothing below the path can be read.</summary>
    public static SourceMaterial? Read(string path)
    {
        var articles = ArticleReader.ReadAll(InputFiles.Find([path])).Where(r => r.Article is not null).Select(r => TextAnalyser.Analyse(r.Article!)).ToList();
        var bodies = articles.Select(a => Sentences(a, ZoneKind.Body)).Where(s => s.Length > 0).ToImmutableArray();
        if (bodies.IsEmpty) return null;
        var words = articles.SelectMany(a => a.Tokens.Select(t => a[t].ToString())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new SourceMaterial(bodies, [.. articles.SelectMany(a => Sentences(a, ZoneKind.Headline))], [.. words.Where(IsFirstNoun)],
            words.Where(w => GrammarOf(w) is not null).ToLookup(w => GrammarOf(w)!, StringComparer.Ordinal));
    }

    /// <summary>True for a noun of no time that stands in the singular only, so that nobody counts a compound with it.</summary>
    public static bool IsSingularNoun(string word)
    {
        if (word.Length < 4 || !char.IsUpper(word[0]) || Array.Exists(_times, t => t.Contains(word))) return false;
        var readings = Lexicon.German.Look(word);
        foreach (var reading in readings)
            if (reading.PartOfSpeech != PartOfSpeech.Noun || reading.Number != Number.Singular) return false;
        return readings.Length > 0;
    }

    /// <summary>Equal for words of which each can stand where the other does; null for words that make the sentence what it is, verbs among them.</summary>
    public static string? GrammarOf(string word)
    {
        if (word.Length < 4 || Array.Exists(_times, t => t.Contains(word))) return null;
        var key = new StringBuilder(char.IsUpper(word[0]) ? "A" : "a");
        foreach (var reading in Lexicon.German.Look(word))
        {
            if (reading.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Adverb)) return null;
            key.Append(CultureInfo.InvariantCulture, $" {reading.PartOfSpeech} {reading.Case} {reading.Number} {reading.Gender}");
        }

        return key.Length > 1 ? key.ToString() : null;
    }

    private static bool IsFirstNoun(string word) => word.Length <= 8 && !OpenEndings.Contains(word[^1], StringComparison.Ordinal) && IsSingularNoun(word);

    private static ImmutableArray<SourceSentence> Sentences(AnalysedText article, ZoneKind kind) =>
    [
        .. article.Sentences
            .Where(s => article.Article.Zones.Any(z => z.Kind == kind && z.Span.Contains(s.Span)))
            .Select(s => new SourceSentence(article, TokensOf(article, s)))
            .Where(s => s.Range.EndToken - s.Range.FirstToken >= LeastTokens && article[article.Tokens[s.Range.FirstToken]][0] != '#'),
    ];

    private static TextRange TokensOf(AnalysedText article, Sentence sentence)
    {
        var first = article.TokenAt(sentence.Span.Start);
        var end = first;
        while (end < article.Tokens.Length && article.Tokens[end].Start < sentence.Span.End) end++;
        return new TextRange(first, end);
    }
}
