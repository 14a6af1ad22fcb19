using System.Text;

namespace Quellenlage.Tests.Formats;

/// <summary>A table read back by RFC 4180, apart from the program's own code.</summary>
internal sealed class CsvRows
{
    private CsvRows(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows) => (Columns, Rows) = (columns, rows);

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<string[]> Rows { get; }

    public string Cell(int row, string column) => Rows[row][Columns.ToList().IndexOf(column)];

    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public static CsvRows Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) throw new InvalidDataException("the byte order mark is missing");
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(3));
        var rows = new List<string[]>();
        for (var at = 0; at < text.Length;) rows.Add(ReadRow(text, ref at));
        if (rows.FirstOrDefault(r => r.Length != rows[0].Length) is { } odd) throw new InvalidDataException($"a row of {odd.Length} cells under {rows[0].Length} columns");
        return new CsvRows(rows[0], rows[1..]);
    }

    private static string[] ReadRow(string text, ref int at)
    {
        var cells = new List<string> { ReadCell(text, ref at) };
        while (text[at] == ',')
        {
            at++;
            cells.Add(ReadCell(text, ref at));
        }

        if (!text.AsSpan(at).StartsWith("\r\n")) throw new InvalidDataException($"a row ends in '{text[at]}'");
        at += 2;
        return [.. cells];
    }

    private static string ReadCell(string text, ref int at)
    {
        var start = at;
        if (text[at] != '"')
        {
            at += text.AsSpan(at).IndexOfAny(",\r\n\"");
            return text[start..at];
        }

        var cell = new StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            if (text[at] == '"') at++;
            cell.Append(text[at]);
        }

        at++;
        return cell.ToString();
    }
}
