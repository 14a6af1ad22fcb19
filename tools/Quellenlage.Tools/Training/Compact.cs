using System.Collections.Immutable;
using Quellenlage.Language.Learning;

namespace Quellenlage.Tools.Training;

/// <summary>Lays trained weights into the form that the program reads.</summary>
internal static class Compact
{
    /// <param name="rows">For each feature one weight a label.</param>
    /// <param name="smallest">Weights nearer to zero are left out.</param>
    public static LinearModel Model(ImmutableArray<string> labels, SortedDictionary<uint, float[]> rows, float smallest)
    {
        var weights = new List<LinearModel.Weight>();
        var kept = new List<LinearModel.Slot>();
        foreach (var (feature, row) in rows)
        {
            var first = weights.Count;
            for (var label = 0; label < row.Length; label++)
            {
                var value = (int)MathF.Round(Math.Clamp(row[label] * LinearModel.Scale, short.MinValue, short.MaxValue));
                if (MathF.Abs(row[label]) >= smallest && value != 0) weights.Add(new LinearModel.Weight((short)value, (ushort)label));
            }

            if (weights.Count > first) kept.Add(LinearModel.Slot.Of(feature, first, weights.Count - first));
        }

        return LinearModel.Of(labels, kept, [.. weights]);
    }
}
