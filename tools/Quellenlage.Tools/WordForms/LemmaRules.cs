using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>Finds the shortest rule from a form to its lemma.</summary>
internal static class LemmaRules
{
    private const int InfixLength = 2;

    /// <summary>The rule without its string numbers, and the suffix that it appends.</summary>
    public static (LemmaRule Rule, string Suffix) Find(string form, string lemma)
    {
        var best = WithoutInfix(form, lemma);
        for (var at = 0; at + InfixLength <= form.Length && at <= lemma.Length; at++)
        {
            // What precedes the infix is kept, so it has to agree; and the rule has to pay for its length.
            if (at > 0 && form[at - 1] != lemma[at - 1]) break;
            var (rule, suffix) = WithoutInfix(form.Remove(at, InfixLength), lemma);
            if (suffix.Length + InfixLength > best.Suffix.Length || rule.Cut > form.Length - InfixLength - at) continue;
            best = (rule with { InfixStart = (byte)at, InfixLength = InfixLength }, suffix);
        }

        return best;
    }

    private static (LemmaRule Rule, string Suffix) WithoutInfix(string form, string lemma)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return (new LemmaRule(0, 0, (byte)(form.Length - common), 0, 0), lemma[common..]);
    }
}
