using System.Collections.Concurrent;
using Quellenlage.Resources;

namespace Quellenlage.Language.WordForms;

/// <summary>
/// German full-form lexicon: which lemmas and grammatical features a written form can have. Knows nouns, verbs, adjectives and
/// the closed classes; no proper names. Case matters (nouns are capitalised). Forms of more than 64 characters are unknown.
/// Readings come in a fixed order: by part of speech, then by the other features. Immutable to its users and thread-safe. A
/// repeated lookup allocates nothing as long as fewer than 131,072 distinct forms have been asked for.
/// </summary>
public sealed class Lexicon
{
    private const int MaxCached = 1 << 17;

    private static readonly Lazy<Lexicon> _german = new(LoadGerman);

    private readonly LexiconData _data;
    private readonly FormCache _exact = new(MaxCached);
    private readonly FormCache _atStart = new(MaxCached);

    internal Lexicon(LexiconData data) => _data = data;

    /// <summary>The lexicon inside the assembly, loaded at first use.</summary>
    /// <exception cref="InvalidDataException">The built-in file is damaged or of another version.</exception>
    public static Lexicon German => _german.Value;

    /// <summary>
    /// The readings of the form as written; where there is none and it starts with a capital, those of the form with a small
    /// first letter. So <c>Essen</c> is a noun only, and <c>Gestern</c> an adverb. A form with a small first letter that is
    /// unknown but made of a verb's particle and a form of a known verb is read as that separable verb (<c>herausgefordert</c>).
    /// Empty where nothing of this finds a reading.
    /// </summary>
    public ReadOnlySpan<WordForm> Look(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty || form.Length > LexiconFormat.MaxFormLength) return [];
        if (_exact.TryGet(form, out var readings)) return readings;
        var asWritten = _data.Find(form);
        if (asWritten >= 0) return _exact.Add(form, Decode(asWritten, form));
        Span<char> lower = stackalloc char[form.Length];
        var small = LowerFirst(form, lower) ? _data.Find(lower) : -1;
        if (small >= 0) return _exact.Add(form, Decode(small, lower));
        return SeparableVerbs.Derive(_data, form) is { Length: > 0 } derived ? _exact.Add(form, derived) : [];
    }

    /// <summary>
    /// For a form at the start of a sentence, where a capital says nothing: the readings as written, followed by those with a
    /// small first letter. So <c>Essen</c> is the noun and the verb.
    /// </summary>
    public ReadOnlySpan<WordForm> LookAtStart(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty || form.Length > LexiconFormat.MaxFormLength) return [];
        if (_atStart.TryGet(form, out var readings)) return readings;
        Span<char> lower = stackalloc char[form.Length];
        var asWritten = _data.Find(form);
        var small = LowerFirst(form, lower) ? _data.Find(lower) : -1;
        if (asWritten < 0 && small < 0) return [];
        WordForm[] both = [.. asWritten < 0 ? [] : Decode(asWritten, form), .. small < 0 ? [] : Decode(small, lower)];
        return _atStart.Add(form, both);
    }

    /// <summary>
    /// The readings of the form with a capital first letter, whatever its own: for the head of a compound
    /// (<c>beamter</c> of <c>Grenzbeamter</c>). Empty where there is none.
    /// </summary>
    public ReadOnlySpan<WordForm> LookCapitalised(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty || form.Length > LexiconFormat.MaxFormLength) return [];
        Span<char> capitalised = stackalloc char[form.Length];
        form.CopyTo(capitalised);
        capitalised[0] = char.ToUpperInvariant(form[0]);
        if (_exact.TryGet(capitalised, out var readings)) return readings;
        var found = _data.Find(capitalised);
        return found < 0 ? [] : _exact.Add(capitalised, Decode(found, capitalised));
    }

    /// <summary>
    /// The separable verb that a finite form makes together with the particle at the end of its clause: <c>teilte</c> and
    /// <c>mit</c> make mitteilen. The form may have a capital first letter. Where it is ambiguous the reading is the
    /// indicative, present before past. False, and the default value, where there is no such particle or no such full verb; a
    /// pair that the dictionaries do not list is accepted, since particles combine freely.
    /// </summary>
    public bool TrySeparable(ReadOnlySpan<char> finiteForm, ReadOnlySpan<char> particle, out WordForm reading)
    {
        reading = default;
        var length = finiteForm.Length + particle.Length;
        if (finiteForm.IsEmpty || particle.IsEmpty || length > LexiconFormat.MaxFormLength) return false;
        Span<char> joined = stackalloc char[length];
        particle.CopyTo(joined);
        finiteForm.CopyTo(joined[particle.Length..]);
        joined[particle.Length] = char.ToLowerInvariant(finiteForm[0]);
        foreach (ref readonly var candidate in Look(joined))
        {
            if (candidate.VerbForm != VerbForm.Finite || !particle.SequenceEqual(candidate.SeparablePrefix)) continue;
            reading = candidate;
            return true;
        }

        return false;
    }

    /// <summary>
    /// For a noun that <see cref="Look"/> does not know: where its last part starts, the longest known noun of at least four
    /// letters that leaves a known word before it, linking letters taken off (<c>Grenzschutzbeamter</c>: 11), or all that
    /// follows the last hyphen, if that is a known noun (<c>Nato-Beamter</c>: 5). False, and 0, where there is none. The head's
    /// readings: <c>LookCapitalised(form[headStart..])</c>. Allocates nothing.
    /// </summary>
    public bool TryCompound(ReadOnlySpan<char> form, out int headStart) => Compounds.TryFindHead(_data, form, out headStart);

    /// <exception cref="InvalidDataException">The stream does not hold a lexicon of this version, or not a whole one.</exception>
    internal static Lexicon Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Lexicon(LexiconData.Read(bytes));
    }

    private static Lexicon LoadGerman()
    {
        using var stream = ResourceFiles.Open("models/de/lexicon.bin");
        return Read(stream);
    }

    private static bool LowerFirst(ReadOnlySpan<char> form, Span<char> lower)
    {
        form.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(form[0]);
        return lower[0] != form[0];
    }

    private WordForm[] Decode(int formClass, ReadOnlySpan<char> form)
    {
        var readings = new WordForm[_data.ReadingCount(formClass)];
        for (var i = 0; i < readings.Length; i++) readings[i] = _data.Reading(formClass, i, form);
        return readings;
    }

    /// <summary>Decoded readings by form; takes no more than its capacity, so that memory has a bound.</summary>
    private sealed class FormCache(int capacity)
    {
        private readonly ConcurrentDictionary<string, WordForm[]> _readings = new(StringComparer.Ordinal);
        private int _count;

        public bool TryGet(ReadOnlySpan<char> form, out WordForm[] readings) =>
            _readings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out readings!);

        public WordForm[] Add(ReadOnlySpan<char> form, WordForm[] readings)
        {
            if (Volatile.Read(ref _count) < capacity && _readings.TryAdd(form.ToString(), readings)) Interlocked.Increment(ref _count);
            return readings;
        }
    }
}
