using Quellenlage.Reading.Zones;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Reading.Metadata;

/// <summary>The outlet as an article without metadata shows it: in its byline, in a line under its headline, in an advert for its app.</summary>
internal static class ShownOutlet
{
    private const int HeadLines = 5;
    private const int MaximalLine = 90;
    private const string App = "-App";
    private static readonly string[] _endings = [.. WordList.Load("reading/outlet-words").Entries.Select(e => e.Word)];

    public static ArticleField? Find(Draft draft, List<TextSpan> lines) => InHead(draft, lines) ?? InAdvert(draft);

    /// <summary>The piece of the line, between commas, dashes and bars, that names an outlet; null where none does.</summary>
    public static TextSpan? PieceOf(string text, TextSpan line)
    {
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i < line.End && text[i] is not (',' or '|' or '·') && !(text[i] is '–' or '-' or '—' && i > line.Start && text[i - 1] == ' ')) continue;
            var piece = TextLines.Trim(text, new TextSpan(start, i));
            if (IsName(text.AsSpan(piece.Start, piece.Length))) return piece;
            start = i + 1;
        }

        return null;
    }

    private static ArticleField? InHead(Draft draft, List<TextSpan> lines)
    {
        var seen = 0;
        foreach (var line in lines)
        {
            var trimmed = TextLines.Trim(draft.Text, line);
            if (trimmed.IsEmpty || !draft.Zones.IsContent(trimmed.Start)) continue;
            if (++seen > HeadLines) break;
            // The headline itself may speak of another outlet.
            if (trimmed.Length > MaximalLine || seen == 1 && !draft.Zones.IsKind(trimmed.Start, ZoneKind.Byline)) continue;
            if (draft.Text[trimmed.End - 1] is '.' or '?' or '!' or ':' or '“') continue;
            if (PieceOf(draft.Text, trimmed) is { } piece) return new ArticleField(draft.Slice(piece), piece, "line under the headline");
        }

        return null;
    }

    /// <summary>The capitalised word before <c>-App</c> in an advert.</summary>
    private static ArticleField? InAdvert(Draft draft)
    {
        for (var at = draft.Text.IndexOf(App, StringComparison.Ordinal); at >= 0; at = draft.Text.IndexOf(App, at + 1, StringComparison.Ordinal))
        {
            if (draft.Zones.IsContent(at)) continue;
            var start = at;
            while (start > 0 && at - start < 40 && (char.IsLetterOrDigit(draft.Text[start - 1]) || draft.Text[start - 1] == '-')) start--;
            if (start < at && char.IsUpper(draft.Text[start]) && at + App.Length < draft.Text.Length && !char.IsLetter(draft.Text[at + App.Length]))
                return new ArticleField(draft.Text[start..at], new TextSpan(start, at), "advert for its app");
        }

        return null;
    }

    /// <summary>One to four words, the last with an ending of outlets' names, all but small words with a capital.</summary>
    private static bool IsName(ReadOnlySpan<char> piece)
    {
        if (piece.Length is < 4 or > 50 || !char.IsUpper(piece[0]) || piece.Count(' ') > 3) return false;
        foreach (var range in piece.Split(' '))
            if (piece[range].IsEmpty || !char.IsUpper(piece[range][0]) && piece[range].Length > 3) return false;
        foreach (var ending in _endings)
            if (piece.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
