using System.Collections.Immutable;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Coreference;

/// <summary>
/// Leads pronouns and descriptions of an article back to what they stand for, or to nothing where that is not clear. A pronoun goes
/// to the nearest sentence that names somebody who fits: to its subject, else to the only one there. A description goes to the person
/// who holds that office or has that age, or to the nearest body of that kind. Not thread-safe: one for an article and its reader.
/// </summary>
internal sealed class Antecedents(AnalysedText text)
{
    private const int MostSentencesBack = 4;
    private const int LongestChain = 12;
    private const int LongestPhrase = 12;
    private const int FewestOfMainPerson = 3;
    private const int WidePersonsBack = 2;
    private const int MostNamesBack = 80;

    private readonly Dictionary<int, Antecedent?> _ofPronoun = [];
    private People? _people;

    private People People => _people ??= new People(text);

    /// <summary>Of a personal, relative or demonstrative pronoun that is a subject or source; null where none is clear.</summary>
    public Antecedent? OfPronoun(int pronoun) => OfPronoun(pronoun, 0);

    /// <summary>Of a definite phrase that names nobody itself (der Minister, die 34-Jährige, das Blatt); null where none is clear.</summary>
    public Antecedent? OfDescription(in NounPhrase phrase)
    {
        if (NameOf(phrase) is { } name) return new Antecedent(name, null);
        return phrase.First < phrase.Core && phrase.End == phrase.Head + 1 && IsDefinite(phrase.First) ? Introductions.Of(text, phrase) : null;
    }

    private NameMention? NameOf(in NounPhrase phrase)
    {
        if (phrase.First == phrase.Core || phrase.End != phrase.Head + 1 || !IsDefinite(phrase.First)) return null;
        var noun = text.Word(phrase.Head);
        var kind = Nouns.Find(noun);
        var isPerson = kind is not null && Nouns.IsPerson(kind);
        var age = Nouns.Age(noun);
        // A body is told by its name's last part or by its role; most other nouns stand for nothing that has a name.
        if (age == 0 && !isPerson) return phrase.Core == phrase.Head && OfBody(phrase.First, Nouns.WholeLemma(noun)) is { } body && Agreement.Of(text, phrase).CanBeSingular ? body : null;
        var genders = Agreement.Of(text, phrase) is { CanBeSingular: true } forms ? forms.Genders : Gender.None;
        if (genders == Gender.None) return null;
        if (age > 0) return OfAge(phrase, age, genders);
        var state = phrase.Core + 1 == phrase.Head ? States.ByAdjective(text.Word(phrase.Core)) : null;
        if (phrase.Core != phrase.Head && state is null) return null;
        var lemma = Nouns.Lemma(noun);
        bool Fits(NameMention n) => n.Type == NameType.Person && People.Holds(n.Entity, lemma) && FitsGender(n, genders) && (state is null || People.StateOf(n.Entity) is not { } own || own == state);
        // Of an office that only one holds, the name may come later: "Das sagte der Präsident. ... Präsident Melcher ..."
        return Only(phrase.First, Fits, int.MaxValue) ?? (CoreferenceWords.SingleOffices.Contains(kind?.Group) ? Only(text.Tokens.Length, Fits, int.MaxValue) : CoreferenceWords.WidePersons.Contains(lemma) ? OfAnybody(phrase.First, genders) : null);
    }

