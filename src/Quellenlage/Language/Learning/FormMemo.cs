namespace Quellenlage.Language.Learning;

/// <summary>
/// Keeps what was worked out for a written form, since most words of a text have been met before. Its size has a bound: of forms that
/// fall on one place the two met last are kept, overlong ones never. What it returns must depend on the form and its variant alone. Thread-safe without
/// locks: threads may work a form out twice.
/// </summary>
internal sealed class FormMemo<T>
    where T : class
{
    private const int Places = 1 << 15;
    private const int LongestForm = 64;

    private readonly Entry?[] _entries = new Entry?[Places * 2];

    /// <summary>What is kept for the form; null where nothing is.</summary>
    /// <param name="hash">Of the form, by <see cref="FeatureHash.Of"/>.</param>
    /// <param name="variant">Tells apart what is known of one form.</param>
    public T? Find(ReadOnlySpan<char> form, uint hash, uint variant)
    {
        var first = First(hash, variant);
        return Is(_entries[first], form, hash, variant) ?? Is(_entries[first + 1], form, hash, variant);
    }

    /// <summary>Keeps the value and returns it.</summary>
    public T Keep(ReadOnlySpan<char> form, uint hash, uint variant, T value)
    {
        if (form.Length > LongestForm) return value;
        var first = First(hash, variant);
        _entries[first + 1] = _entries[first];
        Volatile.Write(ref _entries[first], new Entry(form.ToString(), hash, variant, value));
        return value;
    }

    private static int First(uint hash, uint variant) => (int)((hash + variant * 0x9E3779B1) % Places) * 2;

    private static T? Is(Entry? entry, ReadOnlySpan<char> form, uint hash, uint variant) =>
        entry is not null && entry.Hash == hash && entry.Variant == variant && form.SequenceEqual(entry.Form) ? entry.Value : null;

    private sealed record Entry(string Form, uint Hash, uint Variant, T Value);
}
