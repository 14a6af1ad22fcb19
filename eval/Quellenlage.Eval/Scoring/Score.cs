using System.Collections.Immutable;
using System.Globalization;

namespace Quellenlage.Eval.Scoring;

/// <summary>One measured quality; shares from 0 to 1.</summary>
internal sealed record Score(string Name, double Precision, double Recall)
{
    public double F1 => Harmonic(Precision, Recall);

    /// <summary>Counts to shares; nothing found or nothing to find is a share of 0.</summary>
    public static Score Of(string name, int right, int found, int gold) => new(name, right / (double)Math.Max(1, found), right / (double)Math.Max(1, gold));

    public static double Harmonic(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-24} P {100 * Precision,6:0.00}  R {100 * Recall,6:0.00}  F1 {100 * F1,6:0.00}");
}

/// <summary>The scores of one task over one corpus.</summary>
/// <param name="Task">What was scored: <c>figures</c>, or with its corpus <c>seeds/figures</c>.</param>
/// <param name="Errors">Each miss and false alarm in words, in the order of the gold.</param>
internal sealed record Sheet(string Task, ImmutableArray<Score> Scores, ImmutableArray<string> Errors)
{
    /// <exception cref="KeyNotFoundException">The task has no score of this name.</exception>
    public Score this[string name] => Scores.FirstOrDefault(s => s.Name == name) ?? throw new KeyNotFoundException($"{Task} has no score {name}");
}
