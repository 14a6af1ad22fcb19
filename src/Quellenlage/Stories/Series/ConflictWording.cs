using System.Globalization;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Series;

/// <summary>Puts in words why figures differ, in German and English; numbers as printed, each with its holder.</summary>
internal static class ConflictWording
{
    private const int MostNamed = 4;

    private static readonly Dictionary<string, Wording> _texts =
        WordList.Load("stories/reasons").Entries.ToDictionary(e => e.Word, e => new Wording(e[1], e[2]), StringComparer.Ordinal);

    public static Wording Of(ConflictDraft draft) => new(Fill(draft, w => w.German), Fill(draft, w => w.English));

    /// <summary>The scopes of two series, in the articles' words.</summary>
    public static Wording Scopes(ScopedSeries first, ScopedSeries second)
    {
        return new Wording(Both(w => w.German), Both(w => w.English));

        string Both(Func<Wording, string> language) => $"{ScopeOf(first, language)} / {ScopeOf(second, language)}";
    }

    /// <summary>The scopes of several series; the first ones only where they are many.</summary>
    public static Wording Scopes(IReadOnlyList<ScopedSeries> series)
    {
        var named = string.Join(" / ", series.Select(s => s.Series.Scope).Distinct(StringComparer.Ordinal).Take(MostNamed));
        return named.Length > 0 ? new Wording(named, named) : _texts["unscoped"];
    }

    public static Wording Labels(Measure first, Measure second) =>
        new($"{first.Label.German} / {second.Label.German}", $"{first.Label.English} / {second.Label.English}");

    private static string ScopeOf(ScopedSeries series, Func<Wording, string> language) => series.Series.Scope ?? language(_texts["unscoped"]);

    private static string Fill(ConflictDraft draft, Func<Wording, string> language)
    {
        var dated = draft.Kind is ConflictKind.Update || draft.Reason == "conflict-lower";
        var named = draft.Figures.DistinctBy(f => (f.Holder.Key, f.Number, dated ? f.Date : null)).Select(f => Name(f, dated, language)).ToList();
        return language(_texts[draft.Reason])
            .Replace("{measure}", language(draft.Measure.Label), StringComparison.Ordinal)
            .Replace("{scopes}", draft.Scopes is null ? "" : language(draft.Scopes), StringComparison.Ordinal)
            .Replace("{first}", named[0], StringComparison.Ordinal)
            .Replace("{second}", named[Math.Min(1, named.Count - 1)], StringComparison.Ordinal)
            .Replace("{figures}", List(named, language), StringComparison.Ordinal);
    }

    private static string Name(ObservedFigure figure, bool dated, Func<Wording, string> language)
    {
        var number = string.Format(CultureInfo.InvariantCulture, language(_texts["marks"]), figure.Number);
        if (!dated || figure.Date is not { } date) return $"{number} ({figure.Holder.Name})";
        return $"{number} ({figure.Holder.Name}, {date.ToString(language(_texts["date"]), CultureInfo.InvariantCulture)})";
    }

    private static string List(List<string> names, Func<Wording, string> language)
    {
        var shown = names;
        if (names.Count > MostNamed)
        {
            var more = string.Format(CultureInfo.InvariantCulture, language(_texts["more"]), names.Count - MostNamed);
            shown = [.. names.Take(MostNamed), more];
        }

        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.Take(shown.Count - 1)) + language(_texts["and"]) + shown[^1];
    }
}
