namespace Quellenlage.Language.WordForms;

/// <summary>
/// How to make the lemma from a form: take <c>InfixLength</c> characters out at <c>InfixStart</c>, cut <c>Cut</c> characters from
/// the end, append the suffix. "mitgeteilt" becomes "mitteilen" by taking out two characters at 3, cutting one, appending "en".
/// Suffix and Prefix are indices of the string table; Prefix 0 is none.
/// </summary>
internal readonly record struct LemmaRule(byte InfixStart, byte InfixLength, byte Cut, ushort Suffix, ushort Prefix)
{
    public string Apply(ReadOnlySpan<char> form, string suffix)
    {
        var kept = form.Length - InfixLength - Cut;
        var head = form[..Math.Min((int)InfixStart, kept)];
        var tail = kept > InfixStart ? form[(InfixStart + InfixLength)..(form.Length - Cut)] : default;
        var last = head.Length + tail.Length + suffix.Length - 1;
        // The source still writes Fluß for Flüsse; today the form's own letters stand.
        if (suffix.EndsWith('ß') && last < form.Length && form[last..].StartsWith("ss")) return string.Concat(head, tail, suffix.AsSpan(0, suffix.Length - 1), "ss");
        return string.Concat(head, tail, suffix);
    }
}
