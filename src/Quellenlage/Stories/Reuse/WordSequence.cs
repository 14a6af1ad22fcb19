using Quellenlage.Language;
using Quellenlage.Text;

namespace Quellenlage.Stories.Reuse;

/// <summary>
/// The words and numbers of one article's content in order, as hashes of their lower-case form; quotation marks, punctuation and
/// white space are left out, so that they make no difference.
/// </summary>
internal sealed class WordSequence
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private readonly AnalysedText _analysed;
    private readonly int[] _tokens;

    public WordSequence(AnalysedText analysed)
    {
        _analysed = analysed;
        var tokens = new List<int>(analysed.Tokens.Length);
        for (var t = 0; t < analysed.Tokens.Length; t++)
            if (analysed.Tokens[t].Kind is TokenKind.Word or TokenKind.Number) tokens.Add(t);
        _tokens = [.. tokens];
        Hashes = new ulong[_tokens.Length];
        for (var i = 0; i < _tokens.Length; i++) Hashes[i] = Hash(analysed[analysed.Tokens[_tokens[i]]]);
        IsSpeech = SpeechWords();
    }

    public ulong[] Hashes { get; }

    /// <summary>For each word, whether it stands in quotation marks: others may have heard the speaker themselves.</summary>
    public bool[] IsSpeech { get; }

    public int Length => Hashes.Length;

    /// <summary>From the start of the first word to the end of the last before <paramref name="end"/>.</summary>
    public TextSpan Span(int start, int end) => new(_analysed.Tokens[_tokens[start]].Start, _analysed.Tokens[_tokens[end - 1]].End);

    /// <summary>How many of its words stand in the span.</summary>
    public int WordsIn(TextSpan span)
    {
        var words = 0;
        for (var i = 0; i < _tokens.Length && _analysed.Tokens[_tokens[i]].Start < span.End; i++)
            if (_analysed.Tokens[_tokens[i]].Start >= span.Start) words++;
        return words;
    }

    /// <summary>A hash of each run of <paramref name="size"/> words, by its first word; empty where the article has fewer.</summary>
    public ulong[] Shingles(int size)
    {
        if (Length < size) return [];
        var shingles = new ulong[Length - size + 1];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = FnvOffset;
            for (var j = i; j < i + size; j++) hash = Mix((hash ^ Hashes[j]) * FnvPrime);
            shingles[i] = hash;
        }

        return shingles;
    }

    private bool[] SpeechWords()
    {
        var speech = new bool[_tokens.Length];
        var (next, reach) = (0, 0);
        for (var i = 0; i < speech.Length; i++)
        {
            var token = _analysed.Tokens[_tokens[i]];
            for (; next < _analysed.Quoted.Length && _analysed.Quoted[next].Span.Start <= token.Start; next++) reach = Math.Max(reach, _analysed.Quoted[next].Span.End);
            speech[i] = token.Start < reach;
        }

        return speech;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var c in word) hash = (hash ^ char.ToLowerInvariant(c)) * FnvPrime;
        return Mix(hash);
    }

    // The products of FNV leave the low bits of short words alike; the winnowing below compares whole hashes and wants them spread.
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
