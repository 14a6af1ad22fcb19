using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Tools.Training;

/// <summary>One token of a treebank, as written: preposition and article in one ("im") are one token.</summary>
/// <param name="Upos">Of a contraction that of the preposition.</param>
/// <param name="Xpos">Of a contraction APPRART.</param>
/// <param name="Features">As <c>Case=Nom|Number=Sing</c>; empty where there are none.</param>
public sealed record TreebankToken(TextSpan Span, string Upos, string Xpos, string Features)
{
    /// <summary>The value of a feature; null where the token does not have it.</summary>
    public string? Feature(string name)
    {
        foreach (var part in Features.Split('|'))
            if (part.Length > name.Length && part.StartsWith(name, StringComparison.Ordinal) && part[name.Length] == '=') return part[(name.Length + 1)..];
        return null;
    }
}

/// <summary>A sentence of a treebank with its text, from which the tokens are slices.</summary>
public sealed record TreebankSentence(SourceText Text, ImmutableArray<TreebankToken> Tokens)
{
    /// <summary>The sentences of a CoNLL-U file, in order.</summary>
    /// <exception cref="InvalidDataException">A line does not have ten columns.</exception>
    public static IEnumerable<TreebankSentence> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#')) continue;
            if (line.Length > 0) rows.Add(line.Split('\t') is { Length: 10 } columns ? columns : throw new InvalidDataException($"{path}: not ten columns: {line}"));
            else if (rows.Count > 0)
            {
                yield return Of(rows);
                rows.Clear();
            }
        }
    }

    /// <summary>The sentence with the tokens that the program makes of its text, each with the tag of the treebank's token that tells most of it; an empty one where there is none.</summary>
    public TreebankSentence Retokenised()
    {
        var own = Tokenizer.Tokenize(Text, [new Zone(ZoneKind.Body, new TextSpan(0, Text.Length))]);
        return this with { Tokens = [.. own.Select(t => Covering(t.Span))] };
    }

    public ImmutableArray<Token> AsTokens() => [.. Tokens.Select(t => new Token(t.Span, KindOf(Text.Slice(t.Span))))];

    // Of a compound with hyphens the last part tells, of a word with its full stop the word.
    private TreebankToken Covering(TextSpan span)
    {
        var inside = Tokens.Where(t => span.Contains(t.Span)).ToList();
        var telling = inside.Count == 1 ? inside[0] : inside.LastOrDefault(t => t.Upos != "PUNCT");
        return telling is null || inside[0].Span.Start != span.Start || inside[^1].Span.End != span.End ? new TreebankToken(span, "", "", "") : telling with { Span = span };
    }

    private static TokenKind KindOf(string form)
    {
        var text = new SourceText(form);
        return Tokenizer.Tokenize(text, [new Zone(ZoneKind.Body, new TextSpan(0, form.Length))])[0].Kind;
    }

    private static TreebankSentence Of(List<string[]> rows)
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<TreebankToken>();
        var lastOfContraction = 0;
        foreach (var row in rows)
        {
            var dash = row[0].IndexOf('-', StringComparison.Ordinal);
            var contraction = dash >= 0;
            if (!contraction && int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) <= lastOfContraction) continue;
            if (contraction) lastOfContraction = int.Parse(row[0].AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture);
            var span = new TextSpan(text.Length, text.Length + row[1].Length);
            text.Append(row[1]);
            tokens.Add(contraction ? new TreebankToken(span, "ADP", "APPRART", "") : new TreebankToken(span, row[3], row[4], row[5] == "_" ? "" : row[5]));
            if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        }

        return new TreebankSentence(new SourceText(text.ToString().TrimEnd()), tokens.DrainToImmutable());
    }
}
