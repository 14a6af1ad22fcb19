using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Finds whom a speaker spoke to; an outlet or agency among them is the channel by which the words came.</summary>
internal static class Addressees
{
    public static void Find(in SentenceView view, in Clause clause, in SpeechCue cue, QuotationDraft draft)
    {
        var text = view.Text;
        if (OfPassive(text, clause, cue) is { } told)
        {
            draft.Addressee.Add(view.Span(told.First, HolderTails.End(text, told, clause.End, out _)));
            return;
        }

        for (var i = clause.First; i < clause.End; i++)
        {
            var preposition = QuotationWords.AddresseePrepositions.Contains(text.Word(i));
            var from = preposition ? i + 1 : i;
            if (!preposition && (!CanListen(text, clause, cue, i) || text.Is(i - 1, WordTraits.Preposition))) continue;
            if (!NounPhrases.TryRead(text, from, clause.End, out var phrase)) continue;
            if (IsSpeaker(draft, phrase))
            {
                i = Math.Max(i, draft.Speaker!.Value.End - 1);
                continue;
            }

            var channel = IsOutlet(text, phrase);
            if (!preposition && !channel && !IsListener(text, clause, cue, phrase)) continue;
            // "in der Ausgabe des Magazins": a channel, whom nobody speaks to.
            if (preposition || !IsAttribute(text, phrase)) draft.Addressee.Add(view.Span(phrase.First, HolderTails.End(text, phrase, clause.End, out _)));
            if (channel && !QuotationWords.OwnOutlet.Contains(text.Word(phrase.First))) draft.Channel = phrase;
            return;
        }
    }

    /// <summary>"der Beamte der Zeitung": behind a verb of saying a bare outlet noun is whom he spoke to, not whose he is.</summary>
    public static NounPhrase WithoutChannel(AnalysedText text, in NounPhrase speaker)
    {
        if (speaker.End <= speaker.HeadEnd + 1 || !text.Is(speaker.HeadEnd, WordTraits.Article | WordTraits.Determiner)) return speaker;
        if (!NounPhrases.TryRead(text, speaker.HeadEnd, speaker.End, out var attribute) || attribute.Core != speaker.HeadEnd + 1) return speaker;
        // "der Minister Jon Kolb des Talboten" is none's either: a person named has no genitive behind the name.
        if (text.NameOver(attribute.HeadEnd - 1) is { Role: NameRole.Outlet or NameRole.Agency } && text.NameOver(speaker.HeadEnd - 1) is { Type: NameType.Person }) return speaker with { End = speaker.HeadEnd };
        foreach (var channel in QuotationWords.Channels.Entries)
            if (text.Word(attribute.Head).EndsWith(channel.Word, StringComparison.OrdinalIgnoreCase)) return speaker with { End = speaker.HeadEnd };
        return speaker;
    }

    // A listener begins with an article or is a name or pronoun; which case it has, its verb and the article tell.
    private static bool CanListen(AnalysedText text, in Clause clause, in SpeechCue cue, int i)
    {
        if (text.Is(i, WordTraits.Article | WordTraits.Determiner)) return i > clause.Verb || cue.Verb.TakesDativeListener || cue.Verb.TakesAccusativeListener;
        if (!cue.Verb.TakesDativeListener && !cue.Verb.TakesAccusativeListener) return false;
        // A bare name right behind a noun, an article or a quotation mark is a part of what stands there.
        var isName = text.NameAt(i) is not null && !text.IsCapitalised(i - 1) && !text.Is(i - 1, WordTraits.Article) && !text.IsQuote(i - 1);
        return isName || text.IsOnly(i, WordTraits.PersonalPronoun, WordTraits.Noun | WordTraits.Reflexive);
    }

    // "die Anwohner wurden gebeten", "Melcher wurde vorgeworfen": the subject, or a bare name that may be a dative.
    private static NounPhrase? OfPassive(AnalysedText text, in Clause clause, in SpeechCue cue)
    {
        if (!cue.Passive || !(cue.Verb.TakesAccusativeListener || cue.Verb.TakesDativeListener) || Subjects.Find(text, clause) is not { } subject) return null;
        return cue.Verb.TakesAccusativeListener || text.NameAt(subject.First) is { Type: NameType.Person } ? subject : null;
    }

    private static bool IsListener(AnalysedText text, in Clause clause, in SpeechCue cue, in NounPhrase phrase)
    {
        var cases = CasesOf(text, phrase);
        // "der Stadt" is a genitive right behind a noun.
        if (cue.Verb.TakesDativeListener && (cases & Case.Dative) != 0 && (cases & (Case.Nominative | Case.Accusative)) == 0
            && !((cases & Case.Genitive) != 0 && text.IsCapitalised(phrase.First - 1))) return true;
        return cue.Verb.TakesAccusativeListener && !cue.Passive && (text.IsInName(phrase.First) || (cases & Case.Accusative) != 0);
    }

    // The cases that article and noun allow together; without a known noun those of the article.
    private static Case CasesOf(AnalysedText text, in NounPhrase phrase)
    {
        var (together, alone) = (Case.None, Case.None);
        foreach (ref readonly var article in Lexicon.German.LookAtStart(text.Word(phrase.First)))
        {
            if (article.PartOfSpeech is not (PartOfSpeech.Article or PartOfSpeech.Pronoun)) continue;
            alone |= article.Case;
            if (phrase.Head == phrase.First) continue;
            foreach (ref readonly var noun in Lexicon.German.Look(text.Word(phrase.Head)))
                if (noun.PartOfSpeech == PartOfSpeech.Noun && (noun.Number == Number.None || article.Number == Number.None || noun.Number == article.Number)
                    && (noun.Gender == Gender.None || article.Gender == Gender.None || (noun.Gender & article.Gender) != 0)) together |= article.Case & noun.Case;
        }

        return together != Case.None ? together : alone;
    }

    private static bool IsAttribute(AnalysedText text, in NounPhrase phrase) => text.IsCapitalised(phrase.First - 1) && CasesOf(text, phrase) == Case.Genitive;

    private static bool IsSpeaker(QuotationDraft draft, in NounPhrase phrase) =>
        draft.Speaker is { } speaker && phrase.First < speaker.HeadEnd && speaker.First < phrase.End;

    private static bool IsOutlet(AnalysedText text, in NounPhrase phrase)
    {
        for (var i = phrase.Core; i < phrase.HeadEnd; i++)
        {
            if (text.NameOver(i) is { Role: NameRole.Outlet or NameRole.Agency }) return true;
            foreach (var channel in QuotationWords.Channels.Entries)
                if (text.Word(i).EndsWith(channel.Word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
