using System.Collections.Frozen;

namespace Quellenlage.Extraction;

/// <summary>What the resources say of word forms, whatever the case of their letters. Lookup allocates nothing. Immutable.</summary>
internal sealed class FormTable<T>
{
    private readonly FrozenDictionary<string, T> _byForm;

    public FormTable(IEnumerable<KeyValuePair<string, T>> forms)
    {
        var byForm = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (form, value) in forms) byForm[form] = value;
        _byForm = byForm.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public bool TryGet(ReadOnlySpan<char> form, out T value) =>
        _byForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out value!);

    /// <summary>The value of the form or, for a compound, of its longest last part of at least <paramref name="shortest"/> letters.</summary>
    public bool TryGetLastPart(ReadOnlySpan<char> form, int shortest, out T value)
    {
        if (TryGet(form, out value)) return true;
        if (form.Length > 64) return false;
        for (var start = 2; start <= form.Length - shortest; start++)
            if (TryGet(form[start..], out value)) return true;
        return false;
    }
}
