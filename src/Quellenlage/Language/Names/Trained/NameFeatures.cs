using System.Numerics;
using Quellenlage.Language.Learning;

namespace Quellenlage.Language.Names.Trained;

/// <summary>
/// The features by which the model judges a token. The places only keep them apart; the numbers are part of the trained file,
/// so a change here asks for training anew.
/// </summary>
internal static class NameFeatures
{
    public const int Most = 192;

    private const NameWordKinds PersonKinds = NameWordKinds.MaleName | NameWordKinds.FemaleName | NameWordKinds.FirstName | NameWordKinds.Surname | NameWordKinds.SurnameFirst;

    /// <summary>Writes the token's features; returns how many.</summary>
    /// <param name="general">
    /// From where on features are about classes of words, not single words: there a corpus may have a bent of its own, which training
    /// lays into features of that corpus.
    /// </param>
    public static int Write(ReadOnlySpan<TokenSigns> sentence, int token, Span<uint> features, out int general)
    {
        var window = new Window(sentence, token);
        var writer = new Writer(features);
        AddWords(ref writer, window);
        AddAffixes(ref writer, window);
        general = writer.Count;
        AddShapes(ref writer, window);
        AddLexicon(ref writer, window);
        AddLists(ref writer, window);
        AddRules(ref writer, window);
        return writer.Count;
    }

    private static void AddWords(ref Writer writer, in Window at)
    {
        writer.Add(2, at.Here.Word);
        writer.Add(3, at.Here.Stem);
        writer.Add(4, at.Before.Lower);
        writer.Add(5, at.After.Lower);
        writer.Add(6, at.TwoBefore.Lower);
        writer.Add(7, at.TwoAfter.Lower);
        writer.Add(8, at.Before.Lower, at.Here.Lower);
        writer.Add(9, at.Here.Lower, at.After.Lower);
        writer.Add(66, at.Before.Lower, at.Here.Lexical);
        writer.Add(67, at.Here.Lexical, at.After.Lower);
        writer.Add(61, at.Before.Lexical);
        writer.Add(62, at.After.Lexical);
        writer.Add(63, at.Before.Lexical, at.Here.Lexical);
        writer.Add(64, at.Here.Lexical, at.After.Lexical);
        writer.Add(65, FeatureHash.Pair(at.Before.Lexical, at.Here.Lexical), at.After.Lexical);
        writer.Add(51, at.Before.Shape, at.Here.Shape);
        writer.Add(52, at.Here.Shape, at.After.Shape);
        writer.Add(53, FeatureHash.Pair(at.Before.Shape, at.Here.Shape), at.After.Shape);
    }

    private static void AddAffixes(ref Writer writer, in Window at)
    {
        const int Three = 2, Four = 3;
        for (var i = 0; i < TokenSigns.LongestAffix; i++)
        {
            if (i > 0) writer.AddKnown(20 + (uint)i, at.Here.Prefixes[i]);
            writer.AddKnown(30 + (uint)i, at.Here.Suffixes[i]);
        }

        writer.AddKnown(40, at.Before.Suffixes[Three]);
        writer.AddKnown(41, at.After.Suffixes[Three]);
        writer.AddKnown(42, at.Before.Suffixes[Four]);
        writer.AddKnown(43, at.After.Suffixes[Four]);
        writer.AddKnown(44, at.Here.HyphenHead);
        writer.AddKnown(45, at.Here.HyphenFirst);
        writer.AddKnown(46, at.Here.HyphenLists);
        if (at.Here.Suffixes[Three] != 0) writer.Add(70, (uint)at.Here.Commonness, at.Here.Suffixes[Three]);
    }

    private static void AddShapes(ref Writer writer, in Window at)
    {
        writer.Add(1, 0);
        writer.Add(50, at.Here.Shape);
        writer.Add(69, (uint)at.Here.Commonness, at.Here.Shape);
        if (at.StartsSentence) writer.Add(54, at.Here.Lexical);
    }

    private static void AddLexicon(ref Writer writer, in Window at)
    {
        writer.Add(60, at.Here.Lexical);
        writer.Add(68, ((uint)at.Before.Commonness << 8) | (uint)at.Here.Commonness, (uint)at.After.Commonness);
    }

    private static void AddLists(ref Writer writer, in Window at)
    {
        AddKinds(ref writer, 100, at.Here.Kinds);
        AddKinds(ref writer, 130, at.Before.Kinds);
        AddKinds(ref writer, 160, at.After.Kinds);
        var person = (uint)(at.Here.Kinds & PersonKinds);
        writer.Add(80, person);
        writer.Add(81, (uint)(at.Before.Kinds & (PersonKinds | NameWordKinds.Title)), person);
        writer.Add(82, person, (uint)(at.After.Kinds & PersonKinds));
        writer.Add(83, (uint)at.Before.Kinds, (uint)at.Here.Commonness);
        writer.Add(84, at.Here.Listed, (uint)at.Here.Commonness);
        writer.Add(85, at.Before.Listed, at.Here.Listed);
        writer.Add(86, at.Here.Listed, at.After.Listed);
        writer.Add(87, at.Here.Listed, at.Before.Lower);
        writer.Add(88, at.Here.Listed, at.After.Lower);
    }

    private static void AddRules(ref Writer writer, in Window at)
    {
        var here = at.Here.RuledInPart ? at.Here.Ruled | 0x40u : at.Here.Ruled;
        writer.Add(200, here);
        writer.Add(201, at.Before.Ruled, here);
        writer.Add(202, here, at.After.Ruled);
        writer.Add(203, here, at.Here.Rule);
        writer.Add(204, here, at.Here.Lexical);
        writer.Add(205, here, at.Here.Shape);
    }

    private static void AddKinds(ref Writer writer, uint place, NameWordKinds kinds)
    {
        for (var rest = (uint)kinds; rest != 0; rest &= rest - 1) writer.Add(place, (uint)BitOperations.TrailingZeroCount(rest));
    }

    /// <summary>A token with two on each side; beyond the sentence's ends stands nothing.</summary>
    private readonly ref struct Window(ReadOnlySpan<TokenSigns> sentence, int token)
    {
        // Told apart, so that a sentence's start and end are not one word to the model.
        private static readonly TokenSigns _start = new() { Lower = 1 };
        private static readonly TokenSigns _end = new() { Lower = 2 };

        private readonly ReadOnlySpan<TokenSigns> _sentence = sentence;

        public ref readonly TokenSigns Here => ref _sentence[token];

        public ref readonly TokenSigns Before => ref token > 0 ? ref _sentence[token - 1] : ref _start;

        public ref readonly TokenSigns TwoBefore => ref token > 1 ? ref _sentence[token - 2] : ref _start;

        public ref readonly TokenSigns After => ref token + 1 < _sentence.Length ? ref _sentence[token + 1] : ref _end;

        public ref readonly TokenSigns TwoAfter => ref token + 2 < _sentence.Length ? ref _sentence[token + 2] : ref _end;

        public bool StartsSentence => token == 0;
    }

    private ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> _features = features;

        public int Count { get; private set; }

        public void Add(uint place, uint value) => _features[Count++] = FeatureHash.At(place, value);

        public void Add(uint place, uint value, uint other) => Add(place, FeatureHash.Pair(value, other));

        public void AddKnown(uint place, uint value)
        {
            if (value != 0) Add(place, value);
        }
    }
}
