using System.CommandLine;
using System.Globalization;
using Quellenlage.Language.Tagging;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.Training;

/// <summary>Trains on one part of a corpus and scores on another.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Trains on one part of a corpus and scores another.") { Tagger() };

    private static Command Tagger()
    {
        var data = new Argument<DirectoryInfo>("DATA") { Description = "The folder that holds syntax/gsd-dev.conllu and syntax/gsd-test.conllu." };
        var errors = new Option<int>("--errors") { Description = "How many errors to list." };
        var command = new Command("tagger", "Trained on gsd-dev, scored on gsd-test.") { data, errors };
        command.SetAction(result =>
        {
            var folder = Path.Combine(result.GetRequiredValue(data).FullName, "syntax");
            var tagger = Language.Tagging.Tagger.Read(TaggerTraining.Train(TreebankSentence.Read(Path.Combine(folder, "gsd-dev.conllu"))));
            Score(tagger, TreebankSentence.Read(Path.Combine(folder, "gsd-test.conllu")), result.GetValue(errors));
        });
        return command;
    }

    private static void Score(Tagger tagger, IEnumerable<TreebankSentence> sentences, int listed)
    {
        var (tokens, upos, xpos, finite, mood) = (0, 0, 0, 0, 0);
        var (right, found, gold) = (0, 0, 0);
        var confusions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var tags = TaggerScoring.Tag(tagger, sentence);
            for (var i = 0; i < tags.Length; i++)
            {
                var token = sentence.Tokens[i];
                tokens++;
                if (tags[i].Upos.ToString() == token.Upos) upos++;
                else
                {
                    var confusion = $"{token.Upos}/{token.Xpos} as {tags[i].Upos}/{tags[i].Xpos}";
                    confusions[confusion] = confusions.GetValueOrDefault(confusion) + 1;
                    if (--listed >= 0) Console.Out.WriteLine($"{confusion}: {sentence.Text.Slice(token.Span)} | {sentence.Text}");
                }

                if (TagNames.Of(tags[i].Xpos) == token.Xpos) xpos++;
                var goldMood = token.Feature("VerbForm") == "Fin" ? token.Feature("Mood") : null;
                var isSub = tags[i].Mood is Mood.Subjunctive1 or Mood.Subjunctive2;
                if (goldMood is not null) finite++;
                if (goldMood is not null && goldMood == (isSub ? "Sub" : tags[i].Mood == Mood.Indicative ? "Ind" : "Imp")) mood++;
                if (goldMood == "Sub") gold++;
                if (isSub) found++;
                if (isSub && goldMood == "Sub") right++;
            }
        }

        foreach (var confusion in confusions.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(40)) Console.Out.WriteLine($"{confusion.Value,4} {confusion.Key}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tokens {tokens}, UPOS {100.0 * upos / tokens:0.00}, XPOS {100.0 * xpos / tokens:0.00}, mood of finite verbs {100.0 * mood / finite:0.00}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sub: gold {gold}, found {found}, right {right}, F1 {200.0 * right / (gold + found):0.00}"));
    }
}
