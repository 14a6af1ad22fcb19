using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>
/// Surnames that stand alone. A word is one of the article's surnames when a full name has it, when an office stands before it, or
/// when it is no German word and stands as a genitive before its noun (Putins Truppen) or beside a word of speech.
/// </summary>
internal static class BareNames
{
    public const string Rule = "surname";

    private const int ShortestGenitive = 4;

    public static void Find(NameContext context, NamesFound found)
    {
        var surnames = new KnownSurnames();
        foreach (var name in found.All)
            if (name.Person is { } person) surnames.Add(LastWord(person.Surname));
        for (var i = 0; i < context.Count; i++)
            if (found.IsFree(i) && GivenAway(context, i) is { } surname) surnames.Add(surname);
        if (surnames.IsEmpty) return;
        ReadTownsAsPersons(context, found, surnames);
        ReadInstitutionsApart(context, found);
        AddAll(context, found, surnames);
    }

    /// <summary>The surnames of full names only, where they stand alone and nothing has been found yet.</summary>
    public static void FindAgain(NameContext context, NamesFound found)
    {
        var surnames = new KnownSurnames();
        foreach (var name in found.All)
            if (name.Person is { IsFull: true } person) surnames.Add(LastWord(person.Surname));
        if (!surnames.IsEmpty) AddAll(context, found, surnames);
    }

    private static void AddAll(NameContext context, NamesFound found, KnownSurnames surnames)
    {
        for (var i = 0; i < context.Count; i++)
            if (found.IsFree(i) && context.IsWord(i)) found.Add(At(context, i, surnames));
    }

    // A town that is also the surname of one of the article's persons is that person, unless a preposition of place says otherwise.
    private static void ReadTownsAsPersons(NameContext context, NamesFound found, KnownSurnames surnames)
    {
        for (var i = 0; i < found.All.Count; i++)
        {
            var name = found.All[i];
            if (name.Type != NameType.Place || name.Role == NameRole.State || name.End - name.First > 1 || name.Rule != ListedNames.Rule) continue;
            if (ListedNames.AfterPlacePreposition(context, name.First) || surnames.Find(context[name.First]) is null) continue;
            if (At(context, name.First, surnames) is { } person) found.Replace(i, person);
        }
    }

    // "entließ das Klinikum Melcher": beside "Klinikum Tolvar" and "Anna Melcher" the two are no one name.
    private static void ReadInstitutionsApart(NameContext context, NamesFound found)
    {
        var full = new KnownSurnames();
        var institutions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in found.All)
        {
            if (name.Person is { IsFull: true } person) full.Add(LastWord(person.Surname));
            if (name is { Rule: OrganisationFinder.PlaceRule } && name.End - name.First == 2) institutions.TryAdd(Noun(name), name.Canonical);
        }

        if (full.IsEmpty) return;
        for (var i = 0; i < found.All.Count; i++)
        {
            var name = found.All[i];
            if (name.Rule != OrganisationFinder.PlaceRule || name.End - name.First != 2 || full.Find(context[name.First + 1]) is null) continue;
            if (institutions[Noun(name)] != name.Canonical && At(context, name.First + 1, full) is { } person) found.Replace(i, person);
        }
    }

    private static string Noun(FoundName institution) => institution.Canonical[..institution.Canonical.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The word by which a surname with particles is known: Leyen of von der Leyen.</summary>
    public static string LastWord(string surname) => surname[(surname.LastIndexOf(' ') + 1)..];

    private static FoundName? At(NameContext context, int token, KnownSurnames surnames)
    {
        if (!context.HasNameShape(token)) return CompoundFinder.Surname(context, token, surnames);
        if (surnames.Find(context[token]) is not { } surname) return CompoundFinder.Surname(context, token, surnames);
        if (context.Common(token) is Commonness.Noun or Commonness.Other && (context.StartsSentence(token) || IsDetermined(context, token))) return null;
        var office = token > 0 && context.InSentence(token, token - 1) ? PersonFinder.OfficeAt(context, token - 1) : null;
        office ??= OfState(context, token);
        return PersonFinder.Bare(context, token, context.Span(token, token + 1), surname, office, Rule);
    }

    // Russlands Putin: no office, but a state.
    private static Office? OfState(NameContext context, int token)
    {
        if (token == 0 || !context.InSentence(token, token - 1) || !context.IsCapitalised(token - 1)) return null;
        return context[token - 1][^1] == 's' && context.Listed(token - 1) is { Role: NameRole.State } state ? new Office("", state.Canonical, ' ') : null;
    }

    private static string? GivenAway(NameContext context, int token)
    {
        if (!context.HasNameShape(token) || context[token].Contains('-') || context.Common(token) != Commonness.Unknown) return null;
        if (context.WordOrHead(token) is { } word && !word.Is(NameWordKinds.Surname)) return null;
        if (IsGenitive(context, token)) return context[token][..^1].ToString();
        return !NameWords.HasNounEnding(context[token]) && BesideSpeech(context, token) ? context[token].ToString() : null;
    }

    /// <summary>True for a word that stands as a genitive before its noun, as only names do: Putins Truppen, Putins enge Freunde.</summary>
    public static bool IsGenitive(NameContext context, int token)
    {
        var text = context[token];
        if (text.Length < ShortestGenitive || text[^1] != 's' || text[^2] == 's' || IsDetermined(context, token)) return false;
        var next = token + 1;
        while (next - token <= 2 && context.InSentence(token, next) && context.IsLowerWord(next) && HasReading(context[next], PartOfSpeech.Adjective)) next++;
        return context.InSentence(token, next) && context.IsCapitalised(next) && context.Common(next) is Commonness.Noun or Commonness.Compound;
    }

    private static bool BesideSpeech(NameContext context, int token)
    {
        if (IsDetermined(context, token)) return false;
        var before = token > 0 && context.InSentence(token, token - 1) && context.Is(token - 1, NameWordKinds.SpeechMark);
        var after = context.InSentence(token, token + 1) && context.Is(token + 1, NameWordKinds.SpeechMark);
        // A capitalised word before or after makes it a part of something longer.
        return (before && !(context.InSentence(token, token + 1) && context.IsCapitalised(token + 1)))
            || (after && !(token > 0 && context.InSentence(token, token - 1) && context.IsCapitalised(token - 1)));
    }

    private static bool IsDetermined(NameContext context, int token)
    {
        if (token == 0 || !context.InSentence(token, token - 1) || !context.IsWord(token - 1)) return false;
        if (context.IsCapitalised(token - 1) && !context.StartsSentence(token - 1)) return false;
        foreach (ref readonly var reading in Lexicon.German.LookAtStart(context[token - 1]))
            if (reading.PartOfSpeech is PartOfSpeech.Article or PartOfSpeech.Adjective or PartOfSpeech.Contraction
                || (reading.PartOfSpeech == PartOfSpeech.Pronoun && reading.Kind is PronounKind.Possessive or PronounKind.Demonstrative or PronounKind.Indefinite)) return true;
        return false;
    }

    private static bool HasReading(ReadOnlySpan<char> word, PartOfSpeech part)
    {
        foreach (ref readonly var reading in Lexicon.German.Look(word))
            if (reading.PartOfSpeech == part) return true;
        return false;
    }
}
