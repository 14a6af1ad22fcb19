using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Grammar;

/// <summary>
/// Which cases a word or phrase can stand in, for each gender of the singular and for the plural: four groups of four bits. The forms of
/// a phrase are those that all of its words share, which is what agreement means.
/// </summary>
internal readonly record struct Agreement(ushort Bits)
{
    private const int Plural = 3;
    private const ushort SingularBits = 0x0FFF, PluralBits = 0xF000, NominativeBits = 0x1111;

    public static Agreement All => new(0xFFFF);

    public static Agreement None => default;

    public bool CanBeNominative => (Bits & NominativeBits) != 0;

    /// <summary>True where it can be nominative with a verb in that number.</summary>
    public bool CanBeSubjectOf(Number verb) =>
        (Bits & NominativeBits & (verb switch { Number.Singular => SingularBits, Number.Plural => PluralBits, _ => 0xFFFF })) != 0;

    public bool CanBePlural => (Bits & PluralBits) != 0;

    public bool CanBeSingular => (Bits & SingularBits) != 0;

    /// <summary>The cases that are left.</summary>
    public Case Cases => (Case)((Bits | Bits >> 4 | Bits >> 8 | Bits >> 12) & 0xF);

    /// <summary>The genders of the singular that are left.</summary>
    public Gender Genders => ((Bits & 0x000F) != 0 ? Gender.Masculine : 0) | ((Bits & 0x00F0) != 0 ? Gender.Feminine : 0) | ((Bits & 0x0F00) != 0 ? Gender.Neuter : 0);

    /// <summary>The nominative plural, and nothing else.</summary>
    public static Agreement PluralNominative => new(NominativeBits & PluralBits);

    /// <summary>The nominative singular of those genders, and nothing else.</summary>
    public static Agreement Nominative(Gender genders) =>
        new((ushort)(((genders & Gender.Masculine) != 0 ? 0x0001 : 0) | ((genders & Gender.Feminine) != 0 ? 0x0010 : 0) | ((genders & Gender.Neuter) != 0 ? 0x0100 : 0)));

    /// <summary>What is left of it in the nominative.</summary>
    public Agreement InNominative => new((ushort)(Bits & NominativeBits));

    public static Agreement operator &(Agreement left, Agreement right) => new((ushort)(left.Bits & right.Bits));

    public static Agreement operator |(Agreement left, Agreement right) => new((ushort)(left.Bits | right.Bits));

    /// <summary>Of one reading; a feature that the reading does not have may be any.</summary>
    public static Agreement Of(in WordForm form)
    {
        var cases = form.Case == Case.None ? 0xF : (int)form.Case;
        var genders = form.Gender == Gender.None ? 7 : (int)form.Gender;
        var bits = 0;
        if (form.Number != Number.Plural)
            for (var gender = 0; gender < Plural; gender++)
                if ((genders & 1 << gender) != 0) bits |= cases << 4 * gender;
        if (form.Number != Number.Singular) bits |= cases << 4 * Plural;
        return new Agreement((ushort)bits);
    }

    /// <summary>What determiner and head of the phrase allow together; everything for a head that the lexicon does not know.</summary>
    public static Agreement Of(AnalysedText text, in NounPhrase phrase)
    {
        var forms = OfHead(text, phrase);
        if (phrase.First < phrase.Core) forms &= OfDeterminer(text, phrase.First);
        else if (phrase.First < phrase.Head) forms &= OfAdjective(text, phrase.First);
        var joint = Joint(text, phrase);
        if (joint < 0) return forms;
        var plural = new Agreement((ushort)((forms.Bits & 0xF | forms.Bits >> 4 & 0xF | forms.Bits >> 8 & 0xF | forms.Bits >> 12) << 12));
        // "der Gründer und Leiter" may be one person.
        return phrase.First < phrase.Core && !text.IsInName(joint + 1) && !text.Is(joint + 1, WordTraits.Article | WordTraits.Determiner) ? forms | plural : plural;
    }

    /// <summary>The numbers that a finite form can have in the third person; None where both or neither.</summary>
    public static Number OfVerb(AnalysedText text, int verb)
    {
        var (singular, plural) = (false, false);
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
        {
            if (!form.IsVerb || form.VerbForm != VerbForm.Finite || form.Mood == Mood.Imperative || (form.Person & (Person.Third | Person.First)) == 0) continue;
            singular |= form.Number != Number.Plural;
            plural |= form.Number != Number.Singular;
        }

        return singular == plural ? Number.None : singular ? Number.Singular : Number.Plural;
    }

    // The word that joins another phrase to it; -1 where there is none.
    private static int Joint(AnalysedText text, in NounPhrase phrase)
    {
        for (var i = phrase.HeadEnd; i < phrase.End; i++)
            if (text.Is(i, WordTraits.Coordinator)) return i;
        return -1;
    }

    private static Agreement OfHead(AnalysedText text, in NounPhrase phrase)
    {
        var head = phrase.Head;
        if (phrase.First == phrase.Head && phrase.End == phrase.Head + 1 && text.IsOnly(head, WordTraits.PersonalPronoun | WordTraits.Determiner | WordTraits.RelativePronoun | WordTraits.Interrogative, WordTraits.Noun))
            return OfPronoun(text, head);
        var word = text.Word(head);
        if (text.IsInName(head)) return text.NameOver(head) is { } name && IsGenitive(text, name) ? new Agreement(0x2222) : All;
        var forms = Lexicon.German.Look(word);
        if (forms.IsEmpty && Lexicon.German.TryCompound(word, out var last)) forms = Lexicon.German.LookCapitalised(word[last..]);
        var found = None;
        foreach (ref readonly var form in forms)
            if (form.PartOfSpeech == PartOfSpeech.Noun) found |= Of(form);
        return found == None ? All : found;
    }

    private static bool IsGenitive(AnalysedText text, NameMention name) =>
        name.Span.Length == name.Canonical.Length + 1 && text.Text[name.Span] is [.., 's'];

    private static Agreement OfPronoun(AnalysedText text, int token)
    {
        var found = None;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
            if (form.PartOfSpeech is PartOfSpeech.Pronoun or PartOfSpeech.Article) found |= Of(form);
        return found == None ? All : found;
    }

    private static Agreement OfDeterminer(AnalysedText text, int token)
    {
        var found = None;
        var isOwner = true;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
        {
            if (form.PartOfSpeech is not (PartOfSpeech.Article or PartOfSpeech.Pronoun)) continue;
            found |= Of(form);
            isOwner &= form.PartOfSpeech == PartOfSpeech.Pronoun && form.Kind is PronounKind.Relative or PronounKind.Demonstrative && form.Case == Case.Genitive;
        }

        // "dessen Sprecher": the genitive is the owner's, and the noun stands in any case.
        return found == None || isOwner ? All : found;
    }

    // Without a determiner the adjective carries its ending: "ukrainischer Soldaten" is a genitive.
    private static Agreement OfAdjective(AnalysedText text, int token) => text.Word(token) switch
    {
        [.., 'e', 'r'] => new Agreement(0x2061),
        [.., 'e', 'm'] => new Agreement(0x0404),
        _ => All,
    };
}
