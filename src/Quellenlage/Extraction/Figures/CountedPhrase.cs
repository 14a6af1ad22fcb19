using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>The noun phrase behind a number: what is counted.</summary>
/// <param name="First">Index of its first token; the number's end where nothing is named.</param>
/// <param name="Head">Index of its head noun or pronoun; -1 where nothing is named.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Further">True for "weitere", "andere" next to the number.</param>
/// <param name="New">True for "zusätzliche", "neue" next to the number.</param>
/// <param name="Partitive">True where the counted are part of a set named before: "von ihnen", "davon", "dieser Gefangenen".</param>
internal readonly record struct CountedPhrase(int First, int Head, int End, bool Further, bool New, bool Partitive, bool PronounOnly)
{
    private const int LongestAttribute = 14;

    public bool IsNamed => Head >= 0;

    /// <summary>True where a noun is named, so that its class is known.</summary>
    public bool HasNoun => Head >= 0 && !PronounOnly;

    public static CountedPhrase Read(AnalysedText text, Sentence sentence, int numberFirst, int from)
    {
        var at = SkipQuotes(text, sentence, from);
        var (further, added) = (false, false);
        if (numberFirst > sentence.FirstToken) Mark(text, numberFirst - 1, ref further, ref added);
        while (at < sentence.EndToken && Mark(text, at, ref further, ref added)) at = SkipQuotes(text, sentence, at + 1);
        var phrase = new CountedPhrase(at, -1, at, further, added, false, false);
        if (at >= sentence.EndToken || text.Tokens[at].Kind != TokenKind.Word) return phrase;
        var kind = FunctionWords.Of(text[text.Tokens[at]]);
        if ((kind & FunctionWord.Subset) != 0) return phrase with { Head = at, End = at + 1, Partitive = true, PronounOnly = true };
        if (IsOf(text, at) && at + 1 < sentence.EndToken) return ReadOf(text, sentence, phrase, at);
        var partitive = PartWords.IsGenitive(text[text.Tokens[at]]);
        // "Tausende die Stadt": what follows is another phrase.
        if (!partitive && (kind & (FunctionWord.Article | FunctionWord.Determiner)) != 0) return phrase;
        var start = partitive ? SkipNumber(text, sentence, at + 1) : at;
        var head = FindHead(text, sentence, start);
        if (head < 0 && partitive) head = FindHead(text, sentence, at);
        return head < 0 ? phrase : WithHead(text, sentence, phrase with { Partitive = partitive && head >= start && IsGenitiveSet(text, at) }, head);
    }

    // "zwei dieser Gefangenen", "einer der Täter"; "zwei in der Nacht verletzte Helfer" begins with a preposition instead.
    private static bool IsGenitiveSet(AnalysedText text, int at) => (FunctionWords.Of(text[text.Tokens[at]]) & (FunctionWord.Determiner | FunctionWord.Article)) != 0;

    private static CountedPhrase ReadOf(AnalysedText text, Sentence sentence, CountedPhrase phrase, int of)
    {
        var next = of + 1;
        var kind = FunctionWords.Of(text[text.Tokens[next]]);
        if ((kind & FunctionWord.Pronoun) != 0 && !StartsNoun(text, sentence, next + 1))
            return phrase with { Head = next, End = next + 1, Partitive = true, PronounOnly = true };
        if ((kind & (FunctionWord.Article | FunctionWord.Determiner)) != 0) next++;
        var head = FindHead(text, sentence, SkipNumber(text, sentence, next));
        return head < 0 ? phrase : WithHead(text, sentence, phrase with { Partitive = next > of + 1 }, head);
    }

    // "drei der 44 Bergleute", "zwei von zehn Booten": the number of the whole stands before the noun.
    private static int SkipNumber(AnalysedText text, Sentence sentence, int at)
    {
        if (at >= sentence.EndToken) return at;
        return text.Tokens[at].Kind == TokenKind.Number || (NumberWords.TryRead(text[text.Tokens[at]], out var word) && word.IsCardinal) ? at + 1 : at;
    }

    private static CountedPhrase WithHead(AnalysedText text, Sentence sentence, CountedPhrase phrase, int head)
    {
        // "vier Black Hawk Hubschrauber": a name before the noun.
        while (head + 1 < sentence.EndToken && (text.Traits[head] & WordTraits.Unknown) != 0 && IsNoun(text, head + 1) && !NameLookup.TryAt(text, text.Tokens[head + 1].Start, out _)) head++;
        if (text[text.Tokens[head]][^1] == '-' && head + 2 < sentence.EndToken && IsNoun(text, head + 2)) head += 2;
        if (NameEnd(text, head) is var name && name > head && name < sentence.EndToken && IsNoun(text, name)) head = name;
        return phrase with { Head = head, End = AttributeEnd(text, sentence, head + 1) };
    }

    /// <summary>The head noun of the phrase that starts at the token; -1 where there is none before the clause goes on.</summary>
    private static int FindHead(AnalysedText text, Sentence sentence, int from)
    {
        var end = Math.Min(sentence.EndToken, from + LongestAttribute);
        var at = from;
        while (at < end)
        {
            var token = text.Tokens[at];
            if (token.Kind == TokenKind.Quote) at++;
            else if (IsNoun(text, at)) return at;
            else if (IsAdjective(text, at) || IsJoint(text, at, end)) at++;
            else if (at == from && IsAttributeStart(text, at)) return AfterParticiple(text, at + 1, end);
            else return -1;
        }

        return -1;
    }

    // "zwei mit Vorräten beladene Schiffe": a participle that is followed by a noun closes the attribute.
    private static int AfterParticiple(AnalysedText text, int from, int end)
    {
        for (var at = from + 1; at + 1 < end; at++)
        {
            if (text.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return -1;
            if (IsParticiple(text, at) && IsNoun(text, at + 1)) return at + 1;
            if ((FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Auxiliary) != 0) return -1;
        }

        return -1;
    }

    private static bool IsAttributeStart(AnalysedText text, int at) =>
        (FunctionWords.Of(text[text.Tokens[at]]) & (FunctionWord.Preposition | FunctionWord.Article | FunctionWord.Adverb)) != 0;

    private static bool IsParticiple(AnalysedText text, int at)
    {
        var form = text[text.Tokens[at]];
        if (form.Length < 5 || !char.IsLower(form[0]) || form[^1] is not ('e' or 'n' or 'r' or 's' or 'm')) return false;
        var stem = form[^1] == 'e' ? form[..^1] : form[..^2];
        return stem.EndsWith("t", StringComparison.Ordinal) || stem.EndsWith("en", StringComparison.Ordinal) || stem.EndsWith("end", StringComparison.Ordinal);
    }

    private static bool IsAdjective(AnalysedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind != TokenKind.Word) return false;
        var form = text[token];
        if (!char.IsLower(form[0])) return form[^1] == 'r' && form.EndsWith("er", StringComparison.Ordinal) && at + 1 < text.Tokens.Length && IsPlace(text, token.Span);
        if (FunctionWords.Of(form) is var kind && (kind & (FunctionWord.Adverb | FunctionWord.Determiner)) != 0 && (kind & FunctionWord.Auxiliary) == 0) return true;
        if (kind != FunctionWord.None || form.Length < 4 || IsVerbOnly(form)) return false;
        var traits = text.Traits[at];
        if ((traits & WordTraits.Adjective) != 0) return true;
        if ((traits & WordTraits.Unknown) == 0) return false;
        return form[^1] is 'e' || (form[^2] == 'e' && form[^1] is 'n' or 'r' or 'm' or 's');
    }

    // "28 starben": a known verb form that is no participle before a noun.
    private static bool IsVerbOnly(ReadOnlySpan<char> form)
    {
        var verb = false;
        foreach (var sign in MeasureTable.Verbs(form))
        {
            if (sign.Kind == SignKind.Attributive) return false;
            verb = true;
        }

        return verb;
    }

    private static bool IsJoint(AnalysedText text, int at, int end)
    {
        if (at + 1 >= end || !IsAdjective(text, at + 1)) return false;
        var form = text[text.Tokens[at]];
        return form is "," || (FunctionWords.Of(form) & FunctionWord.Conjunction) != 0;
    }

    internal static bool IsNoun(AnalysedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind != TokenKind.Word || !char.IsUpper(text[token][0])) return false;
        return !IsAdjective(text, at);
    }

    private static bool StartsNoun(AnalysedText text, Sentence sentence, int at) => at < sentence.EndToken && (IsNoun(text, at) || IsAdjective(text, at));

    private static bool IsOf(AnalysedText text, int at) => PartWords.IsOf(text[text.Tokens[at]]);

    // Genitives and origins behind the head: "Soldaten der Garde", "Kinder aus Talheim".
    private static int AttributeEnd(AnalysedText text, Sentence sentence, int from)
    {
        if (from >= sentence.EndToken) return from;
        var form = text[text.Tokens[from]];
        if (PartWords.IsGenitive(form) || PartWords.IsOrigin(form))
        {
            var head = FindHead(text, sentence, from + 1);
            if (head > 0 && head - from < 6) return Math.Max(head + 1, NameEnd(text, head));
        }

        return from < sentence.EndToken && IsNoun(text, from) && form.EndsWith("s", StringComparison.Ordinal) && IsPlace(text, text.Tokens[from].Span) ? from + 1 : from;
    }

    private static bool IsPlace(AnalysedText text, TextSpan span) => NameLookup.TryAt(text, span.Start, out var name) && name.Type == NameType.Place;

    /// <summary>Index after the last token of the name that holds the token; the token itself where it is in none.</summary>
    private static int NameEnd(AnalysedText text, int token) =>
        NameLookup.TryAt(text, text.Tokens[token].Start, out var name) ? text.TokenAt(name.Span.End - 1) + 1 : token;

    private static int SkipQuotes(AnalysedText text, Sentence sentence, int at)
    {
        while (at < sentence.EndToken && IsOpening(text, at)) at++;
        return at;
    }

    /// <summary>True for a quotation mark that stands off from the token before it, so that it does not end what that token is in.</summary>
    internal static bool IsOpening(AnalysedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Quote && at > 0 && text.Tokens[at].Start > text.Tokens[at - 1].End;

    private static bool Mark(AnalysedText text, int token, ref bool further, ref bool added)
    {
        if (!PartWords.TryIncrement(text[text.Tokens[token]], out var isNew)) return false;
        if (isNew) added = true;
        else further = true;
        return true;
    }
}
