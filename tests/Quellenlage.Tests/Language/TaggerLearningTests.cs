using Quellenlage.Language.Learning;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class TaggerLearningTests
{
    // Endings tell the label, but for one word that is learnt by itself.
    private static readonly (string Word, int Label)[] _examples =
        [("Zeitung", 0), ("Heizung", 0), ("Hoffnung", 0), ("Regung", 0), ("laufen", 1), ("gehen", 1), ("sehen", 1), ("stehen", 1), ("Garten", 0)];

    private static uint[] Features(string word) =>
        [FeatureHash.Combine(1, FeatureHash.Of(word)), FeatureHash.Combine(2, FeatureHash.Of(word.AsSpan(word.Length - 2)))];

    private static LinearModel Train()
    {
        var trainer = new PerceptronTrainer(["noun", "verb"], minimumCount: 1, margin: 2);
        foreach (var (word, _) in _examples) trainer.Count(Features(word));
        var shuffler = new Shuffler(1);
        var order = _examples.ToArray();
        for (var round = 0; round < 10; round++)
        {
            shuffler.Shuffle(order.AsSpan());
            foreach (var (word, label) in order) trainer.Learn(Features(word), [], label);
        }

        return trainer.ToModel(minimumWeight: 1);
    }

    private static string Label(LinearModel model, string word)
    {
        Span<int> scores = stackalloc int[model.Labels.Length];
        new ScoreTable(model).Score(Features(word), scores);
        return model.Labels[LinearModel.Best(scores)];
    }

    [Theory]
    [InlineData("Garten", "noun")]
    [InlineData("Wohnung", "noun")]
    [InlineData("drehen", "verb")]
    public void What_was_learnt_holds_for_words_that_were_not_seen(string word, string label) => Assert.Equal(label, Label(Train(), word));

    [Fact]
    public void A_model_survives_its_file_and_training_again_gives_the_same_bytes()
    {
        var bytes = ModelFile.Write(Train());
        Assert.Equal(bytes, ModelFile.Write(Train()));
        var read = Assert.Single(ModelFile.Read(bytes));
        Assert.Equal(["noun", "verb"], read.Labels);
        Assert.Equal("verb", Label(read, "drehen"));
    }
}
