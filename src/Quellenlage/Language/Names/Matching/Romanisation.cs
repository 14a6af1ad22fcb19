using System.Collections.Frozen;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Puts names from Cyrillic and Greek letters into Latin ones, for comparison.</summary>
internal static class Romanisation
{
    private static readonly FrozenDictionary<string, string> _letters = WordList.Load("names/romanisation").Entries.ToFrozenDictionary(e => e.Word, e => e[1], StringComparer.Ordinal);
    private static readonly int _longest = _letters.Keys.Max(k => k.Length);

    /// <summary>The name in lower case and Latin letters; other scripts stay as they are.</summary>
    public static string Latin(string name)
    {
        var lower = name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var lookup = _letters.GetAlternateLookup<ReadOnlySpan<char>>();
        var latin = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length;)
        {
            var length = lower[i] < '\u0370' ? 0 : Math.Min(_longest, lower.Length - i);
            while (length > 0 && !lookup.ContainsKey(lower.AsSpan(i, length))) length--;
            if (length > 0) latin.Append(lookup[lower.AsSpan(i, length)]);
            else latin.Append(lower[i]);
            i += Math.Max(1, length);
        }

        return latin.ToString();
    }
}
