using System.Buffers;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Html;

/// <summary>Finds who made a picture: behind <c>Foto:</c> or a copyright sign, at the end of a caption or as a line of its own.</summary>
internal static class PictureCredits
{
    private const int MaximalLength = 120;
    private const int MaximalLine = 60;
    private static readonly string[] _marks = [.. WordList.Load("reading/caption-marks").Entries.Select(static e => e.Word), "©", "(c)"];

    // In the text itself these words name the source of a report.
    private static readonly string[] _inCaptions = [.. _marks, "Quelle:"];

    private static readonly SearchValues<string> _agencies =
        SearchValues.Create([.. WordList.Load("reading/picture-agencies").Entries.Select(static e => e.Word)], StringComparison.OrdinalIgnoreCase);

    /// <summary>A short line that names a picture agency and ends no sentence.</summary>
    private static bool NamesAgency(ReadOnlySpan<char> line) => line.Length <= MaximalLine && line.IndexOfAny(_agencies) >= 0 && line.TrimEnd()[^1] is not ('.' or '!' or '?' or ':');

    /// <summary>Where the credit starts, brackets before it included; -1 where there is none.</summary>
    /// <param name="isCaption">False for any other line, which must start with the mark, and have no sentence behind it.</param>
    public static int StartOf(ReadOnlySpan<char> line, bool isCaption)
    {
        if (line[^1] == ')' && line.LastIndexOf('(') is > 0 and var bracket && NamesAgency(line[bracket..])) return bracket;
        if (!isCaption && line.Length > MaximalLength) return -1;
        if (NamesAgency(line)) return 0;
        foreach (var mark in isCaption ? _inCaptions : _marks)
        {
            var at = line.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 0 && char.IsLetterOrDigit(line[at - 1]) || line.Length - at > MaximalLength) continue;
            while (at > 0 && line[at - 1] is '(' or '[' or ' ' or '|' or '/') at--;
            if (isCaption || at == 0 && line.TrimEnd()[^1] is not ('.' or '!' or '?')) return at;
        }

        return -1;
    }
}
