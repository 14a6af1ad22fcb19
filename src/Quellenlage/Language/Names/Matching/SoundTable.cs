using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>The sounds of spellings in one writing, and how far sounds lie apart. Immutable and thread-safe.</summary>
internal sealed class SoundTable
{
    private const int NodesPerLetter = 8;
    private const int LongestName = 48;
    private const char AtStart = '^';
    private const char AtEnd = '$';

    private static readonly SoundTable[] _tables = [.. Enum.GetValues<Writing>().Select(w => new SoundTable(w))];

    private readonly FrozenDictionary<string, ImmutableArray<(string Sounds, float Cost)>> _readings;
    private readonly FrozenDictionary<(char, char), float> _costs;
    private readonly int _longest;
    private readonly bool _foldDoubled;

    private SoundTable(Writing writing)
    {
        var name = writing.ToString().ToLowerInvariant();
        var sounds = Base(writing).ToString().ToLowerInvariant();
        var readings = WordList.Load($"names/sounds/{sounds}").Entries.ToDictionary(e => e.Word, e => Readings(e[1]), StringComparer.Ordinal);
        if (sounds != name)
            foreach (var entry in WordList.Load($"names/sounds/{name}").Entries) readings[entry.Word] = Readings(entry[1]);
        _readings = readings.ToFrozenDictionary(StringComparer.Ordinal);
        _longest = _readings.Keys.Max(k => k.Length);
        _foldDoubled = writing is not Writing.Latin;
        var costs = new Dictionary<(char, char), float>();
        foreach (var entry in WordList.Load("names/sound-costs").Entries.Where(e => e[2] == sounds || e[2] == name).OrderBy(e => e[2] != sounds))
        {
            var (one, other) = (Sound(entry.Word[0]), Sound(entry.Word[1]));
            costs[(one, other)] = costs[(other, one)] = Number(entry[1]);
        }

        _costs = costs.ToFrozenDictionary();
    }

    public static SoundTable Of(Writing writing) => _tables[(int)writing];

    /// <summary>What it costs to take one sound for the other, 0 for the same.</summary>
    public float Cost(char one, char other) => one == other ? 0 : _costs.GetValueOrDefault((one, other), 1);

    /// <summary>The readings of a name in lower case; null where it has letters that this writing has not. Longer names are cut.</summary>
    public SoundLattice? Read(string name)
    {
        var word = Prepare(name);
        if (word.Length == 0) return null;
        var edges = ImmutableArray.CreateBuilder<SoundEdge>();
        Span<bool> reached = stackalloc bool[word.Length + 1];
        reached[0] = true;
        for (var at = 0; at < word.Length; at++)
        {
            if (!reached[at]) continue;
            var length = Longest(word, at, out var readings);
            if (length == 0) return null;
            reached[at + length] = true;
            foreach (var (sounds, cost) in readings) AddPath(edges, at, at + length, sounds, cost);
        }

        edges.Sort((a, b) => a.From.CompareTo(b.From));
        return new SoundLattice(edges.ToImmutable(), word.Length * NodesPerLetter);
    }

    // Belarusian names are Slavic ones with a few readings of their own; in its own letters a name is compared with its transliterations.
    private static Writing Base(Writing writing) => writing == Writing.Belarusian ? Writing.Cyrillic : SemiticLetters.Base(writing);

    private int Longest(string word, int at, out ImmutableArray<(string Sounds, float Cost)> readings)
    {
        var lookup = _readings.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> key = stackalloc char[_longest + 2];
        for (var length = Math.Min(_longest, word.Length - at); length > 0; length--)
        {
            var (first, last) = (at == 0, at + length == word.Length);
            key[0] = AtStart;
            word.AsSpan(at, length).CopyTo(key[1..]);
            key[length + 1] = AtEnd;
            if (last && lookup.TryGetValue(key.Slice(1, length + 1), out readings)) return length;
            if (first && lookup.TryGetValue(key[..(length + 1)], out readings)) return length;
            if (lookup.TryGetValue(key.Slice(1, length), out readings)) return length;
        }

        readings = [];
        return 0;
    }

    // Between the nodes of two letters lie those of readings that are longer than one sound.
    private static void AddPath(ImmutableArray<SoundEdge>.Builder edges, int at, int end, string sounds, float cost)
    {
        var (from, last) = (at * NodesPerLetter, end * NodesPerLetter);
        if (sounds.Length == 0)
        {
            edges.Add(new SoundEdge(from, last, SoundLattice.Silent, cost));
            return;
        }

        for (var i = 0; i < sounds.Length; i++)
        {
            var to = i == sounds.Length - 1 ? last : Free(edges, Math.Max(from, at * NodesPerLetter) + 1);
            edges.Add(new SoundEdge(from, to, sounds[i], i == 0 ? cost : 0));
            from = to;
        }
    }

    // Two readings of one spelling must not meet in an inner node; node numbers are plenty, and gaps between them do no harm.
    private static int Free(ImmutableArray<SoundEdge>.Builder edges, int node)
    {
        while (edges.Any(e => e.To == node)) node++;
        return node;
    }

    private string Prepare(string name)
    {
        var word = new StringBuilder(name.Length);
        foreach (var letter in name.Length > LongestName ? name[..LongestName] : name)
        {
            if (_readings.ContainsKey(letter.ToString())) Append(word, letter);
            else
                foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
                    if (char.IsLetter(part)) Append(word, part);
        }

        return word.ToString();
    }

    private void Append(StringBuilder word, char letter)
    {
        if (_foldDoubled && word.Length > 0 && word[^1] == letter && !"aeiouy".Contains(letter, StringComparison.Ordinal)) return;
        word.Append(letter);
    }

    /// <summary>The letters of a word without their accents; what is no letter stays in words without any.</summary>
    public static string WithoutAccents(string word) => Ascii.IsValid(word) ? word : string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsLetter));

    private static ImmutableArray<(string Sounds, float Cost)> Readings(string column) =>
    [
        .. column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':'))
            .Select(r => (r[0] == "-" ? "" : r[0], r.Length > 1 ? Number(r[1]) : 0)),
    ];

    private static char Sound(char written) => written == '-' ? SoundLattice.Silent : written;

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
