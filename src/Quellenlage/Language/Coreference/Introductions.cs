using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Coreference;

/// <summary>
/// Leads a definite description to the indefinite phrase that introduced the same unnamed person: "der Beamte" to "ein ranghoher
/// Zollbeamter", "der Werftmitarbeiter" to "ein Mitarbeiter der Werft".
/// </summary>
internal static class Introductions
{
    private const int MostSentencesBack = 6;
    private const int LongestBefore = 6;
    private const int ShortestStem = 4;

    /// <summary>Null where there is none, or two that differ.</summary>
    public static Antecedent? Of(AnalysedText text, in NounPhrase description)
    {
        var noun = text.Word(description.Head);
        if (!Nouns.IsPerson(noun)) return null;
        NounPhrase? found = null;
        var own = text.SentenceAt(text.Tokens[description.First].Start);
        for (var i = text.Sentences[Math.Max(0, own - MostSentencesBack)].FirstToken; i < description.First; i++)
        {
            if (!text.IsCapitalised(i) || text.IsInName(i) || !EndsAlike(text.Word(i), noun) || !TryReadIndefinite(text, i, description.First, out var phrase) || !Fits(text, phrase, description)) continue;
            if (found is not null) return null;
            found = phrase;
        }

        return found is { } one ? new Antecedent(null, one) : null;
    }

    // Forms of a noun differ at their ends only; one of the two may be a compound of the other.
    private static bool EndsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var longer = one.Length >= other.Length ? one : other;
        var shorter = one.Length >= other.Length ? other : one;
        var stem = shorter.Length > ShortestStem + 2 ? shorter[..^2] : shorter;
        var at = longer.LastIndexOf(stem[1..], StringComparison.OrdinalIgnoreCase);
        return stem.Length >= ShortestStem && at > 0 && longer.Length - (at - 1) <= stem.Length + 3 && char.ToLowerInvariant(longer[at - 1]) == char.ToLowerInvariant(stem[0]);
    }

    private static bool TryReadIndefinite(AnalysedText text, int head, int limit, out NounPhrase phrase)
    {
        for (var first = head - 1; first >= 0 && first >= head - LongestBefore; first--)
        {
            if (!text.Is(first, WordTraits.Article)) continue;
            return NounPhrases.TryRead(text, first, limit, out phrase) && phrase.Head == head && !IsDefinite(text, first) && Agreement.Of(text, phrase).CanBeSingular;
        }

        phrase = default;
        return false;
    }

    private static bool IsDefinite(AnalysedText text, int article)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(article)))
            if (form.Kind is PronounKind.Demonstrative or PronounKind.Relative) return true;
        return false;
    }

    // What the description adds to the noun must stand in the introduction too: its adjectives, and the first part of a compound.
    private static bool Fits(AnalysedText text, in NounPhrase introduction, in NounPhrase description)
    {
        if ((Agreement.Of(text, introduction).Genders & Agreement.Of(text, description).Genders) == Gender.None) return false;
        for (var i = description.Core; i < description.Head; i++)
            if (!Holds(text, introduction, Stem(text.Word(i)))) return false;
        var noun = text.Word(description.Head);
        var added = noun.Length - text.Word(introduction.Head).Length;
        return added < ShortestStem || Holds(text, introduction, noun[..(added - 1)]);
    }

    private static bool Holds(AnalysedText text, in NounPhrase phrase, ReadOnlySpan<char> part)
    {
        for (var i = phrase.Core; i < phrase.End; i++)
            if (text.Word(i).Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> adjective) => adjective.Length > ShortestStem + 1 ? adjective[..^2] : adjective;
}
