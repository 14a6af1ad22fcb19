using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>Marks the stretches that the phrases of the resource give away. Linear in the text.</summary>
internal static class Boilerplate
{
    private readonly record struct Unit(TextSpan Span, ZoneKind Kind, bool IsSure);

    public static void Mark(Draft draft, List<TextSpan> lines)
    {
        var units = FindUnits(draft.Text, lines);
        JoinDoubtful(draft.Text, units);
        foreach (var unit in units)
            if (unit.IsSure) draft.Zones.Mark(unit.Span, unit.Kind);
    }

    private static List<Unit> FindUnits(string text, List<TextSpan> lines)
    {
        var units = new List<Unit>();
        var line = 0;
        for (var at = BoilerplatePhrases.IndexOfNext(text, 0); at >= 0;)
        {
            while (lines[line].End <= at) line++;
            var unit = UnitAt(text, lines[line], at);
            if (unit is { } found) Add(units, found);
            // What lies in a unit that is sure needs no second look.
            var next = unit is { IsSure: true } ? Math.Max(at + 1, unit.Value.Span.End) : at + 1;
            at = next < text.Length ? BoilerplatePhrases.IndexOfNext(text, next) : -1;
        }

        return units;
    }

    private static void Add(List<Unit> units, Unit unit)
    {
        // A sure phrase later in a sentence overrides a doubtful one before it.
        if (units.Count > 0 && units[^1].Span == unit.Span) units[^1] = unit with { IsSure = units[^1].IsSure || unit.IsSure };
        else units.Add(unit);
    }

    private static Unit? UnitAt(string text, TextSpan line, int at)
    {
        Unit? doubtful = null;
        foreach (var phrase in BoilerplatePhrases.At(text, at))
        {
            var span = new TextSpan(at, at + phrase.Words.Length);
            var core = TextLines.Core(text, line);
            var startsLine = core.Start == at;
            switch (phrase.Extent)
            {
                case PhraseExtent.Line when startsLine && core.End <= span.End:
                case PhraseExtent.Start when startsLine:
                    return new Unit(TextLines.Trim(text, line), phrase.Kind, true);
                case PhraseExtent.Start when SentenceBounds.StartsAt(text, line, at):
                    return new Unit(new TextSpan(at, SentenceBounds.End(text, line, at)), phrase.Kind, true);
                case PhraseExtent.Label when startsLine && core.End > span.End:
                    return new Unit(SentenceBounds.WithColon(text, span), phrase.Kind, true);
                case PhraseExtent.Label when startsLine:
                    return new Unit(TextLines.Trim(text, line), phrase.Kind, true);
                case PhraseExtent.Sentence:
                    return new Unit(SentenceBounds.Around(text, line, span), phrase.Kind, true);
                case PhraseExtent.Beside:
                    doubtful ??= new Unit(SentenceBounds.Around(text, line, span), phrase.Kind, false);
                    break;
                default: break;
            }
        }

        return doubtful;
    }

    /// <summary>Makes doubtful units sure that stand beside a sure one with nothing but space between.</summary>
    private static void JoinDoubtful(string text, List<Unit> units)
    {
        for (var i = 1; i < units.Count; i++) Join(text, units, i - 1, i);
        for (var i = units.Count - 2; i >= 0; i--) Join(text, units, i + 1, i);
    }

    private static void Join(string text, List<Unit> units, int sure, int doubtful)
    {
        var (a, b) = (units[sure], units[doubtful]);
        if (!a.IsSure || b.IsSure || a.Kind != b.Kind) return;
        var (gapStart, gapEnd) = a.Span.Start < b.Span.Start ? (a.Span.End, b.Span.Start) : (b.Span.End, a.Span.Start);
        if (gapEnd <= gapStart || text.AsSpan(gapStart, gapEnd - gapStart).IsWhiteSpace()) units[doubtful] = b with { IsSure = true };
    }
}
