using System.Text.Json;
using Quellenlage.Language;
using Quellenlage.Language.Learning;
using Quellenlage.Language.Names.Trained;
using Quellenlage.Tests.Reading;
using Quellenlage.Tools.Training;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class NamesTrainingTests : IDisposable
{
    private static readonly string[] _words = ["Brelmar", "Kostrup", "Vandorin", "Melbrak", "Sortun", "Tarvelo", "Dunrak", "Pelwin", "Grastol", "Hembrul"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Training_twice_gives_the_same_bytes() =>
        Assert.Equal(ModelFile.Write(NamesTrainer.Train([Corpus()])), ModelFile.Write(NamesTrainer.Train([Corpus()])));

    [Fact]
    public void What_stands_around_a_name_tells_its_type_for_names_that_were_not_seen()
    {
        var model = new NameModel(NamesTrainer.Train([Corpus()]));
        Assert.Equal(NameLabels.Of(NameType.Person, NameLabels.Part.Only), LabelOf(model, "Der Metzger heißt Quandrel."));
        Assert.Equal(NameLabels.Of(NameType.Organisation, NameLabels.Part.Only), LabelOf(model, "Er kickt für Quandrel."));
    }

    private static byte LabelOf(NameModel model, string text)
    {
        var sentence = Assert.Single(Read("ungesehen", text, []).Sentences);
        var labels = new byte[sentence.Signs.Length];
        model.Label(sentence.Signs, labels);
        return labels[^2];
    }

    private NamesCorpus Corpus()
    {
        var lines = from word in _words
                    from example in new[] { ($"Der Metzger heißt {word}.", "person"), ($"Die Wirtin heißt {word}.", "person"), ($"Er kickt für {word}.", "organisation"), ("Der Abend war lang.", "") }
                    select Line(example.Item1, example.Item2.Length == 0 ? [] : [(example.Item1.Length - 1 - word.Length, example.Item1.Length - 1, example.Item2)]);
        return NamesCorpus.Read(_folder.Write("namen.jsonl", string.Join('\n', lines)), NamesCorpus.GermEval);
    }

    private static NamesCorpus Read(string name, string text, (int Start, int End, string Type)[] names)
    {
        using var folder = new TemporaryFolder();
        return NamesCorpus.Read(folder.Write(name, Line(text, names)), NamesCorpus.GermEval);
    }

    private static string Line(string text, (int Start, int End, string Type)[] names) =>
        JsonSerializer.Serialize(new { text, names = names.Select(n => new { start = n.Start, end = n.End, type = n.Type }) });
}
