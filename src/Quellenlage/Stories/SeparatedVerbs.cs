using Quellenlage.Language;
using Quellenlage.Text;

namespace Quellenlage.Stories;

/// <summary>Puts the verbs of a stretch together whose particle stands apart ("gab ... zu"), so that they are compared as one word. For tokens in ascending order.</summary>
internal ref struct SeparatedVerbs(AnalysedText text, TextSpan span)
{
    private int _sentence = text.SentenceAt(span.Start);

    /// <summary>The infinitive of the separated verb that the token is the finite form of, empty for its particle; null for any other token.</summary>
    public string? LemmaAt(int token)
    {
        while (_sentence >= 0 && _sentence < text.Sentences.Length && token >= text.Sentences[_sentence].EndToken) _sentence++;
        if (_sentence < 0 || _sentence >= text.Sentences.Length) return null;
        foreach (var clause in text.ClausesOf(_sentence))
        {
            if (clause.Group is not { Particle: > 0, Lemma: { } lemma } group) continue;
            if (token == group.Finite) return lemma;
            if (token == group.Particle) return "";
        }

        return null;
    }
}
