using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>An event that a sentence names to place by it what it tells: "zwei Tage nach dem Brückeneinsturz", "nach dem Überfall im Mai 2019".</summary>
/// <param name="Span">The noun phrase, without its preposition.</param>
/// <param name="Noun">Its head, or the compound that tells of the beginning of what happened.</param>
/// <param name="Kind">The term of what happened.</param>
/// <param name="Edtf">The date as a time expression within the phrase gives it; null where none does.</param>
/// <param name="Earliest">First possible day; null where nothing tells.</param>
internal readonly record struct EventAnchor(TextSpan Span, TextSpan Noun, int Kind, string? Edtf, DateOnly? Earliest, DateOnly? Latest);

/// <summary>Finds the events that sentences are placed by.</summary>
internal static class EventAnchors
{
    private const int MostBefore = 3;
    private const int MostTokens = 10;

    // "Zwei Wochen nach": to the day for days, some days about for weeks, and so on; beyond that the distance dates nothing.
    private const int MostDays = 14;
    private const int MostWeeks = 8;
    private const int MostMonths = 6;
    private const int DaysOfWeek = 7;

    private const WordTraits Verbal = WordTraits.FiniteVerb | WordTraits.Infinitive | WordTraits.ZuInfinitive | WordTraits.Participle2;
    private const WordTraits Attributive = WordTraits.Adjective | WordTraits.Article | WordTraits.Determiner | WordTraits.Preposition | WordTraits.Numeral;

    private static readonly WordList _leads = WordList.Load("stories/anchor-leads");
    private static readonly WordList _beginnings = WordList.Load("stories/beginnings");

    /// <summary>In the order of the text.</summary>
    /// <param name="times">The time expressions of the sentence.</param>
    public static List<EventAnchor> Of(WordIndex words, Statements article, int sentence, ImmutableArray<TimeExpression> times)
    {
        var found = new List<EventAnchor>();
        var text = article.Analysed;
        for (var t = text.Sentences[sentence].FirstToken; t < text.Sentences[sentence].EndToken - 1; t++)
        {
            if (!_leads.TryGetLower(text[text.Tokens[t]], out var lead)) continue;
            var distance = times.FirstOrDefault(x => x.Type == TimeType.Duration && text.TokenAt(x.Span.End - 1) == t - 1);
            if (Noun(text, t + 1, sentence) is not { } noun || KindOf(words, text, noun, distance is not null) is not { } kind) continue;
            var span = new TextSpan(text.Tokens[t + 1].Start, text.Tokens[EndOf(text, noun, sentence)].End);
            var date = times.FirstOrDefault(x => x.Type == TimeType.Date && x is { Earliest: not null, Latest: not null } && span.Contains(x.Span));
            if (date is not null) found.Add(new(span, text.Tokens[noun].Span, kind, date.Edtf, date.Earliest, date.Latest));
            else if (distance is not null && lead[1] == "after" && Before(article, sentence, distance.Value) is { } days) found.Add(new(span, text.Tokens[noun].Span, kind, null, days.Earliest, days.Latest));
            else if (IsDefinite(text, t + 1, noun)) found.Add(new(span, text.Tokens[noun].Span, kind, null, null, null));
        }

        return found;
    }

    private static int? Noun(AnalysedText text, int first, int sentence)
    {
        for (var t = first; t <= first + MostBefore && t < text.Sentences[sentence].EndToken; t++)
        {
            if (text.Tokens[t].Kind != TokenKind.Word) return null;
            if (char.IsUpper(text[text.Tokens[t]][0]))
            {
                if ((text.Traits[t] & (WordTraits.Noun | WordTraits.Unknown)) != 0) return t;
                if ((text.Traits[t] & WordTraits.Adjective) == 0) return null;
            }
            else if ((text.Traits[t] & Attributive) == 0) return null;
        }

        return null;
    }

    // A bare compound tells of one event as well as one with an article does: "nach Kriegsende".
    private static bool IsDefinite(AnalysedText text, int first, int noun)
    {
        if (first == noun) return BegunBy(text[text.Tokens[noun]]).Length > 0;
        return (text.Traits[first] & WordTraits.Article) != 0 && text[text.Tokens[first]][0] is 'd' or 'D';
    }

    // The beginning of a thing is told of as the thing itself: "Kriegsbeginn", "Beginn des Krieges".
    private static int? KindOf(WordIndex words, AnalysedText text, int noun, bool hasDistance)
    {
        var word = text[text.Tokens[noun]];
        if (_beginnings.Contains(word) && noun + 2 < text.Tokens.Length && (text.Traits[noun + 1] & WordTraits.Article) != 0) word = text[text.Tokens[noun + 2]];
        else if (BegunBy(word) is { Length: > 0 } begun) word = begun;
        return words.TermOf(word) is { } kind && (hasDistance || words.IsHappening(kind)) ? kind : null;
    }

    // The first part of a compound whose head is a beginning; empty for any other word.
    private static ReadOnlySpan<char> BegunBy(ReadOnlySpan<char> word)
    {
        if (word.Length > ContentWords.MaxLength || !Lexicon.German.TryCompound(word, out var start)) return [];
        Span<char> head = stackalloc char[word.Length - start];
        word[start..].CopyTo(head);
        head[0] = char.ToUpperInvariant(head[0]);
        return _beginnings.Contains(head) ? word[..start] : [];
    }

    // The phrase goes on to the next verb or mark.
    private static int EndOf(AnalysedText text, int noun, int sentence)
    {
        var last = noun;
        for (var t = noun + 1; t < text.Sentences[sentence].EndToken && t <= noun + MostTokens; t++)
        {
            var traits = text.Traits[t];
            if (text.Tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) break;
            if (char.IsLower(text[text.Tokens[t]][0]) && (traits & Verbal) != 0 && (traits & (Attributive & ~WordTraits.Adjective)) == 0) break;
            last = t;
        }

        return last;
    }

    // Counted back from what the sentence tells, which is news where it has no date.
    private static (DateOnly Earliest, DateOnly Latest)? Before(Statements article, int sentence, string value)
    {
        if (value.Length < 3 || value[0] != 'P' || !int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return null;
        var (days, about) = value[^1] switch
        {
            'D' when count <= MostDays => (count, 1),
            'W' when count <= MostWeeks => (count * DaysOfWeek, 2 + count),
            'M' when count <= MostMonths => (count * 61 / 2, 10 + (count * 2)),
            _ => (0, 0),
        };
        if (days == 0) return null;
        var told = article.Events[sentence];
        var (from, to) = told is { Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber <= MostDays
            ? (first, last)
            : (article.Published.Earliest?.AddDays(-EventDating.DaysBack), article.Published.Latest);
        return from is { } start && to is { } end && start.DayNumber > days + about ? (start.AddDays(-days - about), end.AddDays(about - days)) : null;
    }
}
