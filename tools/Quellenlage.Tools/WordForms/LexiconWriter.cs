using System.Buffers.Binary;
using System.Text;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>Writes a table of readings as a lexicon; see <see cref="LexiconFormat"/>. The same table gives the same bytes.</summary>
internal static class LexiconWriter
{
    public static byte[] Write(ReadingTable table, IEnumerable<string> linkers, IEnumerable<string> lostEndings)
    {
        var tables = new Tables();
        var entries = table.Entries().Select(e => (e.Form, Class: tables.ClassOf(e.Form, e.Readings))).ToList();
        var characters = entries.SelectMany(e => e.Form).Distinct().Order().ToArray();
        if (characters.Length >= byte.MaxValue) throw new InvalidDataException("the forms have more than 254 different characters");

        var automaton = new AutomatonBuilder();
        foreach (var (form, formClass) in entries)
            automaton.Add(form, [.. form.Select(c => (byte)Array.BinarySearch(characters, c))], formClass);
        var (nodes, root) = automaton.Write();
        return Assemble(characters, tables, [.. linkers], [.. lostEndings], nodes, root);
    }

    private static byte[] Assemble(char[] characters, Tables tables, string[] linkers, string[] lostEndings, byte[] nodes, int root)
    {
        string[] strings = [.. tables.Strings.Items, .. linkers, .. lostEndings];
        if (strings.Length > ushort.MaxValue || tables.Rules.Items.Count > ushort.MaxValue || tables.Features.Items.Count > ushort.MaxValue)
            throw new InvalidDataException("there are too many strings, rules or features for the format");
        using var memory = new MemoryStream();
        using var output = new BinaryWriter(memory, Encoding.UTF8);
        output.Write(LexiconFormat.Magic);
        ReadOnlySpan<int> header =
        [
            LexiconFormat.Version, 0, characters.Length, strings.Length, linkers.Length, lostEndings.Length, tables.Features.Items.Count,
            tables.Rules.Items.Count, tables.Classes.Items.Count, tables.ReadingCount, nodes.Length, root,
        ];
        foreach (var number in header) output.Write(number);
        foreach (var character in characters) output.Write((ushort)character);
        foreach (var text in strings) WriteString(output, text);
        foreach (var features in tables.Features.Items) output.Write(features.Value);
        foreach (var rule in tables.Rules.Items) WriteRule(output, rule);
        foreach (var readings in tables.Classes.Items) WriteClass(output, readings);
        output.Write(nodes);
        output.Flush();
        var bytes = memory.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2 * sizeof(int)), bytes.Length);
        return bytes;
    }

    private static void WriteString(BinaryWriter output, string text)
    {
        output.Write(checked((byte)text.Length));
        foreach (var character in text) output.Write((ushort)character);
    }

    private static void WriteRule(BinaryWriter output, LemmaRule rule)
    {
        output.Write(rule.InfixStart);
        output.Write(rule.InfixLength);
        output.Write(rule.Cut);
        output.Write(rule.Suffix);
        output.Write(rule.Prefix);
    }

    private static void WriteClass(BinaryWriter output, string readings)
    {
        output.Write(checked((byte)(readings.Length / 2)));
        foreach (var number in readings) output.Write((ushort)number);
    }

    /// <summary>What forms share, numbered in the order of first use.</summary>
    private sealed class Tables
    {
        public Tables() => Strings.NumberOf("");

        public Numbered<string> Strings { get; } = new();

        public Numbered<FeatureCode> Features { get; } = new();

        public Numbered<LemmaRule> Rules { get; } = new();

        /// <summary>Each class as a text of two characters a reading: the numbers of its rule and its features.</summary>
        public Numbered<string> Classes { get; } = new();

        public int ReadingCount => Classes.Items.Sum(c => c.Length / 2);

        public int ClassOf(string form, List<Reading> readings)
        {
            var numbers = new StringBuilder();
            foreach (var reading in readings)
            {
                var (rule, suffix) = LemmaRules.Find(form, reading.Lemma);
                var prefix = reading.Prefix is null ? 0 : Strings.NumberOf(reading.Prefix);
                rule = rule with { Suffix = checked((ushort)Strings.NumberOf(suffix)), Prefix = checked((ushort)prefix) };
                numbers.Append(checked((char)Rules.NumberOf(rule))).Append(checked((char)Features.NumberOf(reading.Features)));
            }

            return Classes.NumberOf(numbers.ToString());
        }
    }

    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];

        public List<T> Items { get; } = [];

        public int NumberOf(T item)
        {
            if (_numbers.TryGetValue(item, out var number)) return number;
            _numbers.Add(item, Items.Count);
            Items.Add(item);
            return Items.Count - 1;
        }
    }
}
