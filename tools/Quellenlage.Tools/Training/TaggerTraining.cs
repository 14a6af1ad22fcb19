using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Learning;
using Quellenlage.Language.Tagging;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.Training;

/// <summary>Trains the tagger on sentences of a treebank. The same sentences in the same order give the same bytes.</summary>
internal static class TaggerTraining
{
    private const ulong Seed = 20_241_122;
    private const int Rounds = 6;
    private const int Margin = 16;

    /// <summary>So many models are trained, each on the examples in another order, and averaged.</summary>
    private const int Models = 6;

    /// <summary>A word, and a signature, seen so often has no other tags than those that it was seen with.</summary>
    private const int FrequentWord = 30;
    private const int FrequentSignature = 20;

    /// <summary>Tags that make up less of a word's, or of a signature's, occurrences are slips.</summary>
    private const double LeastShareOfWord = 0.02;
    private const double LeastShareOfSignature = 0.001;

    /// <summary>Tags that occur less often are not learnt.</summary>
    private const int RareTag = 3;

    public static byte[] Train(IEnumerable<TreebankSentence> treebank)
    {
        // Also as the program divides them, since the treebank takes compounds with hyphens apart.
        var sentences = treebank.SelectMany(s => new[] { s, s.Retokenised() }).ToList();
        var labels = sentences.SelectMany(s => s.Tokens).Where(t => t.Upos.Length > 0).GroupBy(t => $"{t.Upos}/{t.Xpos}", StringComparer.Ordinal)
            .Where(g => g.Count() >= RareTag).Select(g => g.Key).Order(StringComparer.Ordinal).ToImmutableArray();
        var unknown = new TagVocabulary(null, new TagChoices(LinearModel.Of(labels, [], [])));
        var choices = Choices([.. sentences.Select(s => new Example(s, unknown, labels))], labels);
        var vocabulary = new TagVocabulary(null, new TagChoices(choices));
        var examples = sentences.Select(s => new Example(s, vocabulary, labels)).ToArray();
        return ModelFile.Write(TrainTags(examples, labels), choices, TrainMoods(examples));
    }

    private static LinearModel TrainTags(Example[] examples, ImmutableArray<string> labels)
    {
        var tags = new TagSet(labels);
        var trainer = new PerceptronTrainer(labels, minimumCount: 2, Margin);
        foreach (var example in examples)
            PassTags(example, tags, (features, _, right) =>
            {
                trainer.Count(features);
                return right;
            });
        Repeat(trainer, examples, e => PassTags(e, tags, (features, candidates, right) =>
            candidates.Contains((byte)right) ? trainer.Learn(features, candidates, right) : trainer.Predict(features, candidates)));
        return trainer.ToModel(minimumWeight: 64);
    }

    /// <summary>Goes over a sentence from left to right; what <paramref name="choose"/> returns is the next tokens' history.</summary>
    private static void PassTags(Example example, TagSet tags, Choice choose)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Max * 2];
        var history = TagHistory.AtStart;
        var words = example.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var candidates = words.Words[i].Candidates;
            var chosen = (int)candidates[0];
            if (candidates.Length > 1)
            {
                var count = TagFeatures.FillWord(words.Words[i], features);
                count += TagFeatures.FillContext(words.Words, i, words.Labels, history, words.Ahead[i], features[count..]);
                chosen = choose(features[..count], candidates, example.Gold[i]);
            }

            words.Labels[i] = chosen < 0 ? TagHistory.None : (byte)chosen;
            if (chosen >= 0) history.Add((byte)chosen, tags[chosen].Xpos);
        }
    }

    private static LinearModel Choices(Example[] examples, ImmutableArray<string> labels)
    {
        var seen = new SortedDictionary<uint, int[]>();
        var forms = new HashSet<uint>();
        foreach (var example in examples)
            for (var i = 0; i < example.Gold.Length; i++)
            {
                if (example.Gold[i] < 0) continue;
                var word = example.Words.Words[i];
                forms.Add(TagChoices.FormFeature(word));
                foreach (var feature in (uint[])[TagChoices.FormFeature(word), TagChoices.SignatureFeature(word), TagChoices.WideSignatureFeature(word)])
                {
                    if (!seen.TryGetValue(feature, out var counts)) seen.Add(feature, counts = new int[labels.Length]);
                    counts[example.Gold[i]]++;
                }
            }

        var rows = new List<LinearModel.Slot>();
        var weights = new List<LinearModel.Weight>();
        foreach (var (feature, counts) in seen)
        {
            var isForm = forms.Contains(feature);
            if (counts.Sum() < (isForm ? FrequentWord : FrequentSignature)) continue;
            var least = counts.Sum() * (isForm ? LeastShareOfWord : LeastShareOfSignature);
            var first = weights.Count;
            for (var label = 0; label < counts.Length; label++)
                if (counts[label] > least) weights.Add(new LinearModel.Weight(LinearModel.Scale, (ushort)label));
            rows.Add(LinearModel.Slot.Of(feature, first, weights.Count - first));
        }

        return LinearModel.Of(labels, rows, [.. weights]);
    }

    private static LinearModel TrainMoods(Example[] examples)
    {
        var trainer = new PerceptronTrainer([.. Moods.Names], minimumCount: 1, Margin);
        foreach (var example in examples)
            PassMoods(example, (features, _, right) =>
            {
                trainer.Count(features);
                return right;
            });

        Repeat(trainer, examples, e => PassMoods(e, trainer.Learn));
        return trainer.ToModel(minimumWeight: 4);
    }

    private static void PassMoods(Example example, Choice choose)
    {
        Span<uint> features = stackalloc uint[MoodFeatures.Max];
        Span<byte> candidates = stackalloc byte[Moods.Count];
        var xpos = example.Sentence.Tokens.Select(t => TagNames.Xpos(t.Xpos)).ToArray();
        var previous = PreviousVerb.None;
        for (var i = 0; i < xpos.Length; i++)
        {
            var right = MoodOf(example.Sentence.Tokens[i]);
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

    private delegate int Choice(ReadOnlySpan<uint> features, ReadOnlySpan<byte> candidates, int right);

    private sealed class Example
    {
        public Example(TreebankSentence sentence, TagVocabulary vocabulary, ImmutableArray<string> labels)
        {
            var tokens = sentence.AsTokens();
            Sentence = sentence;
            Words = new SentenceWords(vocabulary);
            Words.Fill(sentence.Text, tokens.AsSpan(), TraitTagger.Tag(sentence.Text, tokens, [TaggerScoring.Whole(sentence)]).AsSpan());
            Gold = [.. sentence.Tokens.Select(t => labels.IndexOf($"{t.Upos}/{t.Xpos}"))];
        }

        public TreebankSentence Sentence { get; }

        public SentenceWords Words { get; }

        /// <summary>The right label of each token; -1 where there is none.</summary>
        public int[] Gold { get; }
    }
}
