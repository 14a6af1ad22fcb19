using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>From a speaker's noun phrase to the link of a chain: the name in it, or what a pronoun or a generic noun leads back to.</summary>
internal sealed class SpeakerResolver(AnalysedText text)
{
    private const int MostSentencesBack = 4;

    /// <summary>Null where the phrase names nobody that can be told (es, man, an unresolved pronoun keeps its own word).</summary>
    public ChainLink? Link(in NounPhrase phrase)
    {
        var span = new TextSpan(text.Tokens[phrase.First].Start, text.Tokens[phrase.End - 1].End);
        if (QuotationWords.Impersonal.Contains(text[text.Tokens[phrase.First]]) && phrase.End == phrase.First + 1) return null;
        if (phrase.End == phrase.First + 1 && text.Is(phrase.First, WordTraits.Article) && !text.Is(phrase.First, WordTraits.RelativePronoun)) return null;
        if (NameInHead(phrase) is { } name)
        {
            // A person by the fullest form, a description by its own words, everything else as it stands.
            if (name.Type == NameType.Person) return new ChainLink(name.Span, name.Canonical, name.Entity);
            return new ChainLink(name.Span, name.Role == NameRole.Authority ? Nominative.Of(text, phrase) : Nominative.OfName(text, name), name.Entity);
        }

        if (PersonOfOffice(phrase) is { } holder) return new ChainLink(span, holder.Canonical, holder.Entity);
        if (phrase.End == phrase.First + 1 && (text.IsOnly(phrase.First, WordTraits.PersonalPronoun, WordTraits.Noun) || text.Is(phrase.First, WordTraits.RelativePronoun | WordTraits.Determiner) && !text.Is(phrase.First, WordTraits.Noun)))
            return PersonFor(phrase.First) is { } person ? new ChainLink(span, person.Canonical, person.Entity) : new ChainLink(span, text.Text.Slice(span), null);
        if (phrase.End == phrase.Head + 1 && IsChannel(phrase.Head) && OutletBefore(phrase.First) is { } outlet) return new ChainLink(span, outlet.Canonical, outlet.Entity);
        var bare = new TextSpan(text.Tokens[Math.Min(phrase.Core, phrase.End - 1)].Start, span.End);
        return new ChainLink(bare, Nominative.Of(text, phrase), null);
    }

    /// <summary>"nach ukrainischen Angaben": the state that the adjective belongs to, where a name in the article tells; else the adjective.</summary>
    public ChainLink LinkToAdjective(TextSpan span)
    {
        var state = States.ByAdjective(text.Text[span]);
        if (state is null) return new ChainLink(span, text.Text.Slice(span), null);
        foreach (var name in text.Names)
            if (name.Role == NameRole.State && name.Canonical == state) return new ChainLink(span, state, name.Entity);
        return new ChainLink(span, state, null);
    }

    // The last name within the head that is no genitive before it: "Russlands Präsident Putin" is Putin, "Mitarbeiter des Dienstes" is no name.
    private NameMention? NameInHead(in NounPhrase phrase)
    {
        if (text.End(phrase) > phrase.HeadEnd && IsCoordinated(phrase)) return null;
        for (var i = phrase.HeadEnd - 1; i >= phrase.Core; i--)
        {
            if (text.IsQuote(i)) continue;
            if (text.NameOver(i) is not { } name) return null;
            return name.Span.End >= text.Tokens[i].End && name.Span.Start <= text.Tokens[i].Start ? name : null;
        }

        return null;
    }

    // "der Minister", "des Experten": the person that the article has introduced with this noun, alone or as the end of a compound.
    private NameMention? PersonOfOffice(in NounPhrase phrase)
    {
        if (phrase.End != phrase.Head + 1 || phrase.First == phrase.Core || !text.Is(phrase.First, WordTraits.Article)) return null;
        NameMention? found = null;
        var office = HeadLemma(phrase.Head);
        foreach (var name in text.Names)
        {
            if (name.Type != NameType.Person || name.Span.Start > text.Tokens[phrase.First].Start) continue;
            var title = text.TokenAt(name.Span.Start) - 1;
            if (title < 0 || !text.IsCapitalised(title) || HeadLemma(title) != office) continue;
            if (found is not null && found.Entity != name.Entity) return null;
            found = name;
        }

        return found;
    }

