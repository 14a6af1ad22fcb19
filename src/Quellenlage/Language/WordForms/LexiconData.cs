using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Quellenlage.Language.WordForms;

/// <summary>The lexicon's file in memory: finds the class of a form and the readings of a class. Immutable.</summary>
internal sealed class LexiconData
{
    private const int None = -1;

    private readonly byte[] _bytes;
    private readonly byte[] _symbols;
    private readonly string[] _strings;
    private readonly FeatureCode[] _features;
    private readonly LemmaRule[] _rules;
    private readonly int[] _classes;
    private readonly int _nodes;
    private readonly int _root;

    private LexiconData(byte[] bytes, in Counts counts)
    {
        _bytes = bytes;
        var at = LexiconFormat.HeaderLength;
        _symbols = ReadSymbols(ref at, counts.Characters);
        _strings = ReadStrings(ref at, counts.Strings);
        _features = MemoryMarshal.Cast<byte, FeatureCode>(Take(ref at, counts.Features * sizeof(uint))).ToArray();
        _rules = ReadRules(ref at, counts.Rules);
        _classes = ReadClasses(ref at, counts.Classes, counts.Readings);
        _nodes = at;
        _root = counts.Root;
        Linkers = _strings[^(counts.Linkers + counts.LostEndings)..^counts.LostEndings];
        LostEndings = _strings[^counts.LostEndings..];
        if (at + counts.Nodes != bytes.Length || (uint)_root >= (uint)counts.Nodes) throw Damaged("its parts do not add up to its length");
    }

    /// <summary>What may stand between the parts of a compound, in the order of the resource.</summary>
    public string[] Linkers { get; }

    /// <summary>What the first part of a compound may have lost, in the order of the resource.</summary>
    public string[] LostEndings { get; }

