using System.Globalization;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>What a number word is, by the kinds of <c>figures/numbers.tsv</c>.</summary>
internal enum NumberWordKind : byte
{
    None,
    Unit,
    Teen,
    Tens,
    Hundred,
    Thousand,
    And,
    Half,
    Decimal,
    One,
    Scale,
    HalfOf,
    HalfShare,
    Fraction,
    Vague,
    VagueScale,

    /// <summary>Vague before a scale only: wenige Dutzend.</summary>
    Few,

    /// <summary>Vague behind "eine": eine Handvoll.</summary>
    Amount,
    Zero,
}

/// <param name="Value">The number or, for a scale or share, what it multiplies by or its percentage; null for a vague amount.</param>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal? Value)
{
    /// <summary>True for words that are a whole number by themselves.</summary>
    public bool IsCardinal => Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Tens or NumberWordKind.Hundred or NumberWordKind.Thousand or NumberWordKind.Decimal;
}

/// <summary>German number words, single (elf) and compound (dreihundertzwanzig, zweieinhalb). Time is linear in the word's length.</summary>
internal static class NumberWords
{
    private const int LongestWord = 60;

    private static readonly WordList _list = WordList.Load("figures/numbers");
    private static readonly FormTable<NumberWord> _words = new(_list.Entries.Select(e => new KeyValuePair<string, NumberWord>(e.Word, Read(e))));
    private static readonly string _hundred = WordOf(NumberWordKind.Hundred);
    private static readonly string _thousand = WordOf(NumberWordKind.Thousand);
    private static readonly string _and = WordOf(NumberWordKind.And);
    private static readonly string _half = WordOf(NumberWordKind.Half);
    private static readonly bool[] _lastLetters = LastLetters();

    public static bool TryRead(ReadOnlySpan<char> form, out NumberWord word)
    {
        word = default;
        if (form.Length is < 2 or > LongestWord) return false;
        var last = form[^1] | 0x20;
        if (form[^1] != '.' && (last >= _lastLetters.Length || !_lastLetters[last])) return false;
        if (_words.TryGet(form, out word)) return word.Kind is not (NumberWordKind.And or NumberWordKind.Half);
        if (form.Length < 7 || !TryCompound(form, out var value)) return false;
        word = new NumberWord(NumberWordKind.Decimal, value);
        return true;
    }

    private static bool TryCompound(ReadOnlySpan<char> form, out decimal value)
    {
        if (!EndsWith(form, _half)) return TryBelowMillion(form, out value);
        if (!TryBelowMillion(form[..^_half.Length], out value)) return false;
        value += 0.5m;
        return true;
    }

    private static bool TryBelowMillion(ReadOnlySpan<char> form, out decimal value)
    {
        var at = form.IndexOf(_thousand, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? TryBelowThousand(form, out value) : TryAround(form, at, _thousand.Length, 1000, TryBelowThousand, out value);
    }

    private static bool TryBelowThousand(ReadOnlySpan<char> form, out decimal value)
    {
        var at = form.IndexOf(_hundred, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? TryBelowHundred(form, out value) : TryAround(form, at, _hundred.Length, 100, TryBelowHundred, out value);
    }

    private delegate bool Part(ReadOnlySpan<char> form, out decimal value);

    private static bool TryAround(ReadOnlySpan<char> form, int at, int length, decimal factor, Part part, out decimal value)
    {
        value = factor;
        if (at > 0)
        {
            if (!part(form[..at], out var times)) return false;
            value = times * factor;
        }

        var rest = form[(at + length)..];
        if (rest.StartsWith(_and, StringComparison.OrdinalIgnoreCase)) rest = rest[_and.Length..];
        if (rest.IsEmpty) return at + length == form.Length;
        if (!part(rest, out var added)) return false;
        value += added;
        return true;
    }

    private static bool TryBelowHundred(ReadOnlySpan<char> form, out decimal value)
    {
        value = 0;
        if (_words.TryGet(form, out var word) && (word.IsCardinal || word.Kind == NumberWordKind.One) && word.Value < 100)
        {
            value = word.Value.GetValueOrDefault();
            return true;
        }

        var and = form.IndexOf(_and, StringComparison.OrdinalIgnoreCase);
        if (and <= 0 || !_words.TryGet(form[..and], out var unit) || unit.Kind is not (NumberWordKind.Unit or NumberWordKind.One)
            || !_words.TryGet(form[(and + _and.Length)..], out var tens) || tens.Kind != NumberWordKind.Tens) return false;
        value = unit.Value.GetValueOrDefault() + tens.Value.GetValueOrDefault();
        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> form, string part) => form.Length > part.Length && form.EndsWith(part, StringComparison.OrdinalIgnoreCase);

    private static NumberWord Read(WordEntry entry)
    {
        decimal? value = entry[1].Length == 0 ? null : decimal.Parse(entry[1], CultureInfo.InvariantCulture);
        var kind = entry[2] switch
        {
            "half-of" => NumberWordKind.HalfOf,
            "half-share" => NumberWordKind.HalfShare,
            "vague-scale" => NumberWordKind.VagueScale,
            var name when name.StartsWith("fraction-", StringComparison.Ordinal) => NumberWordKind.Fraction,
            var name => Enum.Parse<NumberWordKind>(name, ignoreCase: true),
        };
        if (kind == NumberWordKind.Fraction) value = 100m / decimal.Parse(entry[2]["fraction-".Length..], CultureInfo.InvariantCulture);
        return new NumberWord(kind, value);
    }

    private static string WordOf(NumberWordKind kind) => _list.Entries.First(e => Read(e).Kind == kind).Word;

    private static bool[] LastLetters()
    {
        var letters = new bool[0x120];
        foreach (var entry in _list.Entries) letters[entry.Word[^1] | 0x20] = true;
        return letters;
    }
}
