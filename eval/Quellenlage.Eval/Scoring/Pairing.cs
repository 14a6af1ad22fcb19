namespace Quellenlage.Eval.Scoring;

/// <summary>Pairs rows with columns, each at most once, so that the sum of the scores is greatest.</summary>
internal static class Pairing
{
    /// <summary>
    /// The Hungarian method by shortest augmenting paths; as many pairs as the smaller side has. Cost: rows squared times columns.
    /// </summary>
    public static List<(int Row, int Column)> Best(double[,] score)
    {
        var (rows, columns) = (score.GetLength(0), score.GetLength(1));
        if (rows == 0 || columns == 0) return [];
        var swapped = rows > columns;
        var match = swapped ? Solve(columns, rows, (i, j) => -score[j, i]) : Solve(rows, columns, (i, j) => -score[i, j]);
        var pairs = new List<(int, int)>();
        for (var column = 1; column < match.Length; column++)
            if (match[column] > 0) pairs.Add(swapped ? (column - 1, match[column] - 1) : (match[column] - 1, column - 1));
        return pairs;
    }

    /// <summary>For each column from 1 its row from 1, 0 where it has none; no more rows than columns.</summary>
    private static int[] Solve(int rows, int columns, Func<int, int, double> cost)
    {
        var (ofRow, ofColumn) = (new double[rows + 1], new double[columns + 1]);
        var (match, previous) = (new int[columns + 1], new int[columns + 1]);
        for (var row = 1; row <= rows; row++)
        {
            match[0] = row;
            var end = Search(cost, ofRow, ofColumn, match, previous);
            for (var column = end; column != 0; column = previous[column]) match[column] = match[previous[column]];
        }

        return match;
    }

    /// <summary>Grows a tree of cheapest ways from the unmatched row until it meets a free column, and returns that.</summary>
    private static int Search(Func<int, int, double> cost, double[] ofRow, double[] ofColumn, int[] match, int[] previous)
    {
        var slack = new double[match.Length];
        var inTree = new bool[match.Length];
        Array.Fill(slack, double.PositiveInfinity);
        var at = 0;
        do
        {
            inTree[at] = true;
            var (row, step, next) = (match[at], double.PositiveInfinity, 0);
            for (var column = 1; column < match.Length; column++)
            {
                if (inTree[column]) continue;
                var reduced = cost(row - 1, column - 1) - ofRow[row] - ofColumn[column];
                if (reduced < slack[column]) (slack[column], previous[column]) = (reduced, at);
                if (slack[column] < step) (step, next) = (slack[column], column);
            }

            for (var column = 0; column < match.Length; column++)
            {
                if (inTree[column]) (ofRow[match[column]], ofColumn[column]) = (ofRow[match[column]] + step, ofColumn[column] - step);
                else slack[column] -= step;
            }

            at = next;
        }
        while (match[at] != 0);

        return at;
    }
}
