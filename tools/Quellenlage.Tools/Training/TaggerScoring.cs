using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Tagging;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Tools.Training;

/// <summary>Tags sentences of a treebank, token by token as the treebank divides them.</summary>
internal static class TaggerScoring
{
    public static ImmutableArray<TokenTag> Tag(Tagger tagger, TreebankSentence sentence)
    {
        var tokens = sentence.AsTokens();
        ImmutableArray<Sentence> whole = [Whole(sentence)];
        return tagger.Tag(sentence.Text, tokens, whole, TraitTagger.Tag(sentence.Text, tokens, whole));
    }

    public static Sentence Whole(TreebankSentence sentence) => new(new TextSpan(0, sentence.Text.Length), 0, sentence.Tokens.Length, ZoneKind.Body, false, 0);
}
