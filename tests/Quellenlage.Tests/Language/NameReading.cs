using Quellenlage.Language;
using Quellenlage.Reading;

namespace Quellenlage.Tests.Language;

/// <summary>Names of a text as the program finds them, in a form that tests compare.</summary>
internal static class NameReading
{
    public static AnalysedText Analyse(string text, string id = "a") => TextAnalyser.Analyse(ArticleReader.FromText(id, text));

    /// <summary>Each mention as "text: type canonical".</summary>
    public static string[] Names(string text)
    {
        var analysed = Analyse(text);
        return [.. analysed.Names.Select(n => $"{analysed.Text.Slice(n.Span)}: {Value(n)}")];
    }

    /// <summary>The canonical name that each mention with the text leads to.</summary>
    public static string[] Canonical(string text, string mention)
    {
        var analysed = Analyse(text);
        return [.. analysed.Names.Where(n => analysed.Text.Slice(n.Span) == mention).Select(n => n.Canonical)];
    }

    public static string Value(NameMention name) => $"{name.Type.ToString().ToLowerInvariant()} {name.Canonical}";
}
