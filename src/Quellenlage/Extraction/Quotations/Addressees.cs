using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Finds whom a speaker spoke to; an outlet or agency among them is the channel by which the words came.</summary>
internal static class Addressees
{
    public static void Find(in SentenceView view, in Clause clause, QuotationDraft draft)
    {
        var text = view.Text;
        for (var i = clause.First; i < clause.End; i++)
        {
            var preposition = QuotationWords.AddresseePrepositions.Contains(text.Word(i));
            var from = preposition ? i + 1 : i;
            if (!preposition && (i <= clause.Verb || !IsDativeArticle(text, i) || text.Is(i - 1, WordTraits.Preposition))) continue;
            if (!NounPhrases.TryRead(text, from, clause.End, out var phrase) || IsSpeaker(draft, phrase)) continue;
            var channel = IsOutlet(text, phrase);
            if (!preposition && !channel) continue;
            draft.Addressee.Add(view.Span(phrase.First, phrase.End));
            if (channel) draft.Channel = phrase;
            return;
        }
    }

    /// <summary>"der Beamte der Zeitung": behind a verb of saying a bare outlet noun is whom he spoke to, not whose he is.</summary>
    public static NounPhrase WithoutChannel(AnalysedText text, in NounPhrase speaker)
    {
        if (speaker.End != speaker.HeadEnd + 2 || !text.Is(speaker.HeadEnd, WordTraits.Article)) return speaker;
        foreach (var channel in QuotationWords.Channels.Entries)
            if (text.Word(speaker.End - 1).EndsWith(channel.Word, StringComparison.OrdinalIgnoreCase)) return speaker with { End = speaker.HeadEnd };
        return speaker;
    }

    private static bool IsSpeaker(QuotationDraft draft, in NounPhrase phrase) =>
        draft.Speaker is { } speaker && phrase.First < speaker.HeadEnd && speaker.First < phrase.End;

    private static bool IsDativeArticle(AnalysedText text, int i)
    {
        if (!text.Is(i, WordTraits.Article)) return false;
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(i)))
            if ((form.Case & Case.Dative) != 0) return true;
        return false;
    }

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
