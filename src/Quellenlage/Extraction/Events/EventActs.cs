using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Events;

/// <summary>
/// Tells where an article itself tells that somebody said, denied, announced or published something. For one article; immutable.
/// </summary>
internal sealed class EventActs(AnalysedText text, ImmutableArray<Quotation> quotations)
{
    private const int LongestHead = 32;
    private static readonly WordList _address = WordList.Load("events/address");
    private static readonly WordList _acts = WordList.Load("events/acts");

    private readonly SpanSet _said = new(quotations.Where(q => q.Type != QuotationType.Reported).SelectMany(q => q.Content));
    private readonly SpanSet _sayings = new(quotations.SelectMany(SayingOf));
    private readonly SpanSet _news = new(quotations.Where(q => q.Modality is Modality.Denied or Modality.Confirmed).SelectMany(SayingOf));
    private readonly SpanSet _relayed = new(quotations.Where(q => HasNoVerb(text, q)).SelectMany(q => q.Content));
    private readonly SpanSet _quoted = new(quotations.Where(q => q.Type != QuotationType.Reported && !HasNoVerb(text, q)).SelectMany(q => q.Content));

    /// <summary>True inside the words of somebody else; a saying that the article sums up is its own telling.</summary>
    public bool IsSaid(int offset) => _said.Contains(offset);

    /// <summary>True on a verb that tells that somebody says something.</summary>
    public bool IsSaying(int offset) => _sayings.Contains(offset);

    /// <summary>True inside what "laut" or "nach Angaben" gives a source for.</summary>
    public bool IsRelayed(int offset) => _relayed.Contains(offset);

    /// <summary>What kind of act the clause tells; null where it tells none, or another tells it whose words are quoted.</summary>
    public EventGround? Of(in Clause clause, EventTense tense)
    {
        if (clause.Verb < 0 || tense is not (EventTense.Past or EventTense.Perfect or EventTense.Present)) return null;
        var place = text.Tokens[clause.Verb].Start;
        if (_quoted.Contains(place) || IsAddress(clause)) return null;
        // "muss jede Panne melden": what has to be said, or may be, has not been.
        if (tense == EventTense.Present && text.Is(clause.Verb, WordTraits.Modal) && !_relayed.Contains(place)) return null;
        if (_news.Contains(place) || IsAnnouncement(clause)) return EventGround.Announced;
        // "wurde zuletzt auf 3 Millionen geschätzt": by nobody in particular, at no time in particular.
        if (_sayings.Contains(place)) return IsPassive(clause.Verb) ? null : EventGround.Reported;
        // "Laut dem Amt liegt die Zahl bei ...": so it is now, and so the source says now.
        return tense == EventTense.Present && _relayed.Contains(place) ? EventGround.Reported : null;
    }

    private static IEnumerable<TextSpan> SayingOf(Quotation quotation) => quotation.Type == QuotationType.Reported ? quotation.Content : quotation.Cue;

    // "laut", "nach Angaben", "zufolge": the source has no verb of its own.
    private static bool HasNoVerb(AnalysedText text, Quotation quotation) =>
        quotation.Type == QuotationType.Indirect && quotation.Cue.Length > 0 && text.Is(text.TokenAt(quotation.Cue[0].Start), WordTraits.Preposition);

    // "Bitte geben Sie Ihre Nummer an": the outlet speaks itself, and tells no news.
    private bool IsAddress(in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (_address.TryGet(text.Word(i), out var entry) && !IsSaid(text.Tokens[i].Start) && (entry[1] == "anywhere" || i > clause.First)) return true;
        return false;
    }

    private bool IsPassive(int verb)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
            if (form.PartOfSpeech == PartOfSpeech.Auxiliary) return GrammarWords.AuxiliaryRole(form.Lemma) is "passive";
        return false;
    }

    private bool IsAnnouncement(in Clause clause)
    {
        var kind = Kind(clause);
        if (kind != "light") return kind == "act";
        for (var i = clause.First; i < clause.End; i++)
            if (text.IsCapitalised(i) && IsMessage(text.Word(i))) return true;
        return false;
    }

    private string? Kind(in Clause clause)
    {
        var verb = text.Word(clause.Verb);
        for (var i = clause.End - 1; i > clause.First; i--)
        {
            if (i == clause.Verb || text.IsCapitalised(i)) continue;
            if (text.Is(i, WordTraits.Participle2) && KindOf(i, VerbForm.Participle2) is { } found) return found;
            if (i > clause.Verb && IsLast(clause, i) && text.Is(i, WordTraits.VerbParticle) && Lexicon.German.TrySeparable(verb, text.Word(i), out var separable))
                return _acts.TryGet(separable.Lemma, out var entry) ? entry[1] : null;
        }

        return KindOf(clause.Verb, VerbForm.Finite);
    }

    // "richtete an den Rat": a particle that parts from its verb closes the clause.
    private bool IsLast(in Clause clause, int token) =>
        token + 1 >= clause.End || text.Tokens[token + 1].Kind == TokenKind.Punctuation || text.Is(token + 1, WordTraits.Coordinator);

    private string? KindOf(int token, VerbForm wanted)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
            if (form.IsVerb && form.VerbForm == wanted && _acts.TryGet(form.Lemma, out var entry)) return entry[1];
        return null;
    }

    private static bool IsMessage(ReadOnlySpan<char> noun)
    {
        if (_acts.TryGet(noun, out var entry)) return entry[1] == "message";
        if (!Lexicon.German.TryCompound(noun, out var head) || head == 0 || noun.Length - head > LongestHead) return false;
        Span<char> capitalised = stackalloc char[noun.Length - head];
        noun[head..].CopyTo(capitalised);
        capitalised[0] = char.ToUpperInvariant(capitalised[0]);
        return _acts.TryGet(capitalised, out entry) && entry[1] == "message";
    }
}
