using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Quotations;

/// <summary>The word lists that the rules for quotations use; loaded once.</summary>
internal static class QuotationWords
{
    private const int LongestPart = 40;
    private const int ShortestPart = 3;

    private static readonly WordList _verbs = WordList.Load("quotations/speech-verbs");
    private static readonly WordList _otherSenses = Load("other-senses");
    private static readonly HashSet<string> _versatile = [.. _otherSenses.Entries.Select(e => e[1])];

    public static WordList SourceNouns { get; } = Load("source-nouns");

    public static WordList HolderPrepositions { get; } = Load("holder-prepositions");

    public static WordList Particles { get; } = Load("speaker-particles");

    public static WordList CarryOn { get; } = Load("carry-on");

    public static WordList Anaphora { get; } = Load("anaphora");

    public static WordList Channels { get; } = Load("channels");

    public static WordList AddresseePrepositions { get; } = Load("addressee-prepositions");

    public static WordList Hearsay { get; } = Load("hearsay");

    public static WordList HearsayModals { get; } = Load("hearsay-modals");

    public static WordList Impersonal { get; } = Load("impersonal");

    public static WordList ImpersonalSubjects { get; } = Load("impersonal-subjects");

    public static WordList Complementisers { get; } = Load("complementisers");

    public static WordList InnerFrames { get; } = Load("inner-frames");

    /// <summary>Prepositions that name the owner of a report; others only say where it came from.</summary>
    public static WordList OwnerPrepositions { get; } = Load("owner-prepositions");

    /// <summary>Nouns that, quoted as somebody's word, deny what is reported.</summary>
    public static WordList DenialNouns { get; } = Load("denial-nouns");

    public static WordList SourcePrepositions { get; } = Load("source-prepositions");

    public static WordList ObjectPrepositions { get; } = Load("object-prepositions");

    /// <summary>Endings of nouns that mostly name no person and no body.</summary>
    public static WordList AbstractEndings { get; } = Load("abstract-endings");

    /// <summary>Nouns with such an ending that name a body all the same.</summary>
    public static WordList SpeakingBodies { get; } = Load("speaking-bodies");

    public static WordList NoDeterminers { get; } = Load("no-determiners");

    /// <summary>Words behind a verb that join it to the predicate before: the subject stays the same.</summary>
    public static WordList CoordinatingParticles { get; } = Load("coordinating-particles");

    /// <summary>Prepositions by which an office or body names its place.</summary>
    public static WordList PlacePrepositions { get; } = Load("place-prepositions");

    /// <summary>Nouns that a dependent clause spells out as what was said, with its modality.</summary>
    public static WordList SpeechNouns { get; } = Load("speech-nouns");

    public static WordList HeadlineAttitudes { get; } = Load("headline-attitudes");

    /// <summary>Prepositions before the one who acts in the passive.</summary>
    public static WordList AgentPrepositions { get; } = Load("agent-prepositions");

    public static WordList Possessives { get; } = Load("possessives");

    /// <summary>Forms of modal verbs by which a verb of saying tells what can or has to be said.</summary>
    public static WordList IdleModals { get; } = Load("idle-modals");

    /// <summary>nie, niemals; and the words beside which they deny nothing.</summary>
    public static WordList Never { get; } = Load("never");

    /// <summary>Forms of "lassen", with which somebody has others say it.</summary>
    public static WordList Causatives { get; } = Load("causatives");

    public static WordList Negations { get; } = Load("negations");

    /// <summary>What something is to be that is planned: fertig, eröffnet.</summary>
    public static WordList PlannedStates { get; } = Load("planned-states");

    /// <summary>Nouns of evidence: who says that there is none denies.</summary>
    public static WordList EvidenceNouns { get; } = Load("evidence-nouns");

    /// <summary>Infinitives of state, with which sollen is hearsay.</summary>
    public static WordList HearsayInfinitives { get; } = Load("hearsay-infinitives");

    /// <summary>Words inside a clause that take the sentence before as what was said.</summary>
    public static WordList InnerAnaphora { get; } = Load("inner-anaphora");

    /// <summary>Determiners by which an article means its own outlet.</summary>
    public static WordList OwnOutlet { get; } = Load("own-outlet");

    public static WordList Own { get; } = Load("own");

    /// <summary>Words that make an infinitive with zu a purpose: um, ohne, statt.</summary>
    public static WordList PurposeWords { get; } = Load("purpose-words");

    /// <summary>Question words that go on with a noun before them: always, or where one stands right before.</summary>
    public static WordList RelativeQuestions { get; } = Load("relative-questions");

    /// <summary>Nouns whose name in quotation marks is a title: Film, Motto, Zeitung.</summary>
    public static WordList TitleNouns { get; } = Load("title-nouns");

    /// <summary>Each phrase as its words.</summary>
    public static string[][] References { get; } = Phrases("references");

    /// <summary>Each phrase as its words.</summary>
    public static string[][] DenialPhrases { get; } = Phrases("denial-phrases");

    /// <summary>The verb of saying with that infinitive.</summary>
    public static bool TryVerb(string lemma, out SpeechVerb verb)
    {
        if (_verbs.TryGet(lemma, out var entry))
        {
            verb = new SpeechVerb(entry.Word, entry[1], Enum.Parse<Modality>(entry[2], ignoreCase: true));
            return true;
        }

        verb = default;
        return false;
    }

