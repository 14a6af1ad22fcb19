namespace Quellenlage.Language.Names.Matching;

/// <summary>Aligns the readings of two spellings at least cost.</summary>
internal static class SoundAlignment
{
    /// <summary>The cost of the two readings that lie closest: 0 where one reading is the same; a limit above which all is the same may be given.</summary>
    /// <remarks>The cost grows with the product of the two lengths, which are bounded.</remarks>
    public static float Cost(SoundTable table, SoundLattice one, SoundLattice other, float limit)
    {
        var width = other.End + 1;
        var least = new float[(one.End + 1) * width];
        Array.Fill(least, float.PositiveInfinity);
        least[0] = 0;
        for (var i = 0; i <= one.End; i++)
        {
            if (i < one.End && one.From(i).IsEmpty) continue;
            for (var j = 0; j <= other.End; j++)
            {
                var so = least[(i * width) + j];
                if (so > limit) continue;
                foreach (ref readonly var edge in one.From(i))
                {
                    Lower(least, (edge.To * width) + j, so + edge.Cost + table.Cost(edge.Sound, SoundLattice.Silent));
                    foreach (ref readonly var its in other.From(j)) Lower(least, (edge.To * width) + its.To, so + edge.Cost + its.Cost + table.Cost(edge.Sound, its.Sound));
                }

                foreach (ref readonly var its in other.From(j)) Lower(least, (i * width) + its.To, so + its.Cost + table.Cost(its.Sound, SoundLattice.Silent));
            }
        }

        return least[^1];
    }

    private static void Lower(float[] least, int at, float cost)
    {
        if (cost < least[at]) least[at] = cost;
    }
}
