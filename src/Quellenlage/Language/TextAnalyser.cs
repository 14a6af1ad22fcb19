using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Reading;

namespace Quellenlage.Language;

/// <summary>The language room as one stage: article in, analysed text out.</summary>
public static class TextAnalyser
{
    /// <summary>Deterministic; never throws; safe to call from several threads.</summary>
    public static AnalysedText Analyse(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = Tokenizer.Tokenize(article.Text, article.Zones);
        var sentences = SentenceSplitter.Split(article.Text, tokens, article.Zones);
        var quoted = QuotationMarks.Find(article.Text, tokens, sentences);
        var names = NameRecogniser.Find(article, tokens, sentences, quoted);
        var traits = TraitTagger.Tag(article.Text, tokens, sentences);
        return new AnalysedText(article, tokens, sentences, quoted, names, traits);
    }
}
