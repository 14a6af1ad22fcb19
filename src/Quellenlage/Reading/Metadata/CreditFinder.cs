using System.Buffers;
using Quellenlage.Reading.Zones;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Reading.Metadata;

/// <summary>
/// Agencies and outlets that an article names as its own sources: in brackets at the end of a paragraph, <c>(dpa/AFP)</c>,
/// <c>(mit dpa)</c>; behind words such as <c>Quelle:</c>; in the place line that opens an agency's report, <c>Talstadt (dpa) -</c>.
/// </summary>
internal static class CreditFinder
{
    private const int MaximalLength = 100;
    private static readonly WordList _agencies = WordList.Load("reading/agency-credits");
    private static readonly HashSet<string> _tokens = new(_agencies.Entries.Select(e => e.Word), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _outlets =
        new(WordList.Load("reading/outlets-by-host").Entries.SelectMany(e => new[] { e.Word, e[1] }), StringComparer.OrdinalIgnoreCase);
    private static readonly WordList _leads = WordList.Load("reading/credit-leads");

    private static readonly SearchValues<char> _marksBeforeLead = SearchValues.Create("–-|,");

    // With the space behind them, the longest first.
    private static readonly string[] _allLeads = [.. _leads.Entries.Select(e => e.Word + " ").OrderByDescending(w => w.Length)];
    private static readonly string[] _lineLeads = [.. _leads.Entries.Where(e => e[1] == "line").Select(e => e.Word + " ")];

    public static void Find(Draft draft, List<TextSpan> lines)
    {
        var last = LastContent(draft, lines);
        var opened = false;
        foreach (var line in lines)
        {
            var trimmed = TextLines.Trim(draft.Text, line);
            if (trimmed.IsEmpty || !draft.Zones.IsContent(trimmed.End - 1)) continue;
            if (!opened && trimmed.Length > MaximalLength) (opened, _) = (true, TakePlaceLine(draft, trimmed));
            var isLast = trimmed.End == last;
            if (BracketAtEnd(draft.Text, trimmed) is { } bracket) TakeNames(draft, bracket, isLast, "credit in brackets");
            else if (LeadSpan(draft.Text, trimmed) is { } led) TakeNames(draft, led, true, "credit line");
            else if (isLast && trimmed.Length <= 40) TakeLine(draft, trimmed);
        }
    }

    private static int LastContent(Draft draft, List<TextSpan> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var trimmed = TextLines.Trim(draft.Text, lines[i]);
            if (!trimmed.IsEmpty && draft.Zones.IsContent(trimmed.End - 1)) return trimmed.End;
        }

        return 0;
    }

    /// <summary>What stands within brackets that end the line behind a finished sentence, or fill the line.</summary>
    private static TextSpan? BracketAtEnd(string text, TextSpan line)
    {
        var end = line.End;
        if (text[end - 1] == '.') end--;
        if (end <= line.Start || text[end - 1] is not (')' or ']')) return null;
        var from = Math.Max(line.Start, end - MaximalLength);
        var open = text.AsSpan(from, end - 1 - from).LastIndexOfAny('(', '[');
        if (open < 0) return null;
        var before = from + open;
        while (before > line.Start && char.IsWhiteSpace(text[before - 1])) before--;
        if (before > line.Start && text[before - 1] is not ('.' or '!' or '?' or '…' or '"' or '“' or '”' or '«' or '»' or '‘' or '’' or ')')) return null;
        return new TextSpan(from + open + 1, end - 1);
    }

    private static TextSpan? LeadSpan(string text, TextSpan line)
    {
        if (line.Length > MaximalLength) return null;
        var start = line.Start;
        do
        {
            foreach (var lead in _lineLeads)
                if (text.AsSpan(start, line.End - start).StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                    return line with { Start = start + lead.Length };
            // Behind the name of the outlet: Talbote - mit Material von ..., Talbote, mit Material von ...
            var dash = text.AsSpan(start, line.End - start).IndexOfAny(_marksBeforeLead);
            start = dash < 0 ? line.End : TextLines.Trim(text, line with { Start = start + dash + 1 }).Start;
        }
        while (start < line.End);

        return null;
    }

    /// <summary>An agency in brackets or between dashes behind the place with which its reports open.</summary>
    private static bool TakePlaceLine(Draft draft, TextSpan line)
    {
        var head = draft.Text.AsSpan(line.Start, Math.Min(line.Length, MaximalLength));
        var open = head.IndexOf('(');
        if (open <= 1 || open > 40 || !char.IsUpper(head[0])) return false;
        var close = head[open..].IndexOf(')');
        if (close < 0) return false;
        var behind = head[(open + close + 1)..].TrimStart();
        if (behind is not ['-' or '–' or '—' or '.', ..]) return false;
        var inner = new TextSpan(line.Start + open + 1, line.Start + open + close);
        return TakeNames(draft, inner, true, "place line");
    }

    /// <summary>The last line is nothing but agencies.</summary>
    private static void TakeLine(Draft draft, TextSpan line)
    {
        var pieces = Pieces(draft.Text, line);
        if (pieces.Count > 0 && pieces.All(p => IsKnown(draft.Text.AsSpan(p.Start, p.Length)))) TakeNames(draft, line, false, "last line");
    }

    /// <param name="mayBeUnknown">At the very end of an article short unknown tokens are credits too: initials and lesser agencies.</param>
    private static bool TakeNames(Draft draft, TextSpan span, bool mayBeUnknown, string basis)
    {
        span = WithoutLead(draft.Text, span);
        var pieces = Pieces(draft.Text, span);
        var known = pieces.Count(p => IsKnown(draft.Text.AsSpan(p.Start, p.Length)));
        if (known == 0 && !(mayBeUnknown && pieces.Count > 0 && pieces.All(p => IsToken(draft.Text.AsSpan(p.Start, p.Length))))) return false;
        foreach (var piece in pieces)
        {
            var name = draft.Text.AsSpan(piece.Start, piece.Length);
            if (IsKnown(name) || mayBeUnknown && IsToken(name)) draft.Credits.Add(new ArticleField(name.ToString(), piece, basis));
        }

        return true;
    }

    private static TextSpan WithoutLead(string text, TextSpan span)
    {
        foreach (var lead in _allLeads)
            if (text.AsSpan(span.Start, span.Length).StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return span with { Start = span.Start + lead.Length };
        return span;
    }

    /// <summary>The parts between slashes, commas, semicolons, ampersands, plus signs and the word for and.</summary>
    private static List<TextSpan> Pieces(string text, TextSpan span)
    {
        var pieces = new List<TextSpan>();
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            var width = i == span.End ? 1 : SeparatorAt(text, i, span.End);
            if (width == 0) continue;
            var piece = TextLines.Trim(text, new TextSpan(start, i));
            while (!piece.IsEmpty && text[piece.End - 1] is '.' or ')' or ']') piece = piece with { End = piece.End - 1 };
            if (!piece.IsEmpty) pieces.Add(piece);
            start = i + width;
            i = start - 1;
        }

        return pieces;
    }

    private static int SeparatorAt(string text, int i, int end)
    {
        if (text[i] is '/' or ',' or ';' or '&' or '+' or '|') return 1;
        return i + 5 <= end && text.AsSpan(i, 5) is " und " ? 5 : 0;
    }

    private static bool IsKnown(ReadOnlySpan<char> name) =>
        _tokens.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || _outlets.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static bool IsToken(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 6) return false;
        var (upper, lower) = (0, 0);
        foreach (var c in name)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
            else return false;
        }

        return upper == 0 || lower == 0;
    }
}
