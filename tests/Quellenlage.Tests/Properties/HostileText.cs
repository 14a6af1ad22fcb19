using System.Text;

namespace Quellenlage.Tests.Properties;

/// <summary>Texts that no newspaper prints, from a seed: half German to reach every rule, half whatever a careless program could stumble over.</summary>
internal static class HostileText
{
    private static readonly string[] _syllables = ["ber", "gen", "stadt", "un", "fall", "ver", "letz", "te", "mi", "nis", "ter", "ka", "lo", "zür", "groß", "häu", "ser", "sch", "ung", "Ö", "é"];

    private static readonly string[] _words =
    [
        "sagte", "teilte", "mit", "laut", "Polizei", "nach", "Angaben", "der", "die", "das", "dass", "seien", "habe", "zufolge", "unter", "Berufung", "auf", "demnach", "er", "sie", "wonach", "warnte", "soll", "sollen",
        "rund", "mehr", "als", "mindestens", "bis", "zu", "zwischen", "und", "davon", "weitere", "Tausende", "zwei", "Dutzend", "Millionen", "Prozent", "Euro", "Tote", "Tote,", "Verletzte", "Menschen", "starben",
        "am", "Montag", "im", "Oktober", "2024", "16.", "gestern", "vor", "drei", "Wochen", "Ende", "Uhr", "seit", "täglich", "Herr", "Präsident", "Anna", "Querbach", "Nordmark", "GmbH", "Dr.", "z. B.", "Nr.", "usw.",
    ];

    private static readonly string[] _marks = [".", ",", ":", ";", "!", "?", "…", "...", "–", "—", "-", "„", "“", "”", "»", "«", "›", "‹", "‚", "‘", "’", "\"", "'", "(", ")", "[", "]", "/", "%", "€", "#", "@", "*", "|", "\\"];

    private static readonly string[] _odd =
    [
        "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u2060", "\u0301", "\u202E", "\u200F", "\uD800", "\uDC00", "\uDBFF\uD83D", "😀", "👨‍👩‍👧", "𝟙𝟚", "١٢٣", "Ⅻ", "²", "½", "\0", "\u0085", "\u2028", "\u00A0", "\u3000", "שלום", "مرحبا",
        "東京", "ﬁ", "İ", "ı", "ẞ", "https://b.example/a?b=c#d", "a@b.example", "www.", "31.02.2024", "99.99.9999", "0000-00-00", "24:61", "12.345.678.901.234.567.890.123.456.789.012", "1,2,3,4", "1.000.00", "-0", "1e999",
        "00000000", "10.000.", "<b>", "&amp;", "{\"a\":1}", "date 2024-13-45", "---", "![x](y)",
    ];

    /// <summary>The same number always gives the same text.</summary>
    public static string At(int number)
    {
        var random = new Random(number * 7919 + 17);
        return (number % 25) switch
        {
            0 => string.Concat(Enumerable.Range(0, random.Next(2000, 8000)).Select(_ => Pick(random, _syllables))),
            1 => Nested(random),
            2 => new string(Pick(random, _odd)[0], random.Next(1, 4000)),
            3 => string.Concat(Enumerable.Repeat(Pick(random, _words) + Pick(random, _marks), random.Next(1, 1500))),
            4 => RandomCharacters(random),
            _ => Mixed(random),
        };
    }

    /// <summary>100 KB each, without a single space.</summary>
    public static IEnumerable<string> Unbroken()
    {
        var random = new Random(4);
        foreach (var pieces in (string[][])[_syllables, _words, _marks, ["9"], ["9", "."], ["„"], ["“"], ["a", "-"], ["\uD83D\uDE00"], ["\uD83D"], ["Tote", "\u00AD"], ["\u0301"], ["\n"]])
        {
            var text = new StringBuilder();
            while (text.Length < 100_000) text.Append(Pick(random, pieces).Replace(" ", "", StringComparison.Ordinal));
            yield return text.ToString();
        }
    }

    private static string Mixed(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(300); i > 0; i--)
        {
            text.Append(random.Next(20) switch
            {
                < 11 => Pick(random, _words),
                < 13 => Word(random),
                < 14 => $"{random.Next()}",
                < 17 => Pick(random, _marks),
                < 18 => Pick(random, _odd),
                _ => "\n",
            });
            if (random.Next(8) > 0) text.Append(random.Next(40) == 0 ? "\n\n" : " ");
        }

        return text.ToString();
    }

    private static string Nested(Random random)
    {
        var depth = random.Next(1, 400);
        var (open, close) = random.Next(3) switch { 0 => ("„", "“"), 1 => ("»", "«"), _ => ("(", ")") };
        var sentence = string.Join(' ', Enumerable.Range(0, 12).Select(_ => Pick(random, _words)));
        return string.Concat(Enumerable.Repeat(open + Pick(random, _words) + " ", depth)) + sentence + string.Concat(Enumerable.Repeat(close + " ", random.Next(depth + 1))) + ", sagte " + Word(random) + ".";
    }

    private static string RandomCharacters(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(500); i > 0; i--) text.Append((char)random.Next(0x10000));
        return text.ToString();
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(random, _syllables)));
        return random.Next(2) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private static string Pick(Random random, string[] pieces) => pieces[random.Next(pieces.Length)];
}