    internal string HeadLemma(int token)
    {
        var word = text.Word(token);
        var forms = Lexicon.German.Look(word);
        if (Lexicon.German.TryCompound(word, out var head) && head > 0) forms = Lexicon.German.LookCapitalised(word[head..]);
        foreach (ref readonly var form in forms)
            if (form.PartOfSpeech == PartOfSpeech.Noun) return form.Lemma;
        return word.ToString();
    }

    private bool IsCoordinated(in NounPhrase phrase)
    {
        for (var i = phrase.HeadEnd; i < phrase.End; i++)
            if (text.Is(i, WordTraits.Coordinator)) return true;
        return false;
    }

    private bool IsChannel(int token)
    {
        foreach (var channel in QuotationWords.Channels.Entries)
            if (text.Word(token).EndsWith(channel.Word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private NameMention? OutletBefore(int token) => LastName(token, static n => n.Role is NameRole.Outlet or NameRole.Agency);

    // The nearest sentence that names a person whom the pronoun may mean decides; where it names two, none is taken.
    private NameMention? PersonFor(int pronoun)
    {
        if (IsPlural(pronoun)) return null;
        var gender = GenderOf(pronoun);
        var at = text.SentenceAt(text.Tokens[pronoun].Start);
        for (var sentence = at; sentence >= Math.Max(0, at - MostSentencesBack); sentence--)
        {
            var end = sentence == at ? text.Tokens[pronoun].Start : text.Sentences[sentence].Span.End;
            NameMention? found = null;
            foreach (var name in NamesIn(text.Sentences[sentence].Span.Start, end))
            {
                if (name.Type != NameType.Person || !Fits(name, gender) || IsOblique(name)) continue;
                if (found is not null && found.Entity != name.Entity) return null;
                found = name;
            }

            if (found is not null) return found;
        }

        return null;
    }

    private static bool Fits(NameMention name, Gender gender)
    {
        if (gender == Gender.None) return true;
        var first = name.Canonical.AsSpan();
        if (first.IndexOf(' ') is var space and > 0) first = first[..space];
        if (NameWords.Find(first) is not { } word) return true;
        var (male, female) = (word.Is(NameWordKinds.MaleName), word.Is(NameWordKinds.FemaleName));
        return male == female || male == ((gender & Gender.Masculine) != 0);
    }

    // In the genitive or behind a preposition: not who acts in that sentence.
    private bool IsOblique(NameMention name)
    {
        var first = text.TokenAt(name.Span.Start);
        if (text.Text[name.Span] is [.., 's'] && name.Span.Length == name.Canonical.Length + 1) return true;
        for (var i = first - 1; i >= 0 && i >= first - 4; i--)
        {
            if (text.Is(i, WordTraits.Preposition) && !text.IsCapitalised(i)) return true;
            if (!text.IsCapitalised(i) && !text.Is(i, WordTraits.Adjective | WordTraits.Article)) return false;
        }

        return false;
    }

    private Gender GenderOf(int pronoun)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(pronoun)))
            if (form.PartOfSpeech == PartOfSpeech.Pronoun && form.Number != Number.Plural && form.Gender is Gender.Masculine or Gender.Feminine) return form.Gender;
        return Gender.None;
    }

    // "sie sagten": the verb beside the pronoun tells its number.
    private bool IsPlural(int pronoun)
    {
        foreach (var verb in new[] { pronoun - 1, pronoun + 1 })
        {
            if (!text.IsFinite(verb)) continue;
            foreach (ref readonly var form in Lexicon.German.Look(text.Word(verb)))
                if (form.IsVerb && form.VerbForm == VerbForm.Finite && (form.Person & Person.Third) != 0 && form.Number == Number.Singular) return false;
            return true;
        }

        return false;
    }

    private NameMention? LastName(int token, Func<NameMention, bool> fits)
    {
        var offset = text.Tokens[token].Start;
        var earliest = text.Sentences[Math.Max(0, text.SentenceAt(offset) - MostSentencesBack)].Span.Start;
        NameMention? last = null;
        foreach (var name in NamesIn(earliest, offset))
            if (fits(name)) last = name;
        return last;
    }

    private ReadOnlySpan<NameMention> NamesIn(int start, int end) => text.Names.AsSpan()[FirstNameFrom(start)..Math.Max(FirstNameFrom(start), FirstNameFrom(end))];

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

internal static class NounPhraseExtensions
{
    public static int End(this AnalysedText text, in NounPhrase phrase) => Math.Min(phrase.End, text.Tokens.Length);
}
