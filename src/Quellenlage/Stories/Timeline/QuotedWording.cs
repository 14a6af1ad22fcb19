using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>Knows one utterance in two articles by the few words that one of them puts in quotation marks.</summary>
internal static class QuotedWording
{
    private const int LeastWords = 2;
    private const int MostWords = 8;

    /// <summary>True where one quotes a short passage of what the same speaker says in the other. Cost bounded by the product of the two lengths.</summary>
    public static bool IsShared(AnalysedText one, ImmutableArray<Utterance> inOne, AnalysedText other, ImmutableArray<Utterance> inOther) =>
        Quotes(one, inOne, other, inOther) || Quotes(other, inOther, one, inOne);

    private static bool Quotes(AnalysedText one, ImmutableArray<Utterance> inOne, AnalysedText other, ImmutableArray<Utterance> inOther)
    {
        foreach (var said in inOne)
        {
            if (!inOther.Any(o => o.Speaker == said.Speaker)) continue;
            foreach (var quoted in one.Quoted)
            {
                if (!quoted.Span.Overlaps(said.Content) || WordsOf(one, quoted.Content) is not { Count: >= LeastWords and <= MostWords } passage) continue;
                if (!passage.Exists(t => ContentWords.IsContent(one[one.Tokens[t]]))) continue;
                if (inOther.Any(o => o.Speaker == said.Speaker && Holds(other, WordsOf(other, o.Content), one, passage))) return true;
            }
        }

        return false;
    }

    private static List<int> WordsOf(AnalysedText text, TextSpan span)
    {
        var found = new List<int>();
        for (var t = text.TokenAt(span.Start); t < text.Tokens.Length && text.Tokens[t].Start < span.End; t++)
            if (text.Tokens[t].Kind is TokenKind.Word or TokenKind.Number) found.Add(t);
        return found;
    }

    private static bool Holds(AnalysedText text, List<int> content, AnalysedText quoting, List<int> passage)
    {
        for (var start = 0; start + passage.Count <= content.Count; start++)
        {
            var i = 0;
            while (i < passage.Count && text[text.Tokens[content[start + i]]].Equals(quoting[quoting.Tokens[passage[i]]], StringComparison.OrdinalIgnoreCase)) i++;
            if (i == passage.Count) return true;
        }

        return false;
    }
}
