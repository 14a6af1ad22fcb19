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
        // The source still writes Riß for Risse; today the form's own letters stand.
        if (suffix.StartsWith('ß') && form[(form.Length - Cut)..].StartsWith("ss")) return string.Concat(head, tail, "ss", suffix.AsSpan(1));
        return string.Concat(head, tail, suffix);
    }
}
