using System.Collections.Immutable;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>Finds the innermost quotation at growing offsets; one pass over all contents. Not thread-safe.</summary>
internal sealed class HolderLookup
{
    private readonly List<(TextSpan Content, Quotation Quotation)> _contents = [];
    private readonly List<(TextSpan Content, Quotation Quotation)> _open = [];
    private int _next;

    public HolderLookup(ImmutableArray<Quotation> quotations)
    {
        foreach (var quotation in quotations)
            foreach (var content in quotation.Content) _contents.Add((content, quotation));
        _contents.Sort((a, b) => a.Content.CompareTo(b.Content));
    }

    /// <summary>The quotation with the shortest content that holds the span; null where none does. Ask in the order of the text.</summary>
    public Quotation? At(TextSpan span)
    {
        while (_next < _contents.Count && _contents[_next].Content.Start <= span.Start) _open.Add(_contents[_next++]);
        _open.RemoveAll(o => o.Content.End <= span.Start);
        (TextSpan Content, Quotation Quotation)? best = null;
        foreach (var open in _open)
            if (open.Content.End >= span.End && !IsSpeaker(open.Quotation, span) && (best is not { } held || open.Content.Length < held.Content.Length)) best = open;
        return best?.Quotation;
    }

    // "Tausend Gläubige riefen": those who speak do not tell how many they are.
    private static bool IsSpeaker(Quotation quotation, TextSpan span)
    {
        foreach (var speaker in quotation.Speaker)
            if (speaker.Contains(span)) return true;
        return false;
    }
}
