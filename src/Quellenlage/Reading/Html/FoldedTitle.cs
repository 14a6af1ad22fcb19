using System.Buffers;
using System.Globalization;
using System.Text;

namespace Quellenlage.Reading.Html;

/// <summary>A stated title, to be compared with lines of the page by its letters and digits alone.</summary>
internal sealed class FoldedTitle
{
    // How often a line may stand in a title.
    private const int MaximalTries = 8;
    private static readonly SearchValues<char> _marks = SearchValues.Create("|:/»«›‹•·>~(\u2013\u2014");
    private readonly string _title;
    private readonly string _letters;
    private readonly List<int> _places = [];

    public FoldedTitle(string title)
    {
        _title = title;
        var letters = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            if (!char.IsLetterOrDigit(title[i])) continue;
            letters.Append(char.ToLower(title[i], CultureInfo.InvariantCulture));
            _places.Add(i);
        }

        _letters = letters.ToString();
    }

    /// <summary>Letters and digits of the title.</summary>
    public int Length => _letters.Length;

    /// <summary>All characters of the title.</summary>
    public int Raw => _title.Length;

    /// <summary>
    /// The letters and digits of the line, if the title is made of them, or they stand in it between its ends and marks that set parts of
    /// titles off; else 0.
    /// </summary>
    public int LengthOf(string line)
    {
        var folded = HeadlineChoice.Folded(line);
        if (folded.Length == 0) return 0;
        var tries = MaximalTries;
        for (var at = _letters.IndexOf(folded, StringComparison.Ordinal); at >= 0 && tries-- > 0; at = _letters.IndexOf(folded, at + 1, StringComparison.Ordinal))
            if (IsSetOff(at - 1, at) && IsSetOff(at + folded.Length - 1, at + folded.Length)) return folded.Length;
        return 0;
    }

    /// <summary>Between two neighbouring letters stands a mark that sets parts off, or there the title starts or ends.</summary>
    private bool IsSetOff(int before, int after)
    {
        if (before < 0 || after == _places.Count) return true;
        var between = _title.AsSpan(_places[before] + 1, _places[after] - _places[before] - 1);
        return between.ContainsAny(_marks) || between.Contains(" -", StringComparison.Ordinal) || between.Contains("- ", StringComparison.Ordinal);
    }
}
