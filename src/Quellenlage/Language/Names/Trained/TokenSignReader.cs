using Quellenlage.Language.Learning;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Names.Trained;

/// <summary>Reads what the model may know of each token of an article, once. Allocates one array an article.</summary>
internal static class TokenSignReader
{
    private const int LongestWord = 64;
    private const int LongestShape = 8;
    private const int ShortestGenitive = 4;

    public static TokenSigns[] Read(NameContext context, IReadOnlyList<FoundName> ruled)
    {
        var signs = new TokenSigns[context.Count];
        for (var i = 0; i < signs.Length; i++) signs[i] = context.Facts(i).Signs;
        for (var i = 0; i < signs.Length; i++) ReadLists(context, i, signs);
        foreach (var name in ruled) MarkRuled(context, name, signs);
        return signs;
    }

    /// <summary>What the form tells wherever it stands.</summary>
    public static TokenSigns Of(ReadOnlySpan<char> text, TokenKind kind, WordFacts facts)
    {
        if (text.Length > LongestWord) text = text[..LongestWord];
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        var signs = new TokenSigns { Word = FeatureHash.Of(text), Shape = Shape(text) };
        signs.Lower = signs.Stem = FeatureHash.Of(lower);
        if (kind == TokenKind.Word) ReadWord(facts, text, lower, ref signs);
        else signs.Lexical = (uint)kind;
        return signs;
    }

    private static void ReadWord(WordFacts facts, ReadOnlySpan<char> text, ReadOnlySpan<char> lower, ref TokenSigns signs)
    {
        if (lower.Length >= ShortestGenitive && lower[^1] == 's') signs.Stem = FeatureHash.Of(lower[..^1]);
        for (var length = 1; length <= TokenSigns.LongestAffix && length < lower.Length; length++)
        {
            signs.Prefixes[length - 1] = FeatureHash.Of(lower[..length]);
            signs.Suffixes[length - 1] = FeatureHash.Of(lower[^length..]);
        }

        var hyphen = lower.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < lower.Length)
        {
            var first = lower.IndexOf('-');
            signs.HyphenHead = FeatureHash.Of(lower[(hyphen + 1)..]);
            signs.HyphenFirst = FeatureHash.Of(lower[..first]);
            signs.HyphenLists = FeatureHash.Combine(Lists(text[..first]), Lists(text[(hyphen + 1)..]));
        }

        signs.Kinds = facts.WordOrHead?.Kinds ?? NameWordKinds.None;
        signs.IsCapitalised = facts.IsCapitalised;
        signs.Commonness = signs.IsCapitalised ? facts.Commonness : Commonness.NotAsked;
        var parts = PartsOfSpeech(text);
        signs.Lexical = (parts << 4) | (uint)signs.Commonness;
        signs.IsOpen = signs.IsCapitalised || parts == 0;
    }

    private static uint Lists(ReadOnlySpan<char> part)
    {
        var type = Gazetteer.FindInflected(part) is { } known ? (uint)known.Type + 1 : 0;
        return FeatureHash.Combine(type, (uint)(NameWords.Find(part)?.Kinds ?? NameWordKinds.None));
    }

    private static uint PartsOfSpeech(ReadOnlySpan<char> word)
    {
        var parts = 0u;
        foreach (ref readonly var reading in Lexicon.German.LookAtStart(word)) parts |= 1u << (int)reading.PartOfSpeech;
        return parts;
    }

    private static uint Shape(ReadOnlySpan<char> text)
    {
        Span<char> kinds = stackalloc char[LongestShape];
        var count = 0;
        foreach (var c in text)
        {
            var kind = char.IsUpper(c) ? 'A' : char.IsLower(c) ? 'a' : char.IsDigit(c) ? '0' : c;
            // Two capitals stay two: they tell an abbreviation from a word.
            var repeats = count > 0 && kinds[count - 1] == kind && (kind != 'A' || (count > 1 && kinds[count - 2] == 'A'));
            if (repeats) continue;
            if (count == kinds.Length) break;
            kinds[count++] = kind;
        }

        return FeatureHash.Of(kinds[..count]);
    }

    private static void ReadLists(NameContext context, int token, TokenSigns[] signs)
    {
        if (!context.IsWord(token)) return;
        if (ListedNames.OfSeveralWords(context, token) is { } several)
        {
            for (var i = several.First; i < several.End; i++)
                if (signs[i].Listed == NameLabels.Outside) signs[i].Listed = NameLabels.Of(several.Type, NameLabels.PartAt(i, several.First, several.End));
        }
        else if (signs[token].Listed == NameLabels.Outside && context.Listed(token) is { } known)
        {
            signs[token].Listed = NameLabels.Of(known.Type, known.Weak ? NameLabels.Part.Inner : NameLabels.Part.Only);
        }
    }

    private static void MarkRuled(NameContext context, FoundName name, TokenSigns[] signs)
    {
        var inPart = name.Span != context.Span(name.First, name.End);
        var rule = FeatureHash.Of(name.Rule);
        for (var i = name.First; i < name.End; i++)
        {
            signs[i].Ruled = NameLabels.Of(name.Type, NameLabels.PartAt(i, name.First, name.End));
            signs[i].RuledInPart = inPart;
            signs[i].Rule = rule;
            signs[i].IsOpen = true;
        }
    }
}
