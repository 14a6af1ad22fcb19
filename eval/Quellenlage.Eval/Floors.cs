using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quellenlage.Eval.Scoring;

namespace Quellenlage.Eval;

/// <summary>The least F1, in percent, that each score must reach, by <c>SET/TASK/SCORE</c>. Floors only go up. Not thread-safe.</summary>
internal sealed class Floors
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SortedDictionary<string, decimal> _floors;

    private Floors(SortedDictionary<string, decimal> floors) => _floors = floors;

    public static Floors None => new(new(StringComparer.Ordinal));

    /// <summary>No floors where the file is missing.</summary>
    public static Floors Read(string path) =>
        File.Exists(path) ? new(new(JsonSerializer.Deserialize<Dictionary<string, decimal>>(File.ReadAllText(path))!, StringComparer.Ordinal)) : None;

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(_floors, _readable) + "\n");

    /// <summary>Null where the score has none.</summary>
    public decimal? Of(string set, Sheet sheet, Score score) => _floors.TryGetValue(Key(set, sheet, score), out var floor) ? floor : null;

    /// <summary>The scores that lie below their floor, in words.</summary>
    public IEnumerable<string> Below(string set, Sheet sheet) =>
        from score in sheet.Scores
        where Of(set, sheet, score) > Reached(score)
        select string.Create(CultureInfo.InvariantCulture, $"{Key(set, sheet, score)}: F1 {Reached(score):0.00} is below its floor {Of(set, sheet, score):0.00}");

    /// <summary>Lifts each floor to what was reached; one that lies higher stays.</summary>
    public void Raise(string set, Sheet sheet)
    {
        foreach (var score in sheet.Scores)
            _floors[Key(set, sheet, score)] = Math.Max(Of(set, sheet, score) ?? 0, Reached(score));
    }

    // Cut, not rounded, so that a floor never lies above what set it.
    private static decimal Reached(Score score) => Math.Floor((decimal)score.F1 * 10_000) / 100;

    private static string Key(string set, Sheet sheet, Score score) => $"{set}/{sheet.Task}/{score.Name}";
}
