namespace Quellenlage.Extraction.Figures;

/// <summary>Numbers in digits as German writes them: 10.000, 10 000, 3,5. Ordinals, dates, times and versions are none.</summary>
internal static class Digits
{
    private const int MostDigits = 15;

    public static bool TryParse(ReadOnlySpan<char> form, out decimal value)
    {
        value = 0;
        var digits = 0;
        var decimals = -1;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            if (char.IsAsciiDigit(c))
            {
                if (++digits > MostDigits) return false;
                if (decimals >= 0) decimals++;
                value = (value * 10) + (c - '0');
            }
            else if (c == ',' && decimals < 0) decimals = 0;
            else if (c is not ('.' or ' ' or '\u00A0' or '\u2009' or '\u202F') || decimals >= 0 || !GroupFollows(form, i)) return false;
        }

        if (digits == 0 || decimals == 0) return false;
        for (; decimals > 0; decimals--) value /= 10;
        return true;
    }

    private static bool GroupFollows(ReadOnlySpan<char> form, int separator)
    {
        if (separator is 0 || separator + 3 >= form.Length) return false;
        for (var i = separator + 1; i <= separator + 3; i++)
            if (!char.IsAsciiDigit(form[i])) return false;
        return separator + 4 == form.Length || !char.IsAsciiDigit(form[separator + 4]);
    }
}
