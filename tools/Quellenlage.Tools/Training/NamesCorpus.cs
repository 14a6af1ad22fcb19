using System.Text.Json;
using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Language.Names.Trained;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Tools.Training;

/// <summary>A sentence as the program divides it, with what the model may know of each token and the right label of each.</summary>
internal sealed record NamesSentence(TokenSigns[] Signs, byte[] Labels);

/// <summary>A corpus of articles with names: JSON Lines with text and names, offsets in code points.</summary>
/// <param name="Bent">Tells the corpora apart whose annotation differs.</param>
internal sealed record NamesCorpus(uint Bent, IReadOnlyList<NamesSentence> Sentences)
{
    /// <summary>GermEval 2014: what the program follows.</summary>
    public const uint GermEval = 1;

    /// <summary>SmartData, which also marks adjectives and parts of compounds; both are left out here.</summary>
    public const uint SmartData = 2;

    /// <exception cref="InvalidDataException">A line is no such article.</exception>
    public static NamesCorpus Read(string path, uint bent)
    {
        var sentences = new List<NamesSentence>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = Parse(path, line);
            ReadArticle(json.RootElement, sentences);
        }

        return new NamesCorpus(bent, sentences);
    }

    private static JsonDocument Parse(string path, string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: a line is no JSON object: {error.Message}", error);
        }
    }

    private static void ReadArticle(JsonElement json, List<NamesSentence> sentences)
    {
        var article = ArticleReader.FromText("", json.GetProperty("text").GetString() ?? "");
        var tokens = Tokenizer.Tokenize(article.Text, article.Zones);
        if (tokens.IsEmpty) return;
        var bounds = SentenceSplitter.Split(article.Text, tokens, article.Zones);
        var context = new NameContext(article.Text, tokens, bounds);
        var signs = TokenSignReader.Read(context, NameRecogniser.ByRules(article, context).All);
        var labels = Labels(json, context);
        foreach (var sentence in bounds)
            sentences.Add(new NamesSentence(signs[sentence.FirstToken..sentence.EndToken], labels[sentence.FirstToken..sentence.EndToken]));
    }

    private static byte[] Labels(JsonElement json, NameContext context)
    {
        var starts = new Dictionary<int, int>();
        var ends = new Dictionary<int, int>();
        for (var i = 0; i < context.Count; i++)
        {
            starts.Add(context.Token(i).Start, i);
            ends.Add(context.Token(i).End, i + 1);
        }

        var offsets = Utf16Offsets(json.GetProperty("text").GetString() ?? "");
        var labels = new byte[context.Count];
        foreach (var name in json.GetProperty("names").EnumerateArray())
        {
            // A name that is a part of a token has no label.
            if (!starts.TryGetValue(offsets[name.GetProperty("start").GetInt32()], out var first) || !ends.TryGetValue(offsets[name.GetProperty("end").GetInt32()], out var end)) continue;
            var type = Enum.Parse<NameType>(name.GetProperty("type").GetString() ?? "", ignoreCase: true);
            // Adjectives of places (norwegisch) are no names here.
            if (end - first == 1 && type == NameType.Place && context.IsLowerWord(first)) continue;
            for (var i = first; i < end; i++) labels[i] = NameLabels.Of(type, NameLabels.PartAt(i, first, end));
        }

        return labels;
    }

    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1) offsets.Add(i);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
