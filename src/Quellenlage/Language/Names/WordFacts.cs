using Quellenlage.Language.Learning;
using Quellenlage.Language.Names.Trained;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Names;

/// <summary>What the lists and the lexicon say of a written form, wherever it stands. Looked up once and kept, since most words come again. Thread-safe.</summary>
internal sealed class WordFacts
{
    private const int ShortestCompound = 7;

    private static readonly FormMemo<WordFacts> _known = new();

    private WordFacts(ReadOnlySpan<char> form, TokenKind kind)
    {
        IsCapitalised = kind == TokenKind.Word && char.IsUpper(form[0]);
        Word = kind == TokenKind.Word ? NameWords.Find(form) : null;
        WordOrHead = Word ?? (IsCapitalised && form.Length >= ShortestCompound ? NameWords.FindHead(form) : null);
        Listed = Gazetteer.FindInflected(form);
        LongestFrom = Gazetteer.LongestFrom(form);
        Commonness = Ask(form);
        Signs = TokenSignReader.Of(form, kind, this);
    }

    /// <summary>True for a word with a capital first letter.</summary>
    public bool IsCapitalised { get; }

    /// <summary>What the lists of single words say of it; null where nothing.</summary>
    public NameWord? Word { get; }

    /// <summary>The same, of a compound that they do not have what they say of its head.</summary>
    public NameWord? WordOrHead { get; }

    /// <summary>As <see cref="Gazetteer.FindInflected"/>.</summary>
    public KnownName? Listed { get; }

    /// <summary>As <see cref="Gazetteer.LongestFrom"/>.</summary>
    public int LongestFrom { get; }

    public Commonness Commonness { get; }

    /// <summary>What the trained model may know of the form.</summary>
    public TokenSigns Signs { get; }

    public static WordFacts Of(ReadOnlySpan<char> form, TokenKind kind)
    {
        var hash = FeatureHash.Of(form);
        return _known.Find(form, hash, (uint)kind) ?? _known.Keep(form, hash, (uint)kind, new WordFacts(form, kind));
    }

    /// <summary>What the German lexicon says of the word.</summary>
    public static Commonness Ask(ReadOnlySpan<char> word)
    {
        var readings = Lexicon.German.Look(word);
        foreach (ref readonly var reading in readings)
            if (reading.PartOfSpeech == PartOfSpeech.Noun) return Commonness.Noun;
        if (!readings.IsEmpty) return Commonness.Other;
        return Lexicon.German.TryCompound(word, out _) ? Commonness.Compound : Commonness.Unknown;
    }
}
