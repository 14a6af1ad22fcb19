namespace Quellenlage.Language.WordForms;

/// <summary>Splits unknown nouns. Work is bounded by the length of a form, which is bounded itself.</summary>
internal static class Compounds
{
    private const int MinHead = 4;
    private const int MinModifier = 3;
    private const int MinLinkedHead = 3;
    private const int MaxModifiers = 3;

    public static bool TryFindHead(LexiconData data, ReadOnlySpan<char> form, out int headStart)
    {
        headStart = 0;
        if (form.Length > LexiconFormat.MaxFormLength) return false;
        var hyphen = form.LastIndexOf('-');
        if (hyphen >= 0) return TryAfterHyphen(data, form, hyphen + 1, out headStart);
        if (form.Length < MinHead + MinModifier || !char.IsUpper(form[0])) return false;
        for (var start = MinModifier; start <= form.Length - MinHead; start++)
        {
            var linked = StartsWithLinker(data, form, start);
            if (!(linked || data.IsNoun(form[start..])) || !IsModifier(data, form[..start], MaxModifiers)) continue;
            headStart = linked ? start + 1 : start;
            return true;
        }

        return false;
    }

    // Gesundheits|amt, not Gesundheit|samt: behind these endings an s always joins.
    private static bool StartsWithLinker(LexiconData data, ReadOnlySpan<char> form, int start)
    {
        if (form[start] != 's' || start + 1 + MinLinkedHead > form.Length || !data.IsNoun(form[(start + 1)..])) return false;
        var modifier = form[..start];
        return modifier is [.., 'h' or 'k', 'e', 'i', 't'] or [.., 'u', 'n', 'g'] or [.., 'i', 'o', 'n'] or [.., 't', 'ä', 't'] or [.., 's', 'c', 'h', 'a', 'f', 't'];
    }

    private static bool TryAfterHyphen(LexiconData data, ReadOnlySpan<char> form, int start, out int headStart)
    {
        headStart = 0;
        var head = form[start..];
        if (start < 2 || head.Length < MinHead) return false;
        if (data.IsNoun(head)) headStart = start;
        else if (TryFindHead(data, head, out var inner)) headStart = start + inner;
        return headStart > 0;
    }

    /// <summary>True for a word, or several, that can stand before the head of a compound.</summary>
    private static bool IsModifier(LexiconData data, ReadOnlySpan<char> part, int words)
    {
        if (IsModifierWord(data, part)) return true;
        if (words == 1) return false;
        for (var start = MinModifier; start <= part.Length - MinModifier; start++)
            if (IsModifierWord(data, part[..start]) && IsModifier(data, part[start..], words - 1)) return true;
        return false;
    }

    private static bool IsModifierWord(LexiconData data, ReadOnlySpan<char> part)
    {
        if (part.Length < MinModifier) return false;
        if (data.CanModify(part) || IsShortened(data, part)) return true;
        foreach (var linker in data.Linkers)
            if (part.Length >= linker.Length + MinModifier && part.EndsWith(linker, StringComparison.Ordinal) && data.IsNoun(part[..^linker.Length]))
                return true;
        return false;
    }

    /// <summary>True for what is left of a noun or infinitive that lost its ending: Schul-, Sprech-.</summary>
    private static bool IsShortened(LexiconData data, ReadOnlySpan<char> part)
    {
        Span<char> longer = stackalloc char[LexiconFormat.MaxFormLength];
        foreach (var ending in data.LostEndings)
        {
            if (part.Length + ending.Length > longer.Length) continue;
            part.CopyTo(longer);
            ending.CopyTo(longer[part.Length..]);
            var whole = longer[..(part.Length + ending.Length)];
            if (data.IsNoun(whole)) return true;
        }

        return false;
    }
}
