using System.Buffers;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Zones;

/// <summary>Where a phrase must stand and how far its zone reaches.</summary>
internal enum PhraseExtent : byte
{
    /// <summary>The phrase is the whole line.</summary>
    Line,

    /// <summary>It starts a line, which goes with it whole; inside a line it starts a sentence, which goes with it.</summary>
    Start,

    /// <summary>It starts a line; it alone is the zone.</summary>
    Label,

    /// <summary>It stands anywhere in a sentence, which goes with it.</summary>
    Sentence,

    /// <summary>As a sentence, but only beside another zone of the same kind.</summary>
    Beside,
}

internal sealed record BoilerplatePhrase(string Words, ZoneKind Kind, PhraseExtent Extent);

/// <summary>The phrases of <c>reading/boilerplate.tsv</c>, found in one pass over a text.</summary>
internal static class BoilerplatePhrases
{
    private static readonly BoilerplatePhrase[] _phrases = Load();

    private static readonly SearchValues<string> _search =
        SearchValues.Create([.. _phrases.Select(p => p.Words)], StringComparison.OrdinalIgnoreCase);

    private static readonly ILookup<char, BoilerplatePhrase> _byFirst =
        _phrases.OrderByDescending(p => p.Words.Length).ToLookup(p => char.ToLowerInvariant(p.Words[0]));

    public static IEnumerable<BoilerplatePhrase> All => _phrases;

    /// <summary>The offset of the next phrase, at or behind the given one; -1 where none follows.</summary>
    public static int IndexOfNext(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny(_search);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>All phrases that stand at the offset as whole words, longest first.</summary>
    public static IEnumerable<BoilerplatePhrase> At(string text, int offset)
    {
        if (offset > 0 && char.IsLetterOrDigit(text[offset - 1]) && char.IsLetterOrDigit(text[offset])) yield break;
        foreach (var phrase in _byFirst[char.ToLowerInvariant(text[offset])])
        {
            var end = offset + phrase.Words.Length;
            if (end > text.Length || string.Compare(text, offset, phrase.Words, 0, phrase.Words.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            if (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1])) continue;
            yield return phrase;
        }
    }

    private static BoilerplatePhrase[] Load()
    {
        var list = WordList.Load("reading/boilerplate");
        return [.. list.Entries.Select(e => new BoilerplatePhrase(e.Word, Parse<ZoneKind>(list, e, 1), Parse<PhraseExtent>(list, e, 2)))];
    }

    private static T Parse<T>(WordList list, WordEntry entry, int column) where T : struct, Enum =>
        Enum.TryParse<T>(entry[column], ignoreCase: true, out var value)
            ? value : throw new InvalidDataException($"{list.Name}:{entry.Line}: '{entry[column]}' is no {typeof(T).Name}");
}
