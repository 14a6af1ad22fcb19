using System.Globalization;
using System.Text;
using Quellenlage.Language;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>
/// Rewrites sentences of the sample for one story: people, places and numbers are the story's own and stay the same in it; half of the
/// nouns become compounds, and half of the other words that carry no statement are exchanged for others of the same grammar. Surnames come from one list for all stories, the first ones of it more often, so
/// that many stories have people of one name.
/// </summary>
internal sealed class StoryWording(SourceMaterial source, Random random)
{
    private const int StoryCompound = 2;
    private const int ArticleCompound = 12;
    private const int Exchange = 2;
    private const int OtherNumber = 5;
    private const int LastYear = 2099;
    private const int FirstYear = 1900;

    private static readonly WordList _firstNames = WordList.Load("names/first-names");
    private static readonly string[] _surnames = [.. WordList.Load("names/surnames").Entries.Select(e => e.Word)];
    private static readonly ILookup<string, string> _namesByGender = _firstNames.Entries.ToLookup(e => e[1], e => e.Word, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private Dictionary<string, string> _articleWords = new(StringComparer.Ordinal);

    /// <summary>From here on the words that only one article has are others.</summary>
    public void BeginArticle() => _articleWords = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Rewrite(SourceSentence sentence)
    {
        var article = sentence.Article;
        var text = new StringBuilder();
        var at = article.Tokens[sentence.Range.FirstToken].Start;
        for (var t = sentence.Range.FirstToken; t < sentence.Range.EndToken; t++)
        {
            var token = article.Tokens[t];
            text.Append(article.Text[new TextSpan(at, token.Start)]);
            text.Append(Own(article, t, article[token].ToString()));
            at = token.End;
        }

        return text.ToString().ReplaceLineEndings(" ");
    }

    private string Own(AnalysedText article, int token, string word)
    {
        if (article.Tokens[token].Kind == TokenKind.Number) return Number(word);
        if (article.NameOver(token) is { } name) return name.Type == NameType.Organisation && !_words.ContainsKey(Base(word)) ? word : NameWord(word, name);
        if (SourceMaterial.IsSingularNoun(word)) return Noun(word);
        // What is counted stays, so that there is something to count.
        return token > 0 && article.Tokens[token - 1].Kind == TokenKind.Number ? word : Exchanged(word);
    }

    private string NameWord(string word, NameMention name)
    {
        if (word.Length < 4 || !char.IsUpper(word[0])) return word;
        var key = Base(word);
        if (!_words.TryGetValue(key, out var own)) _words[key] = own = name.Type == NameType.Person ? PersonWord(key) : InventedNames.Place(random);
        return key.Length == word.Length ? own : own + "s";
    }

    private string PersonWord(string word)
    {
        if (_firstNames.TryGet(word, out var entry)) return Pick([.. _namesByGender[entry[1]]]);
        return Pick(_surnames);
    }

    // The square of an even number favours the beginning of the list.
    private string Pick(string[] names)
    {
        var place = random.NextDouble();
        return names[(int)(place * place * names.Length)];
    }

    private string Noun(string word)
    {
        if (!_words.TryGetValue(word, out var own)) _words[word] = own = random.Next(StoryCompound) == 0 ? Compound(word) : word;
        if (!_articleWords.TryGetValue(own, out var here)) _articleWords[own] = here = random.Next(ArticleCompound) == 0 ? Compound(word) : own;
        return here;
    }

    private string Exchanged(string word)
    {
        if (_words.TryGetValue(word, out var own)) return own;
        return _words[word] = random.Next(Exchange) == 0 && SourceMaterial.GrammarOf(word) is { } grammar ? Pick([.. source.WordsByGrammar[grammar]]) : word;
    }

    private string Compound(string word) => source.FirstNouns[random.Next(source.FirstNouns.Length)] + word.ToLowerInvariant();

    // A year and a day of the month stay; any other number is the story's own, and in some articles another one.
    private string Number(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 32 or (>= FirstYear and <= LastYear)) return number;
        if (!_numbers.TryGetValue(number, out var own)) _numbers[number] = own = Digits(number.Length);
        return random.Next(OtherNumber) == 0 ? own[..^1] + Digits(1) : own;
    }

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('1' + random.Next(9))));

    private static string Base(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
}