    private bool IsDefinite(int token)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
            if (form.Kind == PronounKind.Demonstrative || (form.PartOfSpeech == PartOfSpeech.Article && form.Lemma is not null && !IsIndefinite(form.Lemma))) return true;
        return false;
    }

    // The definite article is the one with relative readings.
    private static bool IsIndefinite(string lemma)
    {
        foreach (ref readonly var form in Lexicon.German.Look(lemma))
            if (form.Kind == PronounKind.Relative) return false;
        return true;
    }

    private NameMention? OfAge(in NounPhrase phrase, int age, Gender genders)
    {
        if (Only(phrase.First, n => n.Type == NameType.Person && People.AgeOf(n.Entity) == age, int.MaxValue) is { } known) return known;
        return Search(phrase.First, Agreement.Nominative(genders), n => n.Type == NameType.Person && People.AgeOf(n.Entity) == 0, 0)?.Name;
    }

    // "der Manager": whoever was named last, if that is one who fits.
    private NameMention? OfAnybody(int before, Gender genders) => Only(before, n => n.Type == NameType.Person && FitsGender(n, genders), WidePersonsBack);

    // "das Ministerium": the Innenministerium before; "die Zeitung": the last outlet before.
    private NameMention? OfBody(int before, string lemma)
    {
        if (Only(before, n => n.Type == NameType.Organisation && EndsIn(n, lemma), MostSentencesBack) is { } named) return named;
        if (!CoreferenceWords.WideNouns.TryGet(lemma, out var wide)) return null;
        return Only(before, n => n.Type == NameType.Organisation && HasRole(wide[1], n.Role), MostSentencesBack) is { } last && !IsNamedBetween(last, before, lemma) ? last : null;
    }

    // "Greenpeace ... der Bauernverband ... der Verband": another body of that kind, without a name, stands nearer.
    private bool IsNamedBetween(NameMention name, int before, string lemma)
    {
        for (var i = text.TokenAt(name.Span.End); i < before; i++)
            if (text.IsCapitalised(i) && text.Word(i) is var word && word.Length > lemma.Length + 1 && word[..^1].Contains(lemma, StringComparison.OrdinalIgnoreCase) && text.NameOver(i)?.Entity != name.Entity) return true;
        return false;
    }

    private static bool HasRole(string roles, NameRole role)
    {
        foreach (var part in roles.AsSpan().Split(' '))
            if (roles.AsSpan()[part].Equals(role.ToString(), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool EndsIn(NameMention name, string lemma)
    {
        var canonical = name.Canonical.AsSpan();
        foreach (var part in canonical.Split(' '))
            if (canonical[part] is var word && word.Length >= lemma.Length && word.EndsWith(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The last mention before the token that fits, if all in its sentence that fit are of one entity; for the whole article if all at all are.</summary>
    private NameMention? Only(int before, Func<NameMention, bool> fits, int sentencesBack)
    {
        var offset = before < text.Tokens.Length ? text.Tokens[before].Start : text.Text.Length;
        var earliest = sentencesBack < int.MaxValue ? text.SentenceAt(offset) - sentencesBack : 0;
        NameMention? found = null;
        var sentence = -1;
        for (var i = FirstNameFrom(offset) - 1; i >= 0; i--)
        {
            var name = text.Names[i];
            var its = text.SentenceAt(name.Span.Start);
            if (its < earliest || (found is not null && sentencesBack < int.MaxValue && its != sentence)) break;
            if (!fits(name)) continue;
            if (found is not null && found.Entity != name.Entity) return null;
            if (found is null) (found, sentence) = (name, its);
        }

        return found;
    }

    private Antecedent? OfPronoun(int pronoun, int depth)
    {
        if (_ofPronoun.TryGetValue(pronoun, out var known)) return known;
        if (depth > LongestChain) return null;
        var genders = GendersOf(pronoun, out var kind);
        Antecedent? found = null;
        if (kind == PronounKind.Personal && IsPlural(pronoun))
            found = Search(BeforeContent(pronoun), Agreement.PluralNominative, _ => true, depth);
        else if (genders != Gender.None)
            found = kind switch
            {
                PronounKind.Relative => BeforeComma(pronoun - 1, genders),
                PronounKind.Demonstrative => LastNamed(pronoun, genders, sentencesBack: 1),
                _ => Search(BeforeContent(pronoun), Agreement.Nominative(genders), _ => true, depth),
            };
        _ofPronoun[pronoun] = found;
        return found;
    }

    // "ein Kommentar, der ...": the phrase that the comma closes.
    private Antecedent? BeforeComma(int comma, Gender genders)
    {
        if (!text.IsMark(comma, ',')) return null;
        for (var first = Math.Max(text.Sentences[text.SentenceAt(text.Tokens[comma].Start)].FirstToken, comma - LongestPhrase); first < comma; first++)
        {
            if (text.Is(first - 1, WordTraits.Article | WordTraits.Adjective) || !NounPhrases.TryRead(text, first, comma, out var phrase) || phrase.End != comma || !text.IsCapitalised(phrase.Head)) continue;
            if (NameIn(phrase) is { Type: not NameType.Place } name && FitsGender(name, phrase, genders)) return new Antecedent(name, null);
            return (Agreement.Of(text, phrase).Genders & genders) != 0 && !text.IsInName(phrase.Head) ? new Antecedent(null, phrase) : null;
        }

        // "Anwesend war auch Melcher selbst, der ...": a verb or adverb stands between.
        return LastNamed(comma, genders, sentencesBack: 0);
    }

    // "dieser": whoever was named last, subject or not.
    private Antecedent? LastNamed(int pronoun, Gender genders, int sentencesBack)
    {
        var offset = text.Tokens[pronoun].Start;
        for (var i = FirstNameFrom(offset) - 1; i >= 0 && text.SentenceAt(text.Names[i].Span.Start) >= text.SentenceAt(offset) - sentencesBack; i--)
            if (text.Names[i].Type == NameType.Person && FitsGender(text.Names[i], genders) && !IsQuoted(text.Names[i], pronoun)) return new Antecedent(text.Names[i], null);
        return null;
    }

    // "..., sagte er": whoever is named in what was said is not who said it. What was said begins behind a colon or with the sentence.
    private int BeforeContent(int pronoun)
    {
        var sentence = text.SentenceAt(text.Tokens[pronoun].Start);
        var clauses = text.ClausesOf(sentence);
        var k = 0;
        while (k < clauses.Length && clauses[k].End <= pronoun) k++;
        if (k == 0 || k == clauses.Length || clauses[k].Verb != clauses[k].First || clauses[k].Verb > pronoun || text.IsQuote(clauses[k].First - 2)) return pronoun;
        while (k > 0 && clauses[k].Opening is not (':' or ';')) k--;
        return clauses[k].First;
    }

    private Antecedent? Search(int at, Agreement wanted, Func<NameMention, bool> fits, int depth)
    {
        var own = text.SentenceAt(text.Tokens[at].Start);
        for (var sentence = own; sentence >= Math.Max(0, own - MostSentencesBack); sentence--)
        {
            // A section begins anew; only the headline and what stands alone right before the pronoun are passed over.
            if (text.Sentences[sentence].IsHeading && sentence < own - 1 && text.Sentences[sentence].Zone == Reading.ZoneKind.Body) break;
            if (text.Sentences[sentence].IsHeading) continue;
            if (InSentence(sentence, at, wanted, fits, depth, out var found)) return found;
        }

        return wanted.CanBePlural ? null : MainPerson(at, wanted.Genders, fits);
    }

    // A portrait: where nobody who fits is named nearby, the one whom nearly all mentions before are of.
    private Antecedent? MainPerson(int at, Gender genders, Func<NameMention, bool> fits)
    {
        NameMention? last = null;
        var (total, own) = (0, 0);
        var first = FirstNameFrom(text.Tokens[at].Start) - 1;
        for (var i = first; i >= 0 && i > first - MostNamesBack; i--)
        {
            var name = text.Names[i];
            if (name.Type != NameType.Person || !FitsGender(name, genders) || !fits(name)) continue;
            last ??= name;
            total++;
            if (name.Entity == last.Entity) own++;
        }

        return own >= FewestOfMainPerson && own * 4 >= total * 3 ? new Antecedent(last!, null) : null;
    }

    /// <summary>True where the sentence holds somebody who fits; <paramref name="found"/> is null where it is not clear who.</summary>
    private bool InSentence(int sentence, int at, Agreement wanted, Func<NameMention, bool> fits, int depth, out Antecedent? found)
    {
        found = null;
        var (candidates, oblique) = (new List<Antecedent>(), new List<Antecedent>());
        var limit = Math.Min(at, text.Sentences[sentence].EndToken);
        if (Subject(sentence, limit, wanted, fits, depth) is { } subject)
        {
            found = subject;
            return true;
        }

        for (var i = FirstNameFrom(text.Sentences[sentence].Span.Start); i < text.Names.Length; i++)
        {
            var name = text.Names[i];
            if (limit >= text.Tokens.Length ? name.Span.Start >= text.Sentences[sentence].Span.End : name.Span.Start >= text.Tokens[limit].Start) break;
            if (name.Type != NameType.Person || !FitsGender(name, wanted.Genders) || !fits(name) || IsGenitive(name) || IsQuoted(name, at)) continue;
            var candidate = new Antecedent(name, null);
            var list = IsGoverned(name) ? oblique : candidates;
            if (list.TrueForAll(c => !c.IsSame(candidate))) list.Add(candidate);
        }

        // "Geleitet wird das Amt von Melcher. Er ...": only from the sentence right before.
        if (candidates.Count == 0 && sentence == text.SentenceAt(text.Tokens[at].Start) - 1) candidates = oblique;

        if (candidates.Count == 1) found = candidates[0];
        return candidates.Count > 0;
    }

    /// <summary>The subject of a main clause before the limit that fits; null where there is none or two different ones.</summary>
    private Antecedent? Subject(int sentence, int limit, Agreement wanted, Func<NameMention, bool> fits, int depth)
    {
        Antecedent? found = null;
        var clauses = text.ClausesOf(sentence);
        for (var k = 0; k < clauses.Length && clauses[k].First < limit; k++)
        {
            if (clauses[k].Kind != ClauseKind.Main || ClauseSubjects.Find(text, clauses, k) is not { } subject || subject.HeadEnd > limit || IsQuoted(subject.Head, limit)) continue;
            if (AsAntecedent(subject, wanted, fits, depth) is not { } candidate) continue;
            if (found is { } other && !other.IsSame(candidate)) return null;
            found ??= candidate;
        }

        return found;
    }

    private Antecedent? AsAntecedent(in NounPhrase subject, Agreement wanted, Func<NameMention, bool> fits, int depth)
    {
        if (subject.End == subject.First + 1 && text.IsOnly(subject.First, WordTraits.PersonalPronoun, WordTraits.Noun))
            return IsAlike(subject.First, wanted) && OfPronoun(subject.First, depth + 1) is { } carried && (carried.Name is null || fits(carried.Name)) ? carried : null;
        var forms = Agreement.Of(text, subject).InNominative & wanted;
        if (forms == Agreement.None) return null;
        // "Die Hafenstadt Tolvar will sparen. Sie ...": a place that acts by the noun before its name.
        if (NameIn(subject) is { Type: NameType.Place } place && !wanted.CanBePlural) return !text.IsInName(subject.Head) && FitsGender(place, subject, wanted.Genders) && fits(place) ? new Antecedent(place, null) : null;
        if (NameIn(subject) is { } name && !wanted.CanBePlural) return name.Type != NameType.Place && FitsGender(name, subject, wanted.Genders) && fits(name) ? new Antecedent(name, null) : null;
        if (!Nouns.CanAct(text.Word(subject.Head))) return null;
        if (wanted.CanBePlural) return text.IsInName(subject.Head) ? null : new Antecedent(null, subject);
        // "der Leiter des Amts, Jon Melcher, sagte", "deren Leiter, der Techniker Jon Melcher, sagte"
        if (text.IsMark(subject.End, ',') && NounPhrases.TryRead(text, subject.End + 1, text.Sentences[text.SentenceAt(text.Tokens[subject.First].Start)].EndToken, out var apposition) && NameIn(apposition) is { Type: NameType.Person } apposed) return FitsGender(apposed, wanted.Genders) && fits(apposed) ? new Antecedent(apposed, null) : null;
        return NameOf(subject) is { } described && fits(described) ? new Antecedent(described, null) : new Antecedent(null, subject);
    }

    private bool IsAlike(int pronoun, Agreement wanted) =>
        wanted.CanBePlural ? IsPlural(pronoun) : GendersOf(pronoun, out _) is var genders && genders != Gender.None && genders == wanted.Genders;

    // The last name of the head: "Minister Kim" is Kim, "Putins Sprecher" is not Putin.
    private NameMention? NameIn(in NounPhrase phrase) =>
        text.IsInName(phrase.HeadEnd - 1) && text.NameOver(phrase.HeadEnd - 1) is { } name && name.Span.End >= text.Tokens[phrase.HeadEnd - 1].End ? name : null;

    // "sie" for "die Werft Sarwik": of a body its article tells.
    private bool FitsGender(NameMention name, in NounPhrase phrase, Gender genders) =>
        name.Type == NameType.Person ? FitsGender(name, genders) : phrase.First < phrase.Core && Agreement.Of(text, phrase).InNominative.Genders == genders;

    private bool FitsGender(NameMention name, Gender genders)
    {
        var gender = People.GenderOf(name.Entity);
        return gender == Gender.None ? genders != Gender.Neuter : (gender & genders) != 0;
    }

    private bool IsGenitive(NameMention name) => text.Text[name.Span] is [.., 's'] && name.Span.Length == name.Canonical.Length + 1;

    // Behind a preposition: not who acts in that sentence.
    private bool IsGoverned(NameMention name)
    {
        var first = text.TokenAt(name.Span.Start);
        for (var i = first - 1; i >= 0 && i >= first - 4; i--)
        {
            if (text.Is(i, WordTraits.Preposition) && !text.IsCapitalised(i)) return true;
            if (text.IsInName(i) || (!text.IsCapitalised(i) && !text.Is(i, WordTraits.Adjective | WordTraits.Article))) return false;
        }

        return false;
    }

    private bool IsQuoted(NameMention name, int at) => IsQuoted(text.TokenAt(name.Span.Start), at);

    // True where the token stands in quotation marks that close before the other: another one's words.
    private bool IsQuoted(int token, int other)
    {
        var (start, end) = (text.Tokens[token].Start, other < text.Tokens.Length ? text.Tokens[other].Start : text.Text.Length);
        foreach (var quoted in text.QuotedWithin(text.Sentences[text.SentenceAt(start)]))
            if (quoted.Content.Start <= start && start < quoted.Content.End && quoted.Content.End <= end && quoted.Content.Length > text.Tokens[token].Span.Length + 12) return true;
        return false;
    }

    // "sie sagten" is plural: the verb of its clause tells. None for pronouns that lead to nobody (ich, man, wer).
    private Gender GendersOf(int pronoun, out PronounKind kind)
    {
        var genders = Gender.None;
        kind = PronounKind.None;
        if (CoreferenceWords.Possessives.TryGet(text.Word(pronoun), out var possessive))
        {
            kind = PronounKind.Possessive;
            return possessive[1] == "f" ? Gender.Feminine : Gender.Masculine;
        }

        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(pronoun)))
        {
            if (form.PartOfSpeech != PartOfSpeech.Pronoun || form.Number == Number.Plural || form.Kind is not (PronounKind.Personal or PronounKind.Demonstrative or PronounKind.Relative)) continue;
            if (form.Kind == PronounKind.Personal && (form.Person & Person.Third) == 0) continue;
            if (form.Kind == PronounKind.Relative && text.IsMark(pronoun - 1, ',')) kind = PronounKind.Relative;
            else if (kind == PronounKind.None) kind = form.Kind;
            if (form.Kind != PronounKind.Personal && (form.Case & Case.Nominative) == 0) continue;
            genders |= form.Gender & (Gender.Masculine | Gender.Feminine);
        }

        return genders is Gender.Masculine or Gender.Feminine && !IsPlural(pronoun) ? genders : Gender.None;
    }

    private bool IsPlural(int pronoun)
    {
        foreach (var clause in text.ClausesOf(text.SentenceAt(text.Tokens[pronoun].Start)))
            if (clause.First <= pronoun && pronoun < clause.End) return clause.Verb >= 0 && clause.Kind != ClauseKind.Infinitive && Agreement.OfVerb(text, clause.Verb) == Number.Plural;
        return false;
    }

    private int FirstNameFrom(int offset)
    {
        var names = text.Names;
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (names[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
