using Quellenlage.Language;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Modalities;

/// <summary>
/// Reads how sure a clause's wording is from its own words: soll, offenbar, dürfte, will, könnte, Konjunktiv. The words stand in
/// <c>modality/cues.tsv</c>. Pure and thread-safe.
/// </summary>
public static class ModalityCues
{
    private enum Cue : byte
    {
        AdverbAlleged,
        ModalAlleged,
        ModalGuess,
        ModalPlan,
        Future,
        AdverbExpected,
        VerbExpected,
        ModalPossible,
        Konjunktiv2,
        Konjunktiv1,
        StateInfinitive,
        CueConfirmed,
        CueDenied,
    }

    private static readonly WordList _planned = WordList.Load("quotations/planned-states");

    private static readonly FormTable<Cue> _cues = new(
        WordList.Load("modality/cues").Entries.Select(e => new KeyValuePair<string, Cue>(e.Word, Enum.Parse<Cue>(e[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true))));

    /// <summary>
    /// The modality that the tokens from <paramref name="first"/> up to <paramref name="end"/>, a clause, are worded in.
    /// </summary>
    /// <param name="underHolder">True inside reported speech with a named holder: there Konjunktiv only marks the report, and the
    /// holder asserts; elsewhere it is hearsay.</param>
    public static Modality OfClause(AnalysedText text, int first, int end, bool underHolder)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (found, isHearsay, isAhead) = (Modality.Asserted, false, false);
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Kind != TokenKind.Word || !_cues.TryGet(text[text.Tokens[at]], out var cue)) continue;
            var modality = Read(text, cue, at, first, end, underHolder);
            isAhead |= cue == Cue.AdverbExpected;
            isHearsay |= modality == Modality.Alleged && cue == Cue.ModalAlleged;
            if (modality == Modality.Alleged && cue != Cue.ModalAlleged) return modality;
            if (modality is not (Modality.Asserted or Modality.Alleged)) found = modality;
        }

        // "soll voraussichtlich im Mai fertig sein": hearsay looks back.
        return isHearsay ? (isAhead ? Modality.Expected : Modality.Alleged) : found;
    }

    /// <summary>Confirmed or denied where the verb of a frame says so ("bestätigte", "dementierte"), otherwise asserted.</summary>
    public static Modality OfCue(ReadOnlySpan<char> verbForm)
    {
        if (!_cues.TryGet(verbForm, out var cue)) return Modality.Asserted;
        return cue switch
        {
            Cue.CueConfirmed => Modality.Confirmed,
            Cue.CueDenied => Modality.Denied,
            _ => Modality.Asserted,
        };
    }

    private static Modality Read(AnalysedText text, Cue cue, int at, int first, int end, bool underHolder) => cue switch
    {
        Cue.AdverbAlleged or Cue.ModalGuess => Modality.Alleged,
        Cue.ModalAlleged => HasStateInfinitive(text, at, first, end) ? Modality.Alleged : Modality.Expected,
        Cue.ModalPlan or Cue.AdverbExpected or Cue.VerbExpected => Modality.Expected,
        Cue.Future => IsFuture(text, at, end) ? Modality.Expected : Modality.Asserted,
        Cue.ModalPossible => Modality.Hypothetical,
        Cue.Konjunktiv2 => underHolder ? Modality.Asserted : Modality.Hypothetical,
        Cue.Konjunktiv1 => underHolder ? Modality.Asserted : Modality.Alleged,
        _ => Modality.Asserted,
    };

    // "sollen gefallen sein" is hearsay, "sollen folgen" a plan. The infinitive closes the clause or stands right before the modal.
    private static bool HasStateInfinitive(AnalysedText text, int modal, int first, int end)
    {
        for (var at = Math.Max(first, modal - 1); at < end; at++)
            if (at != modal && _cues.TryGet(text[text.Tokens[at]], out var cue) && cue == Cue.StateInfinitive && Closes(text, at, modal, end) && !(at > first && _planned.Contains(text[text.Tokens[at - 1]]))) return true;
        return false;
    }

    private static bool Closes(AnalysedText text, int at, int modal, int end) =>
        at + 1 == modal || at + 1 >= end || text.Tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number) || char.IsLower(text[text.Tokens[at + 1]][0]);

    // "werden entsenden": an infinitive, not a participle, closes the clause.
    private static bool IsFuture(AnalysedText text, int auxiliary, int end)
    {
        var last = end - 1;
        while (last > auxiliary && text.Tokens[last].Kind != TokenKind.Word) last--;
        return last > auxiliary && Infinitives.Is(text[text.Tokens[last]]);
    }
}
