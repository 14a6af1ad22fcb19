using Quellenlage.Reading.Metadata;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>Headline, byline and captions of a text that has no markup to tell them.</summary>
internal static class HeadMarks
{
    private const int MaximalHeadline = 220;
    private const int MaximalByline = 90;
    private const int MaximalCaption = 300;
    private const int BylineLines = 6;
    private const int LinesBelowHeadline = 4;
    private static readonly WordList _bylineStarts = WordList.Load("reading/byline-starts");
    private static readonly WordList _nameParticles = WordList.Load("reading/name-particles");
    private static readonly WordList _captionMarks = WordList.Load("reading/caption-marks");

    /// <summary>The first line is the headline where it stands alone, has no final full stop and more text follows.</summary>
    public static void MarkHeadline(Draft draft, List<TextSpan> lines)
    {
        TextSpan? first = null;
        var between = 0;
        foreach (var line in lines)
        {
            var trimmed = TextLines.Trim(draft.Text, line);
            if (trimmed.IsEmpty) continue;
            if (!draft.Zones.IsFree(trimmed))
            {
                // Behind a header in the same line the body starts.
                if (first is null && draft.Zones.IsFree(trimmed with { Start = trimmed.End - 1 })) return;
                continue;
            }

            if (first is { } headline)
            {
                // More text must follow: a line that ends a sentence, soon.
                if (EndsSentence(draft.Text, trimmed)) TakeHeadline(draft, headline);
                else if (++between < LinesBelowHeadline) continue;
                return;
            }

            if (trimmed.Length > MaximalHeadline || EndsSentence(draft.Text, trimmed) || !HasLetter(draft.Text, trimmed)) return;
            first = trimmed;
        }
    }

    /// <summary>Lines such as <c>Von Vorname Name</c> near the start, and <c>Foto: ...</c> anywhere.</summary>
    public static void MarkBylineAndCaptions(Draft draft, List<TextSpan> lines)
    {
        var seen = 0;
        foreach (var line in lines)
        {
            var trimmed = TextLines.Trim(draft.Text, line);
            if (trimmed.IsEmpty || !draft.Zones.IsContent(trimmed.End - 1)) continue;
            seen++;
            if (trimmed.Length > MaximalCaption || !draft.Zones.IsFree(trimmed)) continue;
            if (seen <= BylineLines && NamesOfByline(draft.Text, trimmed) is { } names) TakeByline(draft, trimmed, names);
            else if (IsCaption(draft.Text, trimmed)) draft.Zones.Mark(trimmed, ZoneKind.Caption);
        }
    }

    /// <summary>The line names the authors and nothing else.</summary>
    public static bool IsByline(string line) => NamesOfByline(line, new TextSpan(0, line.Length)) is not null;

    private static void TakeHeadline(Draft draft, TextSpan line)
    {
        var title = line;
        while (title.Start < title.End && draft.Text[title.Start] is '#' or ' ' or '\t') title = title with { Start = title.Start + 1 };
        if (draft.Source.MediaType != "text/markdown" || title.IsEmpty) title = line;
        draft.Zones.Mark(line with { End = title.Start }, ZoneKind.Boilerplate);
        draft.Zones.Mark(title, ZoneKind.Headline);
        if (draft.Headline is not { Span: not null }) draft.Headline = new ArticleField(draft.Slice(title), title, "first line");
    }

    private static void TakeByline(Draft draft, TextSpan line, TextSpan names)
    {
        draft.Zones.Mark(line, ZoneKind.Byline);
        if (draft.Byline is not { Span: not null }) draft.Byline = new ArticleField(draft.Slice(names), names, "byline");
    }

    /// <summary>The names behind the words that start a byline; null where the line is none.</summary>
    private static TextSpan? NamesOfByline(string text, TextSpan line)
    {
        if (line.Length > MaximalByline) return null;
        foreach (var entry in _bylineStarts.Entries)
        {
            if (!text.AsSpan(line.Start, line.Length).StartsWith(entry.Word + " ", StringComparison.OrdinalIgnoreCase)) continue;
            var names = line with { Start = line.Start + entry.Word.Length + 1 };
            if (AreNames(text.AsSpan(names.Start, names.Length))) return WithoutOutlet(text, names);
        }

        return null;
    }

    /// <summary>The names before a comma and the outlet.</summary>
    private static TextSpan WithoutOutlet(string text, TextSpan names)
    {
        if (ShownOutlet.PieceOf(text, names) is not { } outlet || outlet.Start == names.Start) return names;
        var persons = names with { End = outlet.Start };
        while (!persons.IsEmpty && !char.IsLetterOrDigit(text[persons.End - 1])) persons = persons with { End = persons.End - 1 };
        return persons;
    }

    /// <summary>At least two words, each with a capital, but for the small words that names hold; a longer line all in capitals is a heading.</summary>
    private static bool AreNames(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        var rest = text;
        while (!(rest = rest.TrimStart(" ,/")).IsEmpty)
        {
            var length = rest.IndexOfAny(" ,/");
            var word = length < 0 ? rest : rest[..length];
            rest = rest[word.Length..];
            if (char.IsUpper(word[0]) && !EndsInDigit(word)) capitals++;
            else if (capitals == 0 || rest.IsEmpty || !_nameParticles.Contains(word)) return false;
        }

        var isHeading = capitals > 4 && text.IndexOfAnyInRange('a', 'z') < 0;
        return capitals >= 2 && !isHeading && text[^1] is not ('.' or ':' or '?' or '!' or '“' or '"');
    }

    private static bool EndsInDigit(ReadOnlySpan<char> word) => char.IsDigit(word[^1]);

    /// <summary>It starts with the word for a picture and a colon, or ends with one in brackets or with few words behind.</summary>
    private static bool IsCaption(string text, TextSpan line)
    {
        var span = text.AsSpan(line.Start, line.Length);
        foreach (var entry in _captionMarks.Entries)
        {
            var at = span.LastIndexOf(entry.Word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 0 && !IsBreak(span[..at])) continue;
            var behind = span[(at + entry.Word.Length)..];
            if (at <= 1 || behind.Length <= 60 && behind.IndexOf(". ") < 0) return true;
        }

        return false;
    }

    /// <summary>A bracket, a bar or the end of a sentence stands before.</summary>
    private static bool IsBreak(ReadOnlySpan<char> before) =>
        before.TrimEnd() is [] or [.., '(' or '[' or '|' or '.' or '!' or '?' or '…' or ')' or '/' or '“' or '"' or '–' or '-' or '©' or ','];

    private static bool HasLetter(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (char.IsLetter(text[i])) return true;
        return false;
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is '"' or '“' or '”' or '«' or '»' or ')' or '‘' or '’' or ' ') end--;
        if (end == line.Start) return false;
        var isCutOff = text.AsSpan(line.Start, end - line.Start).EndsWith("...");
        return text[end - 1] is '.' or ':' or ',' or ';' && !isCutOff;
    }
}
