using Quellenlage.Reading.Zones;

namespace Quellenlage.Reading.Formats;

/// <summary>Plain text and Markdown, which differ only in their front matter: a draft of the whole text.</summary>
internal static class PlainText
{
    /// <param name="start">Where the text starts behind a headline that the input gave apart.</param>
    public static Article Read(Draft draft, int start = 0)
    {
        var lines = TextLines.Of(draft.Text);
        if (start == 0) start = FrontMatter.Read(draft, lines);
        start = HeaderLines.Read(draft, lines, start);
        MarkdownMarks.Read(draft, lines, start);
        return ArticleBuilder.Build(draft);
    }
}
