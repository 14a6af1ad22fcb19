using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Matching;

/// <summary>One way to read a name as Korean, Chinese or Japanese.</summary>
/// <param name="Given">All its syllables as one.</param>
/// <param name="IsPinyin">False where hyphens, apostrophes or letters tell of another romanisation of Chinese.</param>
internal sealed record EastAsianName(Writing Writing, NamePart Surname, NamePart Given, bool IsPinyin)
{
    /// <summary>Every way that surname and syllables allow; none for other names.</summary>
    public static ImmutableArray<EastAsianName> Readings(WrittenName name)
    {
        var words = name.Words;
        if (words.Length is < 2 or > 4) return [];
        var found = ImmutableArray.CreateBuilder<EastAsianName>();
        foreach (var writing in (ReadOnlySpan<Writing>)[Writing.Korean, Writing.Chinese])
        {
            if (EastAsianNames.IsSurname(words[0], writing) && AreSyllables(words[1..], writing, 1)) found.Add(Make(writing, words[0], words[1..]));
            if (EastAsianNames.IsSurname(words[^1], writing) && AreSyllables(words[..^1], writing, 2)) found.Add(Make(writing, words[^1], words[..^1]));
        }

        if (words.Length == 2 && !name.HasWesternSurname && EastAsianNames.IsJapanese(words[0]) && EastAsianNames.IsJapanese(words[1]))
        {
            found.Add(Make(Writing.Japanese, words[1], words[..1]));
            found.Add(Make(Writing.Japanese, words[0], words[1..]));
        }

        return found.ToImmutable();
    }

    // A single syllable before a surname is rather the surname itself: Wang Yi.
    private static bool AreSyllables(ImmutableArray<string> words, Writing writing, int least)
    {
        var count = 0;
        foreach (var word in words)
            foreach (var piece in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                var its = EastAsianNames.Syllables(piece, writing);
                if (its == 0) return false;
                count += its;
            }

        return count >= least && count <= 2;
    }

    private static EastAsianName Make(Writing writing, string surname, ImmutableArray<string> given) =>
        new(writing, Part(surname), Part(string.Concat(given)), given.Add(surname).All(w => w.All(char.IsLetter) && !NameOrigin.HasMark(w, Writing.Chinese)));

    private static NamePart Part(string word) => new(string.Concat(word.Where(char.IsLetter)), false, false, false);
}
