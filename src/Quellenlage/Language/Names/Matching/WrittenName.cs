using System.Collections.Frozen;
using System.Collections.Immutable;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>
/// A person's name as it is written, taken apart for comparison: without titles, particles and the Arabic article, in lower case and
/// Latin letters. Immutable.
/// </summary>
internal sealed class WrittenName
{
    private const int MostParts = 12;
    private const int LongestInitial = 3;
    private const int ShortestCompound = 9;

    private static readonly FrozenDictionary<string, WordEntry> _known = WordList.Load("names/name-parts").Entries.ToFrozenDictionary(e => e.Word, StringComparer.Ordinal);

    private static readonly string[] _servants = [.. _known.Values.Where(e => e[1] == "servant" && e.Word.Length > 3).Select(e => e.Word).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    private readonly Lazy<ImmutableArray<EastAsianName>> _eastAsian;
    private readonly Lazy<ImmutableArray<Writing>> _origins;

    private WrittenName(string text, ImmutableArray<string> words, ImmutableArray<NamePart> parts, string suffix, char gender)
    {
        (Text, Words, Parts, Suffix, Gender) = (text, words, parts, suffix, gender);
        NamesFather = words.Any(w => KindOf(w) is "son" or "son-or-name");
        Particles = string.Concat(words.SkipLast(1).Where(w => w.Length > 0 && KindOf(w) == "particle").Select(w => w[0]));
        _eastAsian = new Lazy<ImmutableArray<EastAsianName>>(() => EastAsianName.Readings(this));
        _origins = new Lazy<ImmutableArray<Writing>>(() => NameOrigin.Of(this));
        Joined = new NamePart(string.Concat(words.Select(Letter)), false, false, false);
        HasWesternSurname = parts.Length > 0 && NameWords.Find(parts[^1].Capitalised)?.Is(NameWordKinds.Surname) == true;
    }

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>Its words without titles and suffix, with their particles; hyphens stay within a word.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Given names and surname, at least one.</summary>
    public ImmutableArray<NamePart> Parts { get; }

    /// <summary>Junior, senior or a number, as one key; empty where there is none.</summary>
    public string Suffix { get; }

    /// <summary>m or f where a title tells, otherwise a space.</summary>
    public char Gender { get; }

    /// <summary>True where the name tells whose son or daughter its bearer is, in the Arabic way.</summary>
    public bool NamesFather { get; }

    /// <summary>The first letters of its particles, von and van being one.</summary>
    public string Particles { get; }

    /// <summary>All its words as one.</summary>
    public NamePart Joined { get; }

    public string Letters => Joined.Word;

    public bool IsBare => Parts.Length == 1;

    /// <summary>True where the surname is a known German or English one.</summary>
    public bool HasWesternSurname { get; }

    public NamePart Surname => Parts[^1];

    /// <summary>The ways to read it as Korean, Chinese or Japanese.</summary>
    public ImmutableArray<EastAsianName> EastAsian => _eastAsian.Value;

    /// <summary>The writings that it tells of by itself.</summary>
    public ImmutableArray<Writing> Origins => _origins.Value;

    /// <summary>The surname may stand first before a comma. A name of nothing but titles keeps them.</summary>
    public static WrittenName Parse(string name)
    {
        var text = Romanisation.Latin(Uncontracted(name));
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && KindOf(text[(comma + 1)..].Trim()) != "suffix") text = $"{text[(comma + 1)..]} {text[..comma]}";
        var words = text.Split([' ', ',', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetter)).Take(MostParts).ToList();
        var gender = TakeTitles(words);
        var suffix = TakeSuffix(words, name);
        if (words.Count == 0) words = [name.ToLowerInvariant()];
        return new WrittenName(name, [.. words], PartsOf(words), suffix, gender);
    }

    // Titles stand before the name, but those of the nobility (Otto Graf Muster) and of who retired (General a. D.) within it.
    private static char TakeTitles(List<string> words)
    {
        var gender = ' ';
        while (words.Count > 1 && (KindOf(words[0]) is "title" or "noble" || IsOffice(words[0])))
        {
            if (gender == ' ') gender = GenderOf(words[0]);
            words.RemoveAt(0);
            if (words.Count > 2 && KindOf($"{words[0]} {words[1]}") == "title") words.RemoveRange(0, 2);
        }

        for (var i = words.Count - 2; i > 0; i--)
            if (KindOf(words[i]) == "noble") words.RemoveAt(i);
        return gender;
    }

