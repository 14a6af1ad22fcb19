using System.Buffers;
using System.Globalization;
using System.Text;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Stories;

/// <summary>
/// Folds words so that two articles' words can be compared: verbs by their infinitive, lower case, umlauts and ß by their base
/// letters, endings cut. A folded word is a key and is never shown.
/// </summary>
internal static class ContentWords
{
    /// <summary>Longer words are compared by their beginning.</summary>
    public const int MaxLength = 64;

    private static readonly WordList _stopWords = WordList.Load("stories/stopwords");
    private static readonly (string Ending, int Left)[] _endings =
        [.. WordList.Load("stories/endings").Entries.Select(e => (e.Word, int.Parse(e[1], CultureInfo.InvariantCulture)))];

    private static readonly SearchValues<char> _separators = SearchValues.Create(" \t\r\n\u00A0\"„“”»«‚‘’›‹'(),;:.!?/");

    /// <summary>True for a word that says what a sentence is about: not a stop word, longer than one letter.</summary>
    public static bool IsContent(ReadOnlySpan<char> word) => word.Length > 1 && !_stopWords.ContainsLower(word);

    /// <summary>Writes the folded stem of one word to the buffer.</summary>
    /// <param name="buffer">At least <see cref="MaxLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in Infinitive(word))
        {
            if (length == MaxLength) break;
            if (c is '.' or '\u00A0' or '\u202F') continue;
            buffer[length++] = Fold(c);
        }

        return CutEndings(buffer[..length]);
    }

    /// <summary>The folded stem of one word as a string.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return new string(buffer[..Stem(word, buffer)]);
    }

    /// <summary>The folded stems of the phrase's content words in their order, joined by spaces; of all its words where none is one.</summary>
    public static string PhraseKey(ReadOnlySpan<char> phrase)
    {
        var key = Join(phrase, contentOnly: true);
        return key.Length > 0 ? key : Join(phrase, contentOnly: false);
    }

    /// <summary>The words of a phrase, in order: what stands between white space, quotation marks and punctuation.</summary>
    public static List<string> WordsOf(ReadOnlySpan<char> phrase)
    {
        var words = new List<string>();
        foreach (var range in phrase.SplitAny(_separators))
            if (!phrase[range].IsEmpty) words.Add(phrase[range].ToString());
        return words;
    }

    private static string Join(ReadOnlySpan<char> phrase, bool contentOnly)
    {
        var key = new StringBuilder();
        foreach (var word in WordsOf(phrase))
        {
            if (contentOnly && !IsContent(word)) continue;
            if (key.Length > 0) key.Append(' ');
            key.Append(Stem(word));
        }

        return key.ToString();
    }

    // Only forms that can be no noun: "starben", "gestorben" and "gestorbene" meet in "sterben".
    private static ReadOnlySpan<char> Infinitive(ReadOnlySpan<char> word)
    {
        if (Find(word, PartOfSpeech.Noun) is not null) return word;
        var participle = Find(word, PartOfSpeech.Adjective);
        return Find(word, PartOfSpeech.Verb) ?? (participle is null ? null : Find(participle, PartOfSpeech.Verb)) ?? word;
    }

    private static string? Find(ReadOnlySpan<char> word, PartOfSpeech part)
    {
        foreach (var reading in Lexicon.German.Look(word))
            if (reading.PartOfSpeech == part) return reading.Lemma;
        return null;
    }

    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'ß' => 's',
        var lower => lower,
    };

    private static int CutEndings(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 0 && char.IsAsciiDigit(word[0])) return length;
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var (ending, left) in _endings)
            {
                if (length - ending.Length < left || !word[..length].EndsWith(ending, StringComparison.Ordinal)) continue;
                length -= ending.Length;
                cut = true;
                break;
            }
        }

        return length;
    }
}
