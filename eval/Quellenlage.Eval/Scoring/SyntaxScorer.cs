using System.Collections.Immutable;
using Quellenlage.Eval.Gold;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// Clauses and verb groups against dependency trees, as pairs of tokens: the finite verbs; finite verb and head of its subject; verb and
/// its separated particle; auxiliary and main verb. A copula is no auxiliary; of coordinated verbs the treebank gives auxiliaries to the first.
/// </summary>
internal static class SyntaxScorer
{
    public static Sheet Score(string task, IEnumerable<DependencyGold> gold)
    {
        Pairs[] all = [new("finite-verb"), new("subject"), new("verb-particle"), new("auxiliary-verb")];
        foreach (var sentence in gold)
        {
            var text = TextAnalyser.Analyse(ArticleReader.FromText("sentence", sentence.Text));
            var (wanted, found) = (Wanted(text, sentence), Found(text));
            for (var i = 0; i < all.Length; i++) all[i].Add(text, wanted[i], found[i]);
        }

        return new Sheet(task, [.. all.Select(p => p.Score)], [.. all.SelectMany(p => p.Errors)]);
    }

    private static HashSet<(int, int)>[] Wanted(AnalysedText text, DependencyGold gold)
    {
        HashSet<(int, int)>[] wanted = [[], [], [], []];
        int Token(DependencyWord word) => text.TokenAt(word.Span.Start);
        for (var i = 0; i < gold.Words.Count; i++)
        {
            var word = gold.Words[i];
            if (word.IsFinite) wanted[0].Add((Token(word), Token(word)));
            if (word.Head < 0) continue;
            var head = gold.Words[word.Head];
            if (word.Relation is "nsubj" or "nsubj:pass" && FiniteOf(gold, word.Head) is { } finite) wanted[1].Add((Token(finite), Token(word)));
            if (word.Relation == "compound:prt") wanted[2].Add((Token(head), Token(word)));
            if (word.Relation is "aux" or "aux:pass" && head.Upos is "VERB" or "AUX") wanted[3].Add((Token(word), Token(head)));
        }

        return wanted;
    }

    // The predicate itself, or its auxiliary or copula.
    private static DependencyWord? FiniteOf(DependencyGold gold, int predicate) =>
        gold.Words[predicate].IsFinite ? gold.Words[predicate] : gold.Words.FirstOrDefault(w => w.Head == predicate && w.IsFinite && w.Relation is "aux" or "aux:pass" or "cop");

    private static HashSet<(int, int)>[] Found(AnalysedText text)
    {
        HashSet<(int, int)>[] found = [[], [], [], []];
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            var clauses = text.ClausesOf(sentence);
            for (var k = 0; k < clauses.Length; k++)
            {
                if (clauses[k].Verb < 0) continue;
                var group = clauses[k].Group;
                if (clauses[k].Kind != ClauseKind.Infinitive) found[0].Add((clauses[k].Verb, clauses[k].Verb));
                // The treebank gives a shared subject to the first of its verbs only.
                if (ClauseSubjects.Find(text, clauses, k) is { } subject && !(clauses[k].Opening == Clauses.Joined && subject.Head < clauses[k].First)) found[1].Add((clauses[k].Verb, subject.Head));
                if (group.Particle >= 0) found[2].Add((clauses[k].Verb, group.Particle));
                foreach (var auxiliary in Auxiliaries(text, group)) found[3].Add((auxiliary, group.Main));
            }
        }

        return found;
    }

    private static IEnumerable<int> Auxiliaries(AnalysedText text, VerbGroup group)
    {
        if (group.Finite >= 0 && group.Finite != group.Main) yield return group.Finite;
        for (var i = group.First; i < group.End; i++)
            if (i != group.Main && !text.Is(i, WordTraits.Preposition)) yield return i;
    }

    private sealed class Pairs(string name)
    {
        private int _right, _found, _gold;

        public List<string> Errors { get; } = [];

        public Score Score => Scoring.Score.Of(name, _right, _found, _gold);

        public void Add(AnalysedText text, HashSet<(int, int)> gold, HashSet<(int, int)> found)
        {
            _gold += gold.Count;
            _found += found.Count;
            _right += found.Count(gold.Contains);
            Errors.AddRange(gold.Except(found).Order().Select(p => Describe(text, "missed", p)));
            Errors.AddRange(found.Except(gold).Order().Select(p => Describe(text, "false", p)));
        }

        private string Describe(AnalysedText text, string what, (int First, int Second) pair) =>
            $"{name} {what}: {text.Text.Slice(text.Tokens[pair.First].Span)} – {text.Text.Slice(text.Tokens[pair.Second].Span)} in {text.Text.Value}";
    }
}