    /// <summary>The noun that makes a verb of saying with "sein": "die Rede".</summary>
    public static bool TryNoun(ReadOnlySpan<char> noun, out SpeechVerb verb)
    {
        verb = default;
        return _verbs.Contains(noun) && TryVerb(noun.ToString(), out verb);
    }

    /// <summary>True for verbs of saying that beside some nouns say nothing.</summary>
    public static bool HasOtherSense(in SpeechVerb verb) => _versatile.Contains(verb.Lemma);

    /// <summary>True beside a noun, or a compound that ends in one, with which the verb says nothing: ein Rennen bestreiten.</summary>
    public static bool IsOtherSense(in SpeechVerb verb, ReadOnlySpan<char> noun)
    {
        if (_otherSenses.Contains(noun)) return Has(_otherSenses[noun.ToString()], verb);
        return char.IsUpper(noun[0]) && TryGetLastPart(_otherSenses, noun, out var last) && Has(_otherSenses[last.Word], verb);
    }

    private static bool Has(ImmutableArray<WordEntry> entries, in SpeechVerb verb)
    {
        foreach (var entry in entries)
            if (entry[1] == verb.Lemma) return true;
        return false;
    }

    /// <summary>The entry of the last part of a compound, where the list has it and what stands before it is a word; false for other words.</summary>
    public static bool TryGetLastPart(WordList list, ReadOnlySpan<char> noun, [NotNullWhen(true)] out WordEntry? entry)
    {
        entry = null;
        if (noun.Length > LongestPart) return false;
        Span<char> last = stackalloc char[LongestPart];
        var head = Lexicon.German.TryCompound(noun, out var known) ? known : 0;
        for (var start = ShortestPart; start <= noun.Length - ShortestPart; start++)
        {
            var part = last[..(noun.Length - start)];
            noun[start..].CopyTo(part);
            part[0] = char.ToUpperInvariant(part[0]);
            if (list.TryGet(part, out entry) && (start == head || IsWord(noun[..start]))) return true;
        }

        entry = null;
        return false;
    }

    // "Sonder", "Regierungs", "Rats": with the letter that joins it to the next.
    private static bool IsWord(ReadOnlySpan<char> part) =>
        !Lexicon.German.LookAtStart(part).IsEmpty || Lexicon.German.TryCompound(part, out _) || (part is [.., 's' or '-'] && IsWord(part[..^1])) || part[^1] == '-';

    /// <summary>True when the word is a noun of the list, or a compound that ends in one.</summary>
    public static bool IsSourceNoun(ReadOnlySpan<char> word, out bool own)
    {
        own = false;
        if (SourceNouns.TryGet(word, out var entry))
        {
            own = entry[1] == "yes";
            return true;
        }

        return own = TryGetLastPart(SourceNouns, word, out entry);
    }

    private static string[][] Phrases(string name) => [.. Load(name).Entries.Select(e => e.Word.Split(' '))];

    private static WordList Load(string name) => WordList.Load($"quotations/{name}");
}

/// <param name="Takes">Letters of <c>speech-verbs.tsv</c>: s, i, o, v, m, a, z, p, r, f, u, b, h, d, c, e, n, q.</param>
internal readonly record struct SpeechVerb(string Lemma, string Takes, Modality Modality)
{
    public bool TakesClause => Takes.Contains('s', StringComparison.Ordinal);

    /// <summary>"weiß", "seufzt": takes what stands before it, in marks or not, and no clause behind it.</summary>
    public bool FollowsWhatWasSaid => TakesClause || Takes.Contains('q', StringComparison.Ordinal);

    public bool TakesInfinitive => Takes.Contains('i', StringComparison.Ordinal);

    /// <summary>"zitieren": its object is the source, not what was said.</summary>
    public bool QuotesItsObject => Takes.Contains('z', StringComparison.Ordinal);

    /// <summary>"sich äußern": stays a verb of saying with "sich".</summary>
    public bool IsReflexive => Takes.Contains('r', StringComparison.Ordinal);

    /// <summary>"hervorgehen": its source stands in a phrase with "aus".</summary>
    public bool NamesSourceInPhrase => Takes.Contains('p', StringComparison.Ordinal);

    /// <summary>"halten": says something only with "für".</summary>
    public bool NeedsFor => Takes.Contains('f', StringComparison.Ordinal);

    /// <summary>"wurde berichtet": hearsay where nobody is named.</summary>
    public bool IsHearsayInPassive => Takes.Contains('h', StringComparison.Ordinal);

    /// <summary>"zählen": an authority's count is its statement.</summary>
    public bool Counts => Takes.Contains('n', StringComparison.Ordinal);

    public bool TakesDativeListener => Takes.Contains('d', StringComparison.Ordinal);

    public bool TakesAccusativeListener => Takes.Contains('c', StringComparison.Ordinal);

    /// <summary>"versprechen": the speaker is the subject of its infinitive.</summary>
    public bool PromisesOfItself => Takes.Contains('e', StringComparison.Ordinal);

    public bool TakesPlainObject => Takes.Contains('o', StringComparison.Ordinal);

    public bool TakesObject => Takes.AsSpan().IndexOfAny("ovam") >= 0 || NeedsFor || NeedsItsPhrase;

    /// <summary>"kommen", "bleiben": says something only with its preposition and what that stands before.</summary>
    public bool NeedsItsPhrase => Takes.AsSpan().IndexOfAny("ub") >= 0;
}
