using Quellenlage.Extraction;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Finds on what occasion a statement was made: its sentence names one outside of what is said ("auf einer Pressekonferenz in ..."), or points back to
/// one ("dort"), or the same source goes on speaking soon after.
/// </summary>
internal sealed class Occasions(StoryIndex story)
{
    private const int SentencesOfSpeaker = 3;
    private const int SentencesBack = 2;
    private const int TokensToLead = 4;
    private const int TokensWithNoun = 7;
    private const int LeastFirstPart = 3;
    private const int LongestWord = 64;

    private static readonly WordList _nouns = WordList.Load("stories/occasions");
    private static readonly WordList _leads = WordList.Load("stories/occasion-leads");

    private readonly Dictionary<string, Dictionary<string, Occasion>> _byArticle = new(StringComparer.Ordinal);

    /// <summary>Null where none is named.</summary>
    public Occasion? Of(ItemReference item)
    {
        if (!_byArticle.TryGetValue(item.Article, out var found)) _byArticle[item.Article] = found = Find(story.Articles[story.OrderOf(item.Article)]);
        return found.GetValueOrDefault(item.Id);
    }

    private Dictionary<string, Occasion> Find(Statements article)
    {
        var found = new Dictionary<string, Occasion>(StringComparer.Ordinal);
        var ofSpeaker = new Dictionary<string, (int Sentence, Occasion Occasion)>(StringComparer.Ordinal);
        (int Sentence, Occasion Occasion)? last = null;
        foreach (var quotation in article.Quotations)
        {
            var sentence = article.Analysed.SentenceAt(quotation.Content[0].Start);
            if (sentence < 0) continue;
            var speaker = story.HolderOf(article, quotation.Chain)?.Key;
            var occasion = Named(article, quotation, sentence, speaker);
            if (occasion is null && last is { } before && sentence - before.Sentence <= SentencesBack && PointsBack(article, quotation, sentence)) occasion = before.Occasion;
            if (occasion is null && speaker is not null && ofSpeaker.TryGetValue(speaker, out var own) && sentence - own.Sentence <= SentencesOfSpeaker) occasion = own.Occasion;
            if (occasion is null) continue;
            found[quotation.Id] = occasion;
            last = (sentence, occasion);
            if (speaker is not null) ofSpeaker[speaker] = (sentence, occasion);
        }

        return found;
    }

    private Occasion? Named(Statements article, Quotation quotation, int sentence, string? speaker)
    {
        var (text, tokens) = (article.Analysed, article.Analysed.Tokens);
        for (var t = text.TokenAt(text.Sentences[sentence].Span.Start); t < tokens.Length && tokens[t].Start < text.Sentences[sentence].Span.End; t++)
        {
            if (IsSaid(quotation, tokens[t]) || Noun(text[tokens[t]]) is not { } noun || !IsAt(article, quotation, sentence, t)) continue;
            var (places, parties) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            if (speaker is not null) parties.Add(speaker);
            AddNames(article, quotation, sentence, t, places, parties);
            var (earliest, latest) = DaysOf(article, quotation, sentence);
            return new Occasion(text[tokens[t]].ToString(), noun[1], noun[2] == "place", earliest, latest, places, parties);
        }

        return null;
    }

    // A compound's first part has some letters: "Ring" is no "-ing".
    private static WordEntry? Noun(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) || word.Length > LongestWord) return null;
        Span<char> end = stackalloc char[word.Length];
        word.CopyTo(end);
        for (var start = 0; start < word.Length; start = Math.Max(start + 1, LeastFirstPart))
        {
            end[start] = char.ToUpperInvariant(end[start]);
            if (_nouns.TryGet(end[start..], out var entry)) return entry;
        }

        return null;
    }

    // "bei einer gemeinsamen Pressekonferenz"; a press conference that is called for Monday is none at which somebody speaks.
    private static bool IsAt(Statements article, Quotation quotation, int sentence, int noun)
    {
        var (text, tokens) = (article.Analysed, article.Analysed.Tokens);
        for (var t = noun - 1; t >= 0 && t >= noun - TokensToLead && tokens[t].Start >= text.Sentences[sentence].Span.Start; t--)
        {
            if (tokens[t].Kind != TokenKind.Word || IsSaid(quotation, tokens[t])) return false;
            if (IsLead(text[tokens[t]], "at")) return true;
        }

        return false;
    }

    private static bool PointsBack(Statements article, Quotation quotation, int sentence)
    {
        var (text, tokens) = (article.Analysed, article.Analysed.Tokens);
        for (var t = text.TokenAt(text.Sentences[sentence].Span.Start); t < tokens.Length && tokens[t].Start < text.Sentences[sentence].Span.End; t++)
            if (!IsSaid(quotation, tokens[t]) && IsLead(text[tokens[t]], "same")) return true;
        return false;
    }

    private void AddNames(Statements article, Quotation quotation, int sentence, int noun, HashSet<string> places, HashSet<string> parties)
    {
        var (text, tokens) = (article.Analysed, article.Analysed.Tokens);
        var (first, last) = (Math.Max(0, noun - TokensToLead), Math.Min(tokens.Length - 1, noun + TokensWithNoun));
        var span = text.Sentences[sentence].Span;
        foreach (var name in NameLookup.Overlapping(text.Names, new TextSpan(Math.Max(span.Start, tokens[first].Start), Math.Min(span.End, tokens[last].End))))
        {
            if (quotation.Content.Any(c => c.Contains(name.Span)) || story.EntityOf(article, name.Entity) is not { } entity) continue;
            if (entity.Role is NameRole.Outlet or NameRole.Agency) continue;
            (entity.Type == NameType.Place ? places : parties).Add(StorySource.Of(entity).Key);
        }
    }

    // The day that the sentence names, else that on which the article appeared, or the day before.
    private static (DateOnly?, DateOnly?) DaysOf(Statements article, Quotation quotation, int sentence)
    {
        var span = article.Analysed.Sentences[sentence].Span;
        foreach (var time in article.Times)
            if (span.Contains(time.Span) && time.Type is TimeType.Date or TimeType.Time && time.Earliest is not null && time.Latest is not null && !quotation.Content.Any(c => c.Overlaps(time.Span)))
                return (time.Earliest, time.Latest);
        return (article.Published.Earliest?.AddDays(-1), article.Published.Latest);
    }

    private static bool IsSaid(Quotation quotation, Token token)
    {
        foreach (var content in quotation.Content)
            if (content.Contains(token.Span)) return true;
        return false;
    }

    private static bool IsLead(ReadOnlySpan<char> word, string kind) => _leads.TryGetLower(word, out var lead) && lead[1] == kind;
}
