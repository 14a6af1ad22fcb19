using System.Collections.Immutable;
using Quellenlage.Language.Tagging;
using Quellenlage.Language.WordForms;
using Quellenlage.Tools.Training;

namespace Quellenlage.Eval.Scoring;

/// <summary>Parts of speech and moods of a treebank's tokens, divided as the treebank does; a contraction (im) is one token.</summary>
internal static class TagScorer
{
    /// <param name="tagger">Not trained on these sentences.</param>
    public static Sheet Score(string task, Tagger tagger, IReadOnlyList<TreebankSentence> gold)
    {
        var (tokens, upos, xpos) = (0, 0, 0);
        var moods = new MoodCount();
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var sentence in gold)
        {
            var tags = TaggerScoring.Tag(tagger, sentence);
            for (var i = 0; i < tags.Length; i++)
            {
                var token = sentence.Tokens[i];
                tokens++;
                if (tags[i].Upos.ToString() == token.Upos) upos++;
                if (TagNames.Of(tags[i].Xpos) == token.Xpos) xpos++;
                else errors.Add($"{token.Upos}/{token.Xpos} as {tags[i].Upos}/{TagNames.Of(tags[i].Xpos)}: {sentence.Text.Slice(token.Span)} in {sentence.Text}");
                moods.Add(token, tags[i].Mood);
            }
        }

        return new Sheet(task, [Scoring.Score.Of("upos", upos, tokens, tokens), Scoring.Score.Of("xpos", xpos, tokens, tokens), .. moods.Scores], errors.DrainToImmutable());
    }

    private sealed class MoodCount
    {
        private int _gold, _found, _right, _finite, _same;

        public IEnumerable<Score> Scores => [Scoring.Score.Of("mood", _same, _finite, _finite), Scoring.Score.Of("mood-sub", _right, _found, _gold)];

        public void Add(TreebankToken token, Mood mood)
        {
            var gold = token.Feature("VerbForm") == "Fin" ? token.Feature("Mood") : null;
            var found = mood switch
            {
                Mood.Indicative => "Ind",
                Mood.Subjunctive1 or Mood.Subjunctive2 => "Sub",
                Mood.Imperative => "Imp",
                _ => null,
            };
            if (gold is not null) _finite++;
            if (gold is not null && gold == found) _same++;
            if (gold == "Sub") _gold++;
            if (found == "Sub") _found++;
            if (gold == "Sub" && found == "Sub") _right++;
        }
    }
}
