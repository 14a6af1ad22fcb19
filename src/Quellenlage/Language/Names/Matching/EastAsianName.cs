using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Matching;

/// <summary>One way to read a name as Korean, Chinese or Japanese.</summary>
/// <param name="Given">All its syllables as one.</param>
internal sealed record EastAsianName(Writing Writing, NamePart Surname, NamePart Given)
{
    /// <summary>Every way that surname and syllables allow; none for other names.</summary>
    public static ImmutableArray<EastAsianName> Readings(WrittenName name)
    {
        var words = name.Words;
        if (words.Length is < 2 or > 4) return [];
        var found = ImmutableArray.CreateBuilder<EastAsianName>();
        foreach (var writing in (ReadOnlySpan<Writing>)[Writing.Korean, Writing.Chinese])
        {
            if (EastAsianNames.IsSurname(words[0], writing) && AreSyllables(words[1..], writing)) found.Add(Make(writing, words[0], words[1..]));
            if (EastAsianNames.IsSurname(words[^1], writing) && AreSyllables(words[..^1], writing)) found.Add(Make(writing, words[^1], words[..^1]));
        }

        if (words.Length == 2 && EastAsianNames.IsJapanese(words[0]) && EastAsianNames.IsJapanese(words[1]))
        {
            found.Add(Make(Writing.Japanese, words[1], words[..1]));
            found.Add(Make(Writing.Japanese, words[0], words[1..]));
        }

        return found.ToImmutable();
    }

    private static bool AreSyllables(ImmutableArray<string> words, Writing writing)
    {
        var count = 0;
        foreach (var word in words)
            foreach (var piece in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                var its = EastAsianNames.Syllables(piece, writing);
                if (its == 0) return false;
                count += its;
            }

        return count is 1 or 2;
    }

    private static EastAsianName Make(Writing writing, string surname, ImmutableArray<string> given) =>
        new(writing, Part(surname), Part(string.Concat(given)));

    private static NamePart Part(string word) => new(string.Concat(word.Where(char.IsLetter)), false, false, false);
}
