namespace Quellenlage.Language.Names.Matching;

/// <summary>How a name came to be written in Latin letters; each has a table of its sounds in <c>resources/de/names/sounds</c>.</summary>
internal enum Writing : byte
{
    /// <summary>Its own spelling, in which only accents and umlauts vary.</summary>
    Latin,

    /// <summary>Western first names, whose spelling varies within one language.</summary>
    Given,

    /// <summary>Transliterated from Cyrillic, Georgian, Armenian, Greek or Hebrew, or South Slavic.</summary>
    Cyrillic,

    /// <summary>Transliterated from Arabic letters, or Turkish.</summary>
    Arabic,

    /// <summary>Transliterated from Belarusian on one side, from Russian on the other.</summary>
    Belarusian,
    Korean,
    Chinese,
    Japanese,

    /// <summary>In Arabic letters on one side, which leave short vowels out.</summary>
    ArabicLetters,

    /// <summary>In Hebrew letters on one side, which leave most vowels out.</summary>
    HebrewLetters,
}
