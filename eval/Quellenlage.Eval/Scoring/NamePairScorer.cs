using System.Collections.Immutable;
using Quellenlage.Language.Names.Matching;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// Pairs of names that are one or are near and not one. <c>same</c>: the answer same against the pairs that are one. <c>kept-apart</c>:
/// how many of the pairs that are not one are not called so.
/// </summary>
internal static class NamePairScorer
{
    /// <param name="path">Tab-separated: two names, the answer, the half that they belong to.</param>
    /// <param name="half">One of those that the file's head tells of.</param>
    public static Sheet Score(string path, string half)
    {
        var (right, said, wanted, apart, others) = (0, 0, 0, 0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var pair in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(p => p[3] == half))
        {
            var (isOne, verdict) = (pair[2] == "same", NameComparer.Compare(pair[0], pair[1]));
            var called = verdict.Answer == NameAnswer.Same;
            if (isOne) wanted++;
            else others++;
            if (called) said++;
            if (called && isOne) right++;
            if (!called && !isOne) apart++;
            if (called != isOne) errors.Add($"{pair[0]} | {pair[1]}: {verdict.Answer}, {verdict.Reason}");
        }

        return new Sheet($"pairs-{half}", [Scoring.Score.Of("same", right, said, wanted), Scoring.Score.Of("kept-apart", apart, others, others)], errors.ToImmutable());
    }
}
