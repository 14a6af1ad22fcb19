using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Language.Grammar;

/// <summary>A noun phrase as tokens: <c>First</c> inclusive, <c>End</c> exclusive, the head noun or name within.</summary>
/// <param name="Core">First token after article and determiner.</param>
/// <param name="HeadEnd">End of the head with its name in apposition; what follows are attributes (genitive, von, aus).</param>
internal readonly record struct NounPhrase(int First, int Core, int Head, int HeadEnd, int End);

/// <summary>
/// Reads noun phrases from left to right without a parse: determiner, modifiers, nouns and names, then genitives and the prepositional
/// attributes that nearly always belong to the noun before them.
/// </summary>
internal static class NounPhrases
{
    private const int MostModifiers = 8;
    private const int MostAttributes = 3;
    private const int LongestAttribute = 10;

    /// <summary>The phrase that starts exactly at the token, not reaching <paramref name="limit"/>; false where none starts there.</summary>
    public static bool TryRead(AnalysedText text, int at, int limit, out NounPhrase phrase)
    {
        if (!TryReadConjunct(text, at, limit, out phrase)) return false;
        // Kiew und Moskau; der Minister sowie seine Sprecherin
        while (phrase.End + 1 < limit && text.Is(phrase.End, WordTraits.Coordinator) && GrammarWords.PhraseJoints.Contains(text.Word(phrase.End))
            && TryReadConjunct(text, phrase.End + 1, limit, out var next) && !text.IsFinite(phrase.End + 1))
        {
            if (next.End < limit && text.Is(next.End, WordTraits.FiniteVerb) && text.IsFinite(phrase.End - 1)) break;
            phrase = phrase with { End = next.End };
        }

        return true;
    }

    private static bool TryReadConjunct(AnalysedText text, int at, int limit, out NounPhrase phrase)
    {
        phrase = default;
        if (at >= limit) return false;
        if (IsPronounAlone(text, at, limit))
        {
            phrase = new NounPhrase(at, at, at, at + 1, at + 1);
            return true;
        }

        var core = at;
        while (core < limit && core - at < 3 && text.Is(core, WordTraits.Article | WordTraits.Determiner) && !IsNounHere(text, core) && !IsOfSet(text, at, core)) core++;
        var head = core;
        var modifiers = 0;
        while (head < limit && modifiers < MostModifiers && !IsHead(text, head, limit) && IsModifier(text, head, limit, core))
        {
            head++;
            modifiers++;
        }

        if (head < limit && core > at && !IsHead(text, head, limit)) head = HeadBehindAttribute(text, head, limit);
        if (head >= limit || !IsHead(text, head, limit)) return TryReadNominalised(text, at, core, head, limit, out phrase);
        var headEnd = EndOfHead(text, head, limit);
        phrase = new NounPhrase(at, core, head, headEnd, EndOfAttributes(text, headEnd, limit));
        return true;
    }

    // "der für die Region zuständige Beamte", "einer am Dienstag veröffentlichten Mitteilung": an attribute with phrases of its own.
    private static int HeadBehindAttribute(AnalysedText text, int from, int limit)
    {
        if (!text.Is(from, WordTraits.Preposition | WordTraits.Adverb | WordTraits.Reflexive)) return from;
        for (var i = from + 1; i + 1 < limit && i < from + LongestAttribute; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation || (text.IsFinite(i) && !text.Is(i, WordTraits.Adjective))) return from;
            if (text.Is(i, WordTraits.Adjective) && !text.IsCapitalised(i) && IsHead(text, i + 1, limit) && text.Word(i) is [.., 'e'] or [.., 'e', 'n' or 'r' or 's' or 'm']
                && !(i > from && text.Is(i - 1, WordTraits.Preposition | WordTraits.Article))) return i + 1;
        }

