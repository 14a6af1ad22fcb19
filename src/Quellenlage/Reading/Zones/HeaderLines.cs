using Quellenlage.Reading.Metadata;
using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>
/// Lines that archives put before an article: <c>date 2025-11-03</c>, also in one line with the first sentence, and lines of the
/// form <c>Quelle: Talbote</c>. They are boilerplate; their values are taken.
/// </summary>
internal static class HeaderLines
{
    private const int MaximalLines = 12;
    private const int MaximalKeyLength = 24;

    /// <returns>The offset behind the last header; the start where there is none.</returns>
    public static int Read(Draft draft, List<TextSpan> lines, int start)
    {
        var end = start;
        var taken = 0;
        foreach (var line in lines)
        {
            if (line.End <= start) continue;
            var trimmed = TextLines.Trim(draft.Text, line);
            if (trimmed.IsEmpty && taken == 0) continue;
            if (trimmed.IsEmpty || taken >= MaximalLines) break;
            if (ReadBareDate(draft, trimmed) is { } header)
            {
                draft.Zones.Mark(header, ZoneKind.Boilerplate);
                end = header.End;
                if (header.End < trimmed.End) break;
            }
            else if (ReadPair(draft, trimmed)) end = trimmed.End;
            else break;

            taken++;
        }

        return end;
    }

    /// <summary>A key for dates, an ISO date or month, then the end of the line or a space.</summary>
    private static TextSpan? ReadBareDate(Draft draft, TextSpan line)
    {
        var text = draft.Text.AsSpan(line.Start, Math.Min(line.Length, 2 * MaximalKeyLength));
        var space = text.IndexOfAny(' ', '\t');
        if (space <= 0 || MetadataKeys.FieldOf(text[..space].TrimEnd(':')) != "date") return null;
        var value = text[space..].TrimStart(" \t");
        var valueStart = line.Start + text.Length - value.Length;
        if (WrittenDate.Iso(value, out var length) is not { } date) return null;
        while (length < value.Length && value[length] is not (' ' or '\t')) length++;
        var header = new TextSpan(line.Start, valueStart + length);
        draft.Dates.Add(new DateClue(date.Day, date.IsMonth, $"header line \"{draft.Slice(header)}\""));
        return header;
    }

    private static bool ReadPair(Draft draft, TextSpan line)
    {
        var text = draft.Text.AsSpan(line.Start, line.Length);
        var colon = text[..Math.Min(text.Length, MaximalKeyLength)].IndexOf(": ");
        if (colon <= 0 || MetadataKeys.FieldOf(text[..colon]) is null) return false;
        var value = TextLines.Trim(draft.Text, line with { Start = line.Start + colon + 1 });
        if (value.IsEmpty || value.Length > 300) return false;
        draft.Zones.Mark(line, ZoneKind.Boilerplate);
        MetadataKeys.Take(draft, text[..colon].ToString(), draft.Slice(value), value, $"header line {text[..colon]}");
        return true;
    }
}
