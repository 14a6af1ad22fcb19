using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Coreference;

/// <summary>What a common noun can stand for.</summary>
internal static class Nouns
{
    private const NameWordKinds People = NameWordKinds.Title | NameWordKinds.Inhabitant;
    private const NameWordKinds Bodies = NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.Body;

    /// <summary>What the lists say of the noun or the noun that it ends in; null where nothing.</summary>
    public static NameWord? Find(ReadOnlySpan<char> noun) => NameWords.Find(noun) is { } word && word.Is(People | Bodies) ? word : NameWords.FindHead(noun);

    /// <summary>True for a noun that names a person or body, who can act and speak: Sprecherin, Behörde.</summary>
    public static bool CanAct(ReadOnlySpan<char> noun) => Find(noun) is { } word && word.Is(People | Bodies);

    public static bool IsPerson(ReadOnlySpan<char> noun) => Find(noun) is { } word && IsPerson(word);

    public static bool IsPerson(NameWord word) => word.Is(People);

    /// <summary>The dictionary form of the noun or, for a compound that the lexicon lacks, of its last part.</summary>
    public static string Lemma(ReadOnlySpan<char> noun)
    {
        foreach (ref readonly var form in Forms(noun))
            if (form.PartOfSpeech == PartOfSpeech.Noun) return form.Lemma;
        return noun.ToString();
    }

    /// <summary>The same with what stands before that last part: "das Gesundheitsamt" is no "Amt" in general.</summary>
    public static string WholeLemma(ReadOnlySpan<char> noun)
    {
        var lemma = Lemma(noun);
        if (!Lexicon.German.Look(noun).IsEmpty || !Lexicon.German.TryCompound(noun, out var head)) return lemma;
        return noun[head - 1] == '-' ? string.Concat(noun[..head], lemma) : string.Concat(noun[..head], lemma.ToLowerInvariant());
    }

    /// <summary>The genders of the noun in the singular; None where the lexicon does not know it.</summary>
    public static Gender Genders(ReadOnlySpan<char> noun)
    {
        var genders = Gender.None;
        foreach (ref readonly var form in Forms(noun))
            if (form.PartOfSpeech == PartOfSpeech.Noun && form.Number != Number.Plural) genders |= form.Gender;
        return genders;
    }

    /// <summary>The age that the word tells: 52 of 52-Jährige; 0 where it tells none.</summary>
    public static int Age(ReadOnlySpan<char> word)
    {
        var (digits, age) = (0, 0);
        while (digits < word.Length && digits < 3 && char.IsAsciiDigit(word[digits])) age = (10 * age) + (word[digits++] - '0');
        if (digits == 0 || digits + 1 >= word.Length || word[digits] != '-') return 0;
        foreach (var stem in CoreferenceWords.AgeStems.Entries)
            if (word[(digits + 1)..].StartsWith(stem.Word, StringComparison.OrdinalIgnoreCase)) return age;
        return 0;
    }

    private static ReadOnlySpan<WordForm> Forms(ReadOnlySpan<char> noun)
    {
        var forms = Lexicon.German.Look(noun);
        return forms.IsEmpty && Lexicon.German.TryCompound(noun, out var head) ? Lexicon.German.LookCapitalised(noun[head..]) : forms;
    }
}
