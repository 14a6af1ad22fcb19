using System.Collections.Immutable;

namespace Quellenlage.Language.Patterns;

/// <summary>
/// One straight sequence of word classes. A pattern line is written as words, <c>&lt;class&gt;</c> or <c>&lt;class:slot&gt;</c>,
/// alternatives in square brackets (<c>[ im | des &lt;month&gt; ]</c>), a question mark behind what may be missing, and at most one
/// slash, behind which stands what must follow without being part of the span. Each line is unrolled into the sequences it stands for.
/// </summary>
/// <param name="Classes">One number for each token.</param>
/// <param name="Slots">The name under which the token's value is bound; null where it is not.</param>
/// <param name="SpanLength">How many tokens belong to the span; the others are right context.</param>
internal sealed record Pattern(ImmutableArray<int> Classes, ImmutableArray<string?> Slots, int SpanLength)
{
    private const int MaxSequences = 512;

    /// <exception cref="FormatException">The line is malformed; the message says what was expected.</exception>
    public static IReadOnlyList<Pattern> Parse(string line, WordClasses.Builder classes)
    {
        var slash = line.IndexOf(" / ", StringComparison.Ordinal);
        var span = Unroll(slash < 0 ? line : line[..slash], classes);
        var context = slash < 0 ? [[]] : Unroll(line[(slash + 3)..], classes);
        if (span.Count * context.Count > MaxSequences) throw new FormatException($"'{line}' stands for more than {MaxSequences} sequences");
        var patterns = new List<Pattern>();
        foreach (var inside in span)
        {
            if (inside.Count == 0) continue;
            foreach (var after in context)
            {
                Element[] all = [.. inside, .. after];
                patterns.Add(new Pattern([.. all.Select(e => e.Class)], [.. all.Select(e => e.Slot)], inside.Count));
            }
        }

        return patterns;
    }

    private static List<List<Element>> Unroll(string line, WordClasses.Builder classes)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        var sequences = Alternatives(words, ref at, classes, depth: 0);
        if (at < words.Length) throw new FormatException($"expected the end of the pattern, found '{words[at]}' in '{line}'");
        return sequences;
    }

    private static List<List<Element>> Alternatives(string[] words, ref int at, WordClasses.Builder classes, int depth)
    {
        var all = new List<List<Element>>();
        while (true)
        {
            all.AddRange(Sequence(words, ref at, classes, depth));
            if (depth == 0 || at >= words.Length || words[at] != "|") return all;
            at++;
        }
    }

    private static List<List<Element>> Sequence(string[] words, ref int at, WordClasses.Builder classes, int depth)
    {
        List<List<Element>> sequences = [[]];
        while (at < words.Length && !(depth > 0 && words[at] is "|" or "]" or "]?"))
        {
            var optional = words[at].Length > 1 && words[at][^1] == '?';
            List<List<Element>> next;
            if (words[at] == "[")
            {
                at++;
                next = Alternatives(words, ref at, classes, depth + 1);
                if (at >= words.Length) throw new FormatException("a '[' is not closed");
                optional = words[at++] == "]?";
            }
            else
            {
                next = [[Element.Parse(optional ? words[at][..^1] : words[at], classes)]];
                at++;
            }

            if (optional) next.Add([]);
            sequences = [.. sequences.SelectMany(_ => next, (head, tail) => (List<Element>)[.. head, .. tail])];
            if (sequences.Count > MaxSequences) throw new FormatException($"the pattern stands for more than {MaxSequences} sequences");
        }

        return sequences;
    }

    private readonly record struct Element(int Class, string? Slot)
    {
        public static Element Parse(string word, WordClasses.Builder classes)
        {
            if (word.Length < 3 || word[0] != '<') return new Element(classes.Literal(word), null);
            if (word[^1] != '>') throw new FormatException($"'{word}' lacks its '>'");
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? word[1..^1] : word[1..colon];
            if (!classes.Has(name)) throw new FormatException($"no word class is named '{name}'");
            return new Element(classes.Class(name), colon < 0 ? name : word[(colon + 1)..^1]);
        }
    }
}
