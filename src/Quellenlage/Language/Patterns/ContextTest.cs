namespace Quellenlage.Language.Patterns;

/// <summary>
/// What must or must not stand directly before or after a match: words, <c>&lt;class&gt;</c>, and by shape <c>&lt;capital&gt;</c>,
/// <c>&lt;lower&gt;</c>, <c>&lt;digit&gt;</c> and <c>&lt;edge&gt;</c> (the start or end of the sentence), any of them.
/// </summary>
internal sealed class ContextTest
{
    private readonly HashSet<int> _classes = [];
    private readonly bool _capital;
    private readonly bool _lower;
    private readonly bool _digit;
    private readonly bool _edge;

    /// <exception cref="FormatException">A class is unknown.</exception>
    public ContextTest(string line, WordClasses.Builder classes)
    {
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "<capital>": _capital = true; break;
                case "<lower>": _lower = true; break;
                case "<digit>": _digit = true; break;
                case "<edge>": _edge = true; break;
                default: _classes.Add(ClassOf(word, classes)); break;
            }
        }
    }

    public bool Holds(TokenReadings readings, int index)
    {
        if (index < 0 || index >= readings.Count) return _edge;
        var first = readings.Form(index)[0];
        if ((_capital && char.IsUpper(first)) || (_lower && char.IsLower(first)) || (_digit && char.IsAsciiDigit(first))) return true;
        foreach (var reading in readings[index])
            if (_classes.Contains(reading.Class)) return true;
        return false;
    }

    private static int ClassOf(string word, WordClasses.Builder classes)
    {
        if (word.Length < 3 || word[0] != '<') return classes.Literal(word);
        if (!classes.Has(word[1..^1])) throw new FormatException($"no word class is named '{word[1..^1]}'");
        return classes.Class(word[1..^1]);
    }
}
