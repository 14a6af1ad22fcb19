using Quellenlage.Language.Grammar;

namespace Quellenlage.Language.Tagging;

/// <summary>What the tags so far say of the clause: the verb and the word that opened it.</summary>
internal struct TagHistory
{
    /// <summary>Stands for no tag; the models have fewer labels.</summary>
    public const byte None = byte.MaxValue;

    // How far to look, so that time stays linear in the sentence.
    private const int Reach = 15;

    public byte LastVerb { get; private set; }

    /// <summary>The tag of the last conjunction, relative or interrogative pronoun.</summary>
    public byte LastOpener { get; private set; }

    /// <summary>True where a word that can only be a finite verb follows before the next mark.</summary>
    public bool VerbAhead { get; private set; }

    /// <summary>True where a word that can be an infinitive or participle follows before the next mark.</summary>
    public bool NonFiniteAhead { get; private set; }

    /// <summary>What the last word before the next mark can be; none where the mark is too far.</summary>
    public WordTraits ClauseEnd { get; private set; }

    public static TagHistory AtStart => new() { LastVerb = None, LastOpener = None };

    /// <summary>Before the token is tagged.</summary>
    public void LookAhead(ReadOnlySpan<WordView> words, int at)
    {
        (VerbAhead, NonFiniteAhead, ClauseEnd) = (false, false, WordTraits.None);
        var end = Math.Min(words.Length, at + 1 + Reach);
        for (var i = at + 1; i < end; i++)
        {
            if (words[i].IsMark)
            {
                ClauseEnd = words[i - 1].Traits;
                return;
            }

            var traits = words[i].Traits;
            VerbAhead |= (traits & WordTraits.FiniteVerb) != 0 && (traits & NotOnlyFinite) == 0;
            NonFiniteAhead |= (traits & NonFinite) != 0 && (traits & WordTraits.Capitalised) == 0;
        }
    }

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

    private const WordTraits NonFinite = WordTraits.Infinitive | WordTraits.ZuInfinitive | WordTraits.Participle2;

    private const WordTraits NotOnlyFinite = WordTraits.Infinitive | WordTraits.Participle2 | WordTraits.Adjective | WordTraits.Noun | WordTraits.Adverb
        | WordTraits.Preposition | WordTraits.Determiner | WordTraits.Capitalised;
}
