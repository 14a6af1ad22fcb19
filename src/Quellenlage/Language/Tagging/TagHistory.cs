using Quellenlage.Language.Grammar;

namespace Quellenlage.Language.Tagging;

/// <summary>What the tags so far say of the clause: the verb and the word that opened it.</summary>
internal struct TagHistory
{
    /// <summary>Stands for no tag; the models have fewer labels.</summary>
    public const byte None = byte.MaxValue;

    public byte LastVerb { get; private set; }

    /// <summary>The tag of the last conjunction, relative or interrogative pronoun.</summary>
    public byte LastOpener { get; private set; }

    public static TagHistory AtStart => new() { LastVerb = None, LastOpener = None };

    /// <summary>After the token got its tag.</summary>
    public void Add(byte tag, Stts xpos)
    {
        switch (xpos)
        {
            case Stts.Comma or Stts.SentenceMark or Stts.KON:
                LastVerb = None;
                if (xpos != Stts.KON) LastOpener = None;
                break;
            case Stts.KOUS or Stts.PRELS or Stts.PRELAT or Stts.PWS or Stts.PWAV or Stts.KOUI or Stts.PWAT:
                LastOpener = tag;
                break;
            case >= Stts.VAFIN and <= Stts.VVPP:
                LastVerb = tag;
                break;
        }
    }
}

/// <summary>What follows a token before the next mark.</summary>
/// <param name="Verb">A word that can only be a finite verb.</param>
/// <param name="NonFinite">A word that can be an infinitive or participle.</param>
/// <param name="ClauseEnd">What the last word before the mark can be; none where no mark follows.</param>
internal readonly record struct WordsAhead(bool Verb, bool NonFinite, WordTraits ClauseEnd)
{
    private const WordTraits NonFiniteForms = WordTraits.Infinitive | WordTraits.ZuInfinitive | WordTraits.Participle2;

    private const WordTraits NotOnlyFinite = WordTraits.Infinitive | WordTraits.Participle2 | WordTraits.Adjective | WordTraits.Noun | WordTraits.Adverb
        | WordTraits.Preposition | WordTraits.Determiner | WordTraits.Capitalised;

    /// <summary>What is ahead of the word, given the word after it and what is ahead of that.</summary>
    public static WordsAhead Of(TagWord word, TagWord after, in WordsAhead ofAfter)
    {
        if (after.IsMark) return new WordsAhead(false, false, word.Traits);
        var traits = after.Traits;
        return ofAfter with
        {
            Verb = ofAfter.Verb || ((traits & WordTraits.FiniteVerb) != 0 && (traits & NotOnlyFinite) == 0),
            NonFinite = ofAfter.NonFinite || ((traits & NonFiniteForms) != 0 && (traits & WordTraits.Capitalised) == 0),
        };
    }
}
