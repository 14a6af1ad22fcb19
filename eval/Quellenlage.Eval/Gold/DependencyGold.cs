using System.Globalization;
using Quellenlage.Text;

namespace Quellenlage.Eval.Gold;

/// <summary>A word of a dependency tree. The parts of a contraction (im) share its span.</summary>
/// <param name="Head">Index of the word that it depends on; -1 for the root.</param>
internal sealed record DependencyWord(TextSpan Span, string Upos, string Xpos, string Features, int Head, string Relation)
{
    public bool IsFinite => Features.Contains("VerbForm=Fin", StringComparison.Ordinal);
}

/// <summary>A sentence of a treebank with its dependencies.</summary>
internal sealed record DependencyGold(string Text, IReadOnlyList<DependencyWord> Words)
{
    /// <exception cref="GoldException">A line does not have ten columns.</exception>
    public static IEnumerable<DependencyGold> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#')) continue;
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t') is { Length: 10 } columns ? columns : throw new GoldException($"{path}: not ten columns: {line}"));
            }
            else if (rows.Count > 0)
            {
                yield return Of(rows);
                rows.Clear();
            }
        }
    }

    private static DependencyGold Of(List<string[]> rows)
    {
        var text = new System.Text.StringBuilder();
        var words = new List<DependencyWord>();
        var (lastOfContraction, contraction) = (0, default(TextSpan));
        foreach (var row in rows)
        {
            var dash = row[0].IndexOf('-', StringComparison.Ordinal);
            var number = int.Parse(dash >= 0 ? row[0].AsSpan(dash + 1) : row[0], CultureInfo.InvariantCulture);
            var inside = dash < 0 && number <= lastOfContraction;
            var span = inside ? contraction : new TextSpan(text.Length, text.Length + row[1].Length);
            if (dash >= 0) (lastOfContraction, contraction) = (number, span);
            else words.Add(new DependencyWord(span, row[3], row[4], row[5], int.Parse(row[6], CultureInfo.InvariantCulture) - 1, row[7]));
            if (inside) continue;
            text.Append(row[1]);
            if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        }

        return new DependencyGold(text.ToString().TrimEnd(), words);
    }
}