    /// <exception cref="InvalidDataException">The bytes are not a lexicon of this version, or not a whole one.</exception>
    public static LexiconData Read(byte[] bytes)
    {
        if (bytes.Length < LexiconFormat.HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != LexiconFormat.Magic)
            throw Damaged("it does not start as a lexicon does");
        var header = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, LexiconFormat.HeaderLength));
        if (header[1] != LexiconFormat.Version)
            throw Damaged($"it has version {header[1]}, and this program reads version {LexiconFormat.Version}; compile it anew");
        if (header[2] != bytes.Length) throw Damaged($"it has {bytes.Length} bytes instead of {header[2]}");
        var counts = new Counts(header[3], header[4], header[5], header[6], header[7], header[8], header[9], header[10], header[11], header[12]);
        if (!counts.ArePlausible(bytes.Length)) throw Damaged("its header counts more than it holds");
        try
        {
            return new LexiconData(bytes, counts);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException("the lexicon cannot be read: its tables run past its end", error);
        }
    }

    /// <summary>The class of the form <paramref name="first"/> + <paramref name="rest"/>; negative where it is unknown.</summary>
    public int Find(char first, ReadOnlySpan<char> rest)
    {
        var node = Step(_nodes + _root, first);
        for (var i = 0; node != None && i < rest.Length; i++) node = Step(node, rest[i]);
        return node == None || (_bytes[node] & LexiconFormat.FinalFlag) == 0 ? None : Read24(node + 1);
    }

    /// <summary>The class of the form; negative where it is unknown.</summary>
    public int Find(ReadOnlySpan<char> form) => form.IsEmpty ? None : Find(form[0], form[1..]);

    /// <summary>True when one of the readings is of the part of speech; false for a negative class.</summary>
    public bool Has(int formClass, PartOfSpeech partOfSpeech)
    {
        for (var i = 0; formClass >= 0 && i < ReadingCount(formClass); i++)
            if (Features(formClass, i).PartOfSpeech == partOfSpeech) return true;
        return false;
    }

    /// <summary>True when the form, its first letter made a capital, is a noun.</summary>
    public bool IsNoun(ReadOnlySpan<char> form) => Has(Find(char.ToUpperInvariant(form[0]), form[1..]), PartOfSpeech.Noun);

    /// <summary>True when the form can stand before the head of a compound: a noun, adjective, adverb, preposition, particle of a verb or numeral.</summary>
    public bool CanModify(ReadOnlySpan<char> form)
    {
        if (IsNoun(form)) return true;
        var found = Find(char.ToLowerInvariant(form[0]), form[1..]);
        for (var i = 0; found >= 0 && i < ReadingCount(found); i++)
        {
            if (Features(found, i).PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Preposition
                or PartOfSpeech.VerbParticle or PartOfSpeech.Numeral)
                return true;
        }

        return false;
    }

    public int ReadingCount(int formClass) => _bytes[_classes[formClass]];

    public FeatureCode Features(int formClass, int reading) => _features[Read16(ReadingAt(formClass, reading) + sizeof(ushort))];

    /// <summary>The reading of the form, whose class it must be.</summary>
    public WordForm Reading(int formClass, int reading, ReadOnlySpan<char> form)
    {
        var rule = _rules[Read16(ReadingAt(formClass, reading))];
        var prefix = rule.Prefix == 0 ? null : _strings[rule.Prefix];
        return new WordForm(rule.Apply(form, _strings[rule.Suffix]), prefix, Features(formClass, reading));
    }

    private int ReadingAt(int formClass, int reading) => _classes[formClass] + 1 + reading * LexiconFormat.ReadingLength;

    private int Step(int node, char character)
    {
        if (character >= _symbols.Length || _symbols[character] == byte.MaxValue) return None;
        var symbol = _symbols[character];
        var head = _bytes[node];
        var arc = node + 1 + ((head & LexiconFormat.FinalFlag) != 0 ? LexiconFormat.ClassLength : 0);
        var end = arc + (head & LexiconFormat.MaxArcs) * LexiconFormat.ArcLength;
        for (; arc < end; arc += LexiconFormat.ArcLength)
            if (_bytes[arc] == symbol) return _nodes + Read24(arc + 1);
        return None;
    }

    private int Read16(int at) => _bytes[at] | _bytes[at + 1] << 8;

    private int Read24(int at) => _bytes[at] | _bytes[at + 1] << 8 | _bytes[at + 2] << 16;

    private ReadOnlySpan<byte> Take(ref int at, int length)
    {
        var taken = _bytes.AsSpan(at, length);
        at += length;
        return taken;
    }

    private byte[] ReadSymbols(ref int at, int count)
    {
        if (count is 0 or > byte.MaxValue) throw Damaged("it has no characters or too many");
        var characters = MemoryMarshal.Cast<byte, char>(Take(ref at, count * sizeof(char)));
        var symbols = new byte[characters[^1] + 1];
        Array.Fill(symbols, byte.MaxValue);
        for (var i = 0; i < count; i++)
        {
            if (characters[i] >= symbols.Length) throw Damaged("its characters are not in order");
            symbols[characters[i]] = (byte)i;
        }

        return symbols;
    }

    private string[] ReadStrings(ref int at, int count)
    {
        var strings = new string[count];
        for (var i = 0; i < count; i++)
        {
            var length = Take(ref at, 1)[0];
            strings[i] = new string(MemoryMarshal.Cast<byte, char>(Take(ref at, length * sizeof(char))));
        }

        return strings;
    }

    private LemmaRule[] ReadRules(ref int at, int count)
    {
        var rules = new LemmaRule[count];
        for (var i = 0; i < count; i++)
        {
            var r = Take(ref at, LexiconFormat.RuleLength);
            rules[i] = new LemmaRule(r[0], r[1], r[2], BinaryPrimitives.ReadUInt16LittleEndian(r[3..]), BinaryPrimitives.ReadUInt16LittleEndian(r[5..]));
            if (rules[i].Suffix >= _strings.Length || rules[i].Prefix >= _strings.Length) throw Damaged("a rule names a string that it lacks");
        }

        return rules;
    }

    private int[] ReadClasses(ref int at, int count, int readings)
    {
        var classes = new int[count];
        var end = at + count + readings * LexiconFormat.ReadingLength;
        for (var i = 0; i < count; i++)
        {
            classes[i] = at;
            var readingsHere = Take(ref at, 1)[0];
            at += readingsHere * LexiconFormat.ReadingLength;
        }

        if (at != end) throw Damaged("its readings do not add up");
        return classes;
    }

    private static InvalidDataException Damaged(string why) => new($"the lexicon cannot be read: {why}");

    private readonly record struct Counts(int Characters, int Strings, int Linkers, int LostEndings, int Features, int Rules, int Classes, int Readings, int Nodes, int Root)
    {
        public bool ArePlausible(int length)
        {
            ReadOnlySpan<int> counts = [Characters, Strings, Linkers, LostEndings, Features, Rules, Classes, Readings, Nodes, Root];
            foreach (var count in counts)
                if (count < 0 || count > length) return false;
            return (long)Linkers + LostEndings < Strings && Readings <= length / LexiconFormat.ReadingLength && Features <= length / sizeof(uint);
        }
    }
}
