using System.Collections.Frozen;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Stories;

/// <summary>Leads words that reports of one event use for one another ("Entsendung", "schickte") to one term.</summary>
internal static class NearSynonyms
{
    /// <summary>The frame of words that tell that something is said, and nothing of what.</summary>
    public const string Saying = "saying";

    private const int LeastHead = 4;
    private const int LeastRest = 4;
    private const int LeastParticle = 2;

    // A term that no stem can be.
    private const string Mark = "~";

    private const char Joint = '_';

    private static readonly FrozenDictionary<string, string> _termOf = Load();

    // A compound's head is a noun: "Heilberuf" has nothing of "berufen".
    private static readonly FrozenDictionary<string, string> _headOf =
        (from entry in WordList.Load("stories/near-synonyms").Entries
         from word in WordsOf(entry)
         where char.IsUpper(word[0]) && !word.Contains(Joint, StringComparison.Ordinal)
         group Mark + entry.Word by ContentWords.Stem(word)).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _frameOf =
        WordList.Load("stories/near-synonyms").Entries.Where(e => e[2].Length > 0).ToFrozenDictionary(e => Mark + e.Word, e => e[2], StringComparer.Ordinal);

    /// <summary>The term that two words in a row stand for together ("ums Leben"); null where they stand for none.</summary>
    public static string? TermOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<char> pair = stackalloc char[ContentWords.MaxLength];
        if (first.Length + 1 + second.Length > pair.Length) return null;
        first.ToLowerInvariant(pair);
        pair[first.Length] = Joint;
        second.CopyTo(pair[(first.Length + 1)..]);
        return _termOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(pair[..(first.Length + 1 + second.Length)], out var term) ? term : null;
    }

    /// <summary>The frame that the term of a class belongs to: classes of one frame tell of sides of one matter. Null where it belongs to none.</summary>
    public static string? FrameOf(string term) => _frameOf.GetValueOrDefault(term);

    /// <summary>True for the term of a class.</summary>
    public static bool IsTerm(ReadOnlySpan<char> term) => term.StartsWith(Mark);

    /// <summary>True for the term of a class that tells what happens, which a verb leads.</summary>
    public static bool IsEvent(ReadOnlySpan<char> term) => IsTerm(term) && char.IsLower(term[Mark.Length]);

    /// <summary>The term of the class that a folded stem belongs to, or the head of the compound that it is; null where it belongs to none.</summary>
    public static string? TermOf(ReadOnlySpan<char> stem)
    {
        var lookup = _termOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(stem, out var term)) return term;
        var heads = _headOf.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var head = LeastRest; head <= stem.Length - LeastHead; head++)
            if (heads.TryGetValue(stem[head..], out term)) return IsParticle(stem[..head]) || EndsInParticle(stem[..head]) ? null : term;
        return null;
    }

    /// <summary>The term of the class that a noun, as it stands in a name, belongs to; null where it belongs to none.</summary>
    public static string? HeadTermOf(ReadOnlySpan<char> word)
    {
        if (word.Length > ContentWords.MaxLength) return null;
        Span<char> buffer = stackalloc char[ContentWords.MaxLength];
        return _headOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..ContentWords.Stem(word, buffer)], out var term) ? term : null;
    }

    // "Seuchenausbruch" is an Ausbruch and no Bruch; "Hausbrand" is a Brand, since there is no "h".
    private static bool EndsInParticle(ReadOnlySpan<char> word)
    {
        for (var at = LeastRest; at <= word.Length - LeastParticle; at++)
            if (IsParticle(word[at..]) && IsWord(word[..at])) return true;
        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        Span<char> noun = stackalloc char[word.Length];
        word.CopyTo(noun);
        noun[0] = char.ToUpperInvariant(noun[0]);
        return !Lexicon.German.Look(noun).IsEmpty || (noun[^1] is 's' or 'n' && !Lexicon.German.Look(noun[..^1]).IsEmpty);
    }

    // What "ein" or "durch" stand before is another thing: Einbruch, Durchbruch.
    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (ref readonly var reading in Lexicon.German.Look(word))
            if (reading.PartOfSpeech is PartOfSpeech.VerbParticle or PartOfSpeech.Preposition) return true;
        return false;
    }

    private static FrozenDictionary<string, string> Load()
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("stories/near-synonyms").Entries)
            foreach (var word in WordsOf(entry))
                terms.TryAdd(word.Contains(Joint, StringComparison.Ordinal) ? word : ContentWords.Stem(word), Mark + entry.Word);
        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All words of a line's class.</summary>
    internal static IEnumerable<string> WordsOf(WordEntry entry) => entry[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(entry.Word);
}