        return from;
    }

    // "die beiden", "mehrere", "dieser": a phrase without a noun.
    private static bool TryReadNominalised(AnalysedText text, int at, int core, int head, int limit, out NounPhrase phrase)
    {
        phrase = default;
        if (core == at || head != core) return false;
        var ofSet = core < limit && IsOfSet(text, at, core);
        phrase = new NounPhrase(at, at, core - 1, core, ofSet ? EndOfAttributes(text, core, limit) : core);
        return ofSet || (text.Is(core - 1, WordTraits.Determiner) && !text.Is(core - 1, WordTraits.Article));
    }

    // "einer der Helfer", "viele der Häuser": a word for some, and the set in the genitive plural. "all die" is one determiner.
    private static bool IsOfSet(AnalysedText text, int at, int core) =>
        core == at + 1 && text.Is(core, WordTraits.Article) && text.Is(at, WordTraits.Determiner) && text.Word(core) is "der" && text.Word(at) is [.., 'e' or 'r' or 's'];

    private static bool IsPronounAlone(AnalysedText text, int at, int limit) =>
        GrammarWords.LonePronouns.Contains(text.Word(at)) || text.IsOnly(at, WordTraits.PersonalPronoun, WordTraits.Noun) && !(at + 1 < limit && IsHead(text, at + 1, limit) && text.Is(at, WordTraits.Determiner));

    private static bool IsNounHere(AnalysedText text, int i) =>
        text.IsCapitalised(i) && text.Is(i, WordTraits.Noun | WordTraits.Unknown) && !text.Is(i, WordTraits.Article | WordTraits.Determiner);

    /// <summary>A noun, a name, or quotation marks around one.</summary>
    private static bool IsHead(AnalysedText text, int i, int limit)
    {
        if (i >= limit) return false;
        if (text.IsQuote(i)) return i + 1 < limit && text.IsCapitalised(i + 1) && ClosingQuote(text, i, limit) > 0;
        if (text.NameAt(i) is not null && !text.Is(i, WordTraits.Adjective)) return true;
        // "der 30-jährige" without a noun behind it.
        if (text.Is(i, WordTraits.Adjective) && !text.IsCapitalised(i) && char.IsAsciiDigit(text.Word(i)[0])) return !(i + 1 < limit && (text.IsCapitalised(i + 1) || text.Is(i + 1, WordTraits.Adjective) || text.IsMark(i + 1, ',')));
        // "Politische Berater": the lexicon knows every adjective as a noun too.
        if (text.Is(i, WordTraits.Adjective) && text.IsCapitalised(i) && !text.IsInName(i) && i + 1 < limit && text.IsCapitalised(i + 1) && text.Is(i + 1, WordTraits.Noun) && !text.IsInName(i + 1)) return false;
        return text.IsCapitalised(i) && (text.Is(i, WordTraits.Noun | WordTraits.Unknown) || text.IsInName(i)) && !IsPartOfTitle(text, i)
            && !(text.Is(i, WordTraits.Adjective) && !text.Is(i, WordTraits.Noun) && !text.IsInName(i));
    }

    // "die Kaufmännische Leiterin", "der Wissenschaftliche Dienst": the capital of a title hides the adjective before its noun.
    internal static bool IsPartOfTitle(AnalysedText text, int i)
    {
        if (!text.IsCapitalised(i) || !text.IsCapitalised(i + 1) || text.IsInName(i) || text.IsInName(i + 1) || text.Word(i) is not ([.., 'e'] or [.., 'e', 'n' or 'r' or 's' or 'm']) || !IsDeclinedAdjective(text.Word(i))) return false;
        var noun = text.Word(i + 1);
        return (NameWords.Find(noun) ?? NameWords.FindHead(noun)) is { } word && word.Is(NameWordKinds.Title | NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.Body);
    }

    private static bool IsDeclinedAdjective(ReadOnlySpan<char> capitalised)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(capitalised))
            if (form.PartOfSpeech == PartOfSpeech.Adjective) return true;
        return false;
    }

    private static bool IsModifier(AnalysedText text, int i, int limit, int core)
    {
        if (text.Is(i, WordTraits.Preposition) && text.Word(i) is not [.., 'e']) return false;
        if (IsPartOfTitle(text, i)) return true;
        if (text.Is(i, WordTraits.Adjective | WordTraits.Numeral)) return !text.IsFinite(i) || i > core || !text.Is(i, WordTraits.Auxiliary);
        if (text.IsMark(i, ',') || text.Is(i, WordTraits.Coordinator)) return i > core && text.Is(i + 1, WordTraits.Adjective) && !text.IsFinite(i + 1) && i + 2 < limit;
        if (text.IsOnly(i, WordTraits.Adverb, WordTraits.Preposition | WordTraits.FiniteVerb)) return text.Is(i + 1, WordTraits.Adjective) && !text.Is(i + 1, WordTraits.FiniteVerb);
        return text.Is(i, WordTraits.Unknown) && !text.IsCapitalised(i);
    }

    // Office and name ("Verteidigungsminister Kim Yong-hyun"), names of several words, a name in quotation marks ("die Zeitung „Bote“").
    private static int EndOfHead(AnalysedText text, int head, int limit)
    {
        var end = head;
        while (end < limit)
        {
            if (text.IsQuote(end))
            {
                var close = ClosingQuote(text, end, limit);
                if (close < 0 || !text.IsCapitalised(end + 1)) break;
                end = close + 1;
                continue;
            }

            if (text.NameAt(end) is { } name && text.TokenAt(name.Span.End - 1) is var last && last >= end && last < limit && text.Tokens[last].End == name.Span.End)
            {
                // "Russlands Präsident": a genitive goes on, another name is followed by no common noun.
                end = last + 1;
                // "Talwerke Sprecherin Anna Melcher": an office between a body's name and the holder's.
                if (name.Type == NameType.Organisation && end + 1 < limit && text.Is(end, WordTraits.Noun) && text.IsCapitalised(end) && text.NameAt(end) is null && text.NameAt(end + 1) is { Type: NameType.Person })
                {
                    end++;
                    continue;
                }

                // "Tolvars größte Werft": the genitive opens the phrase.
                var next = end;
                while (EndsInGenitive(text, last) && end == head + 1 && next + 1 < limit && text.IsOnly(next, WordTraits.Adjective, WordTraits.FiniteVerb | WordTraits.Adverb | WordTraits.Preposition) && !text.IsCapitalised(next)) next++;
                if (next > end && IsHead(text, next, limit))
                {
                    end = next + 1;
                    continue;
                }

                if (!(EndsInGenitive(text, last) || IsOfPlace(text, name, end)) || !IsHead(text, end, limit)) break;
                continue;
            }

            if (!IsHead(text, end, limit)) break;
            if (end > head && !text.Is(end, WordTraits.Unknown) && !text.IsInName(end) && !EndsInGenitive(text, end - 1)) break;
            end++;
        }

        return Math.Max(end, head + 1);
    }

    // "der Tolvarer Anwalt", "die Süd-Tolvarer Bürgerliste": an adjective made of a place, before its noun.
    private static bool IsOfPlace(AnalysedText text, NameMention name, int next) =>
        name.Type == NameType.Place && text.Text[name.Span] is [.., 'e', 'r'] && !name.Canonical.EndsWith("er", StringComparison.Ordinal) && text.IsCapitalised(next) && text.Is(next, WordTraits.Noun | WordTraits.Unknown);

    private static bool EndsInGenitive(AnalysedText text, int i) =>
        text.Word(i) is [.., 's' or '’' or '\''] && text.IsCapitalised(i) && (text.IsInName(i) || text.Is(i, WordTraits.Unknown));

    private static int EndOfAttributes(AnalysedText text, int end, int limit)
    {
        for (var i = 0; i < MostAttributes && end < limit; i++)
        {
            if ((i == 0 || !text.IsInName(end - 1)) && IsGenitiveArticle(text, end) && TryReadPlain(text, end, limit, out var genitive)) end = genitive;
            else if (IsNounPreposition(text, end, text.NameOver(end - 1) is { Type: NameType.Person }) && TryReadPlain(text, end + 1, limit, out var attribute)) end = attribute;
            else if (text.IsOnly(end, WordTraits.Adjective, WordTraits.FiniteVerb | WordTraits.Adverb) && EndsLikeGenitive(text.Word(end)) && TryReadPlain(text, end, limit, out var bare)) end = bare;
            else break;
        }

        return end;
    }

    private static bool TryReadPlain(AnalysedText text, int at, int limit, out int end)
    {
        end = at;
        var core = at;
        while (core < limit && core - at < 2 && text.Is(core, WordTraits.Article | WordTraits.Determiner) && !IsNounHere(text, core)) core++;
        var head = core;
        while (head < limit && head - core < MostModifiers && !IsHead(text, head, limit) && IsModifier(text, head, limit, core)) head++;
        if (head >= limit || !IsHead(text, head, limit) || (text.IsQuote(head) && !text.IsInName(head + 1))) return false;
        end = EndOfHead(text, head, limit);
        return true;
    }

    private static bool EndsLikeGenitive(ReadOnlySpan<char> word) => word is [.., 'e', 'r'];

    private static bool IsGenitiveArticle(AnalysedText text, int i)
    {
        if (!text.Is(i, WordTraits.Article | WordTraits.Determiner)) return false;
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(i)))
            if ((form.Case & Case.Genitive) != 0 && form.PartOfSpeech is PartOfSpeech.Article or PartOfSpeech.Pronoun) return true;
        return false;
    }

    // von, aus, für, beim: prepositions that make attributes of nouns far more often than adverbials.
    private static bool IsNounPreposition(AnalysedText text, int i, bool isPerson) =>
        text.Is(i, WordTraits.Preposition) && GrammarWords.NounPrepositions.TryGet(text.Word(i), out var entry) && (!isPerson || entry[1] == "yes");

    private static int ClosingQuote(AnalysedText text, int open, int limit)
    {
        for (var i = open + 1; i < limit && i < open + 8; i++)
            if (text.IsQuote(i)) return i;
        return -1;
    }
}