    private static string TakeSuffix(List<string> words, string name)
    {
        if (words.Count < 2) return "";
        var last = words[^1];
        var isNumber = IsNumber(name.AsSpan().TrimEnd());
        if (!isNumber && (KindOf(last) != "suffix" || (words.Count < 3 && last[^1] != '.'))) return "";
        words.RemoveAt(words.Count - 1);
        return isNumber ? last.TrimEnd('.') : _known[last.TrimEnd('.')][2];
    }

    // A single letter is an initial: Anna V.
    private static bool IsNumber(ReadOnlySpan<char> name)
    {
        var number = name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.');
        return number.Length > 1 && !number.ContainsAnyExcept("IVX");
    }

    private static bool IsOffice(string word)
    {
        var noun = Capital(word);
        if (NameWords.Find(noun) is { } known) return known.Is(NameWordKinds.Title) && !known.Is(NameWordKinds.FirstName);
        return noun.Length >= ShortestCompound && NameWords.FindHead(noun)?.Is(NameWordKinds.Title) == true;
    }

    private static char GenderOf(string title) => _known.TryGetValue(title.TrimEnd('.'), out var entry) && entry[2].Length > 0 ? entry[2][0] : ' ';

    // ElMasri is El-Masri, DeCarlo De Carlo; McDonald stays.
    private static string Uncontracted(string name)
    {
        for (var i = name.Length - 1; i > 1; i--)
        {
            if (!char.IsUpper(name[i]) || !char.IsLower(name[i - 1])) continue;
            var start = i;
            while (start > 0 && char.IsLetter(name[start - 1])) start--;
            if (KindOf(name[start..i].ToLowerInvariant()) is "article" or "particle") name = $"{name[..i]}-{name[i..]}";
        }

        return name;
    }

    private static ImmutableArray<NamePart> PartsOf(List<string> words)
    {
        var parts = ImmutableArray.CreateBuilder<NamePart>();
        var (prefix, article) = ("", false);
        for (var w = 0; w < words.Count; w++)
        {
            var isFirstPiece = true;
            foreach (var piece in words[w].Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                var isJoined = !isFirstPiece;
                isFirstPiece = false;
                var isLast = w == words.Count - 1 && words[w].EndsWith(piece, StringComparison.Ordinal);
                var kind = isLast ? "" : KindOf(piece);
                if (kind is "article" or "son" or "particle" || (kind == "son-or-name" && parts.Count > 0))
                {
                    article |= kind == "article";
                    continue;
                }

                if (kind is "servant" or "joined")
                {
                    prefix += kind == "servant" ? "abd" : Letter(piece);
                    continue;
                }

                parts.Add(Part(prefix, piece, isJoined && prefix.Length == 0 && !article, article));
                (prefix, article) = ("", false);
            }
        }

        if (parts.Count == 0) parts.Add(Part("", string.Concat(words), false, false));
        return parts.ToImmutable();
    }

    private static NamePart Part(string prefix, string piece, bool isJoined, bool article)
    {
        var letters = Letter(piece);
        var isInitial = prefix.Length == 0 && (letters.Length == 1 || (piece[^1] == '.' && letters.Length <= LongestInitial));
        // Abdelfattah is Abd al-Fattah in one word.
        if (prefix.Length == 0 && letters.Length > 7)
            foreach (var servant in _servants)
                if (letters.StartsWith(servant, StringComparison.Ordinal))
                {
                    (prefix, letters) = ("abd", letters[servant.Length..]);
                    break;
                }

        return new NamePart(prefix + letters, isInitial, isJoined, article);
    }

    // A letter with its full stop is an initial.
    private static string KindOf(string word) =>
        _known.TryGetValue(word.TrimEnd('.'), out var entry) && !(entry.Word.Length == 1 && word[^1] == '.') ? entry[1] : "";

    private static string Letter(string word) => string.Concat(word.Where(char.IsLetter));

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
