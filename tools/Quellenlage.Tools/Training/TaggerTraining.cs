using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Learning;
using Quellenlage.Language.Tagging;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Tools.Training;

/// <summary>Trains the tagger on sentences of a treebank. The same sentences in the same order give the same bytes.</summary>
internal static class TaggerTraining
{
    private const ulong Seed = 20_241_122;
    private const int Rounds = 6;
    private const int Margin = 16;

    /// <summary>So many models are trained, each on the examples in another order, and averaged.</summary>
    private const int Models = 6;

    private const int FrequentWord = 30;
    private const double SettledShare = 0.98;

    /// <summary>Tags that occur less often are not learnt.</summary>
    private const int RareTag = 3;

    public static byte[] Train(IEnumerable<TreebankSentence> treebank)
    {
        // Also as the program divides them, since the treebank takes compounds with hyphens apart.
        var examples = treebank.SelectMany(s => new[] { s, s.Retokenised() }).Select(Example.Of).ToArray();
        var tags = TrainTags(examples);
        return ModelFile.Write(tags, SettledTags(examples, tags.Labels), TrainMoods(examples));
    }

    private static LinearModel TrainTags(Example[] examples)
    {
        var labels = examples.SelectMany(e => e.Sentence.Tokens).Where(t => t.Upos.Length > 0).GroupBy(t => $"{t.Upos}/{t.Xpos}", StringComparer.Ordinal)
            .Where(g => g.Count() >= RareTag).Select(g => g.Key).Order(StringComparer.Ordinal).ToImmutableArray();
        var trainer = new PerceptronTrainer(labels, minimumCount: 2, Margin);
        foreach (var example in examples)
        {
            example.Gold = [.. example.Sentence.Tokens.Select(t => labels.IndexOf($"{t.Upos}/{t.Xpos}"))];
            PassTags(example, labels, (features, right) =>
            {
                trainer.Count(features);
                return right;
            });
        }

        Repeat(trainer, examples, e => PassTags(e, labels, (features, right) => right < 0 ? trainer.Predict(features, []) : trainer.Learn(features, [], right)));
        return trainer.ToModel(minimumWeight: 64);
    }

    /// <summary>Goes over a sentence from left to right; what <paramref name="choose"/> returns is the next tokens' history.</summary>
    private static void PassTags(Example example, ImmutableArray<string> labels, Choice choose)
    {
        var tags = new TagSet(labels);
        Span<uint> features = stackalloc uint[TagFeatures.Max];
        var history = TagHistory.AtStart;
        var words = example.Words;
        for (var i = 0; i < words.Count; i++)
        {
            history.LookAhead(words.Words, i);
            var count = TagFeatures.Fill(words.Words, i, words.Labels, history, features);
            var chosen = choose(features[..count], example.Gold[i]);
            words.Labels[i] = chosen < 0 ? TagHistory.None : (byte)chosen;
            if (chosen >= 0) history.Add((byte)chosen, tags[chosen].Xpos);
        }
    }

    /// <summary>Frequent words and marks that have only one tag are not worth a decision.</summary>
    private static LinearModel SettledTags(Example[] examples, ImmutableArray<string> labels)
    {
        var rows = new List<LinearModel.Slot>();
        var weights = new List<LinearModel.Weight>();
        var tokens = examples.SelectMany(e => e.Sentence.Tokens.Select(t => (Form: FeatureHash.Of(e.Sentence.Text[t.Span]), Tag: $"{t.Upos}/{t.Xpos}")));
        foreach (var word in tokens.GroupBy(t => t.Form).OrderBy(g => g.Key))
        {
            var best = word.GroupBy(t => t.Tag, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (word.Count() < FrequentWord || best.Count() < SettledShare * word.Count() || labels.IndexOf(best.Key) is not (>= 0 and var label)) continue;
            rows.Add(LinearModel.Slot.Of(word.Key, weights.Count, 1));
            weights.Add(new LinearModel.Weight(LinearModel.Scale, (ushort)label));
        }

        return LinearModel.Of(labels, rows, [.. weights]);
    }

    private static LinearModel TrainMoods(Example[] examples)
    {
        var trainer = new PerceptronTrainer([.. Moods.Names], minimumCount: 1, Margin);
        foreach (var example in examples)
        {
            example.Gold = [.. example.Sentence.Tokens.Select(MoodOf)];
            PassMoods(example, (features, _, right) =>
            {
                trainer.Count(features);
                return right;
            });
        }

        Repeat(trainer, examples, e => PassMoods(e, trainer.Learn));
        return trainer.ToModel(minimumWeight: 4);
    }

    private static void PassMoods(Example example, MoodChoice choose)
    {
        Span<uint> features = stackalloc uint[MoodFeatures.Max];
        Span<byte> candidates = stackalloc byte[Moods.Count];
        var xpos = example.Sentence.Tokens.Select(t => TagNames.Xpos(t.Xpos)).ToArray();
        var previous = PreviousVerb.None;
        for (var i = 0; i < xpos.Length; i++)
        {
            var right = example.Gold[i];
            if (right < 0 || xpos[i] is not (Stts.VVFIN or Stts.VAFIN or Stts.VMFIN)) continue;
            var word = example.Sentence.Text[example.Sentence.Tokens[i].Span];
            var allowed = Moods.Allowed(example.Words.Words[i].AtStart ? Lexicon.German.LookAtStart(word) : Lexicon.German.Look(word), xpos[i]);
            var count = Moods.Candidates(allowed, candidates);
            if (candidates[..count].Contains((byte)right))
            {
                var features0 = features[..MoodFeatures.Fill(example.Words.Words, xpos, i, allowed, previous, features)];
                previous = new PreviousVerb(i, (byte)choose(features0, candidates[..count], right));
            }
            else
            {
                previous = new PreviousVerb(i, (byte)right);
            }
        }
    }

    private static int MoodOf(TreebankToken token) => Array.IndexOf(Moods.Names, token.Feature("Mood") == "Imp" ? "Imp" : $"{token.Feature("Mood")}/{token.Feature("Tense")}");

    private static void Repeat(PerceptronTrainer trainer, Example[] examples, Action<Example> pass)
    {
        var shuffler = new Shuffler(Seed);
        var order = examples.ToArray();
        for (var model = 0; model < Models; model++)
        {
            trainer.Restart();
            for (var round = 0; round < Rounds; round++)
            {
                shuffler.Shuffle(order.AsSpan());
                foreach (var example in order) pass(example);
            }
        }
    }

    private delegate int Choice(ReadOnlySpan<uint> features, int right);

    private delegate int MoodChoice(ReadOnlySpan<uint> features, ReadOnlySpan<byte> candidates, int right);

    private sealed class Example
    {
        private Example(TreebankSentence sentence, SentenceWords words) => (Sentence, Words) = (sentence, words);

        public TreebankSentence Sentence { get; }

        public SentenceWords Words { get; }

        /// <summary>The right label of each token; -1 where there is none.</summary>
        public int[] Gold { get; set; } = [];

        public static Example Of(TreebankSentence sentence)
        {
            var tokens = sentence.AsTokens();
            var words = new SentenceWords();
            words.Fill(sentence.Text, tokens.AsSpan(), TraitTagger.Tag(sentence.Text, tokens, [TaggerScoring.Whole(sentence)]).AsSpan());
            return new Example(sentence, words);
        }
    }
}
