using System.Collections.Frozen;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>
/// Compares names in Arabic or Hebrew letters with their transliterations. The letters stay, since without vowels they have no one
/// spelling in Latin ones; only first names and the words that tell how parts belong together (son, servant, the article) are written in Latin.
/// </summary>
internal static class SemiticLetters
{
    private const string Joins = "+";
    private const int ShortestWithArticle = 5;

    private static readonly FrozenDictionary<string, string> _words = WordList.Load("names/semitic-words").Entries.ToFrozenDictionary(e => e.Word, e => e[1], StringComparer.Ordinal);
    private static readonly (string Letters, string Latin)[] _articles = [.. _words.Where(e => e.Key[^1] == '-').Select(e => (e.Key[..^1], e.Value))];

    /// <summary>Null where neither name has such letters.</summary>
    public static NameVerdict? Compare(string one, string other)
    {
        if (Of(one) is null && Of(other) is null) return null;
        if (HasOthers(one) || HasOthers(other)) return new NameVerdict(NameAnswer.Unsure, "there is no table for the letters of one of them");
        if (Of(one) is { } its && Of(other) is { } others && its != others) return new NameVerdict(NameAnswer.Unsure, "one is written in Arabic letters, the other in Hebrew ones");
        if (IsOrganisation(one) || IsOrganisation(other)) return new NameVerdict(NameAnswer.Unsure, "organisations and places in Arabic or Hebrew letters are in no list");
        return PersonComparer.Compare(WrittenName.Parse(WithLatinWords(one)), WrittenName.Parse(WithLatinWords(other)));
    }

    /// <summary>The writing of the first such letter; null where there is none.</summary>
    public static Writing? Of(string name)
    {
        foreach (var letter in name)
            if (Of(letter) is { } writing) return writing;
        return null;
    }

    /// <summary>The writing of the transliterations of names in such letters; other writings as they are.</summary>
    public static Writing Base(Writing writing) => writing switch
    {
        Writing.HebrewLetters => Writing.Cyrillic,
        Writing.ArabicLetters => Writing.Arabic,
        _ => writing,
    };

    private static Writing? Of(char letter) => !char.IsLetter(letter) ? null : letter switch
    {
        >= '\u0590' and <= '\u05FF' => Writing.HebrewLetters,
        >= '\u0600' and <= '\u06FF' => Writing.ArabicLetters,
        _ => null,
    };

    private static bool HasOthers(string name) => Romanisation.IsForeign(string.Concat(name.Where(c => Of(c) is null)));

    private static bool IsOrganisation(string name) => Of(name) is null && OrganisationName.Of(name) is { IsOrganisation: true };

    private static string WithLatinWords(string name)
    {
        if (Of(name) is null) return name;
        var words = name.Replace('\u05BE', ' ').Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToList();
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (_words.GetValueOrDefault(words[i]) != Joins) continue;
            words[i - 1] += words[i];
            words.RemoveAt(i);
        }

        return string.Join(' ', words.Select(Known));
    }

    private static string Known(string word)
    {
        if (_words.TryGetValue(word, out var latin) && latin != Joins) return latin;
        foreach (var (letters, article) in _articles)
            if (word.Length >= ShortestWithArticle && word.StartsWith(letters, StringComparison.Ordinal)) return article + word[letters.Length..];
        return word;
    }

    // Without the marks of short vowels, joiners and the lengthening stroke.
    private static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var letter in word)
            if ((char.IsLetter(letter) && letter != '\u0640') || letter < '\u0080') bare.Append(letter);
        return bare.ToString();
    }
}
