using System.Text;

namespace Quellenlage.Dossiers;

/// <summary>Rows as RFC 4180 writes them: comma, double quotes where needed, CR LF. UTF-8 with a byte order mark, which spreadsheets need.</summary>
internal sealed class Csv : IDisposable
{
    private readonly StreamWriter _writer;

    public Csv(Stream stream, params ReadOnlySpan<string> columns)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        Row(columns!);
    }

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _writer.Write(',');
            WriteCell(cells[i] ?? "");
        }

        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteCell(string cell)
    {
        if (cell.AsSpan().IndexOfAny("\",\r\n") < 0)
        {
            _writer.Write(cell);
            return;
        }

        _writer.Write('"');
        _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
