using System.Globalization;
using System.Text.Json;
using Quellenlage.Dossiers;
using Quellenlage.Stories;
using Xunit;

namespace Quellenlage.Tests.Formats;

/// <summary>The tables hold what dossier.json holds, so that a spreadsheet misses nothing.</summary>
public sealed class CsvTests
{
    private static readonly Dictionary<string, Action<Story, Stream>> _writers = new(StringComparer.Ordinal)
    {
        ["figures"] = CsvWriter.WriteFigures,
        ["quotations"] = CsvWriter.WriteQuotations,
        ["timeline"] = CsvWriter.WriteTimeline,
        ["sources"] = CsvWriter.WriteSources,
    };

    public static TheoryData<string> Tables { get; } = [.. _writers.Keys];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_one_row_an_item(string table)
    {
        var expected = table switch
        {
            "timeline" => SampleOutput.Dossier.GetProperty("timeline").EnumerateArray().Sum(e => e.GetProperty("sentences").GetArrayLength()),
            "sources" => SampleOutput.Dossier.GetProperty("origins").EnumerateArray().Sum(o => o.GetProperty("chains").GetArrayLength()),
            _ => Articles().Sum(a => a.GetProperty(table).GetArrayLength()),
        };
        Assert.Equal(expected, Read(table).Rows.Count);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_columns_are_those_of_the_documentation(string table)
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs", "formats.md"));
        var start = Array.IndexOf(lines, $"### {table}.csv");
        Assert.True(start >= 0, $"docs/formats.md has no heading for {table}.csv");
        var documented = lines.Skip(start + 1).TakeWhile(l => !l.StartsWith('#')).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(ColumnsOf);
        Assert.Equal(documented, Read(table).Columns);
    }

    [Theory]
    [InlineData("figures", "number")]
    [InlineData("timeline", "sentence")]
    public void Offsets_lead_to_the_words_of_the_article(string table, string column)
    {
        var rows = Read(table);
        for (var row = 0; row < rows.Rows.Count; row++)
        {
            var runes = Text(rows.Cell(row, "article")).EnumerateRunes().ToList();
            var (start, end) = (int.Parse(rows.Cell(row, "start"), CultureInfo.InvariantCulture), int.Parse(rows.Cell(row, "end"), CultureInfo.InvariantCulture));
            Assert.Equal(string.Concat(runes[start..end]), rows.Cell(row, column));
        }
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("quotations")]
    [InlineData("timeline")]
    public void Every_sentence_stands_verbatim_in_its_article(string table)
    {
        var rows = Read(table);
        for (var row = 0; row < rows.Rows.Count; row++)
        {
            Assert.NotEmpty(rows.Cell(row, "sentence"));
            Assert.Contains(rows.Cell(row, "sentence"), Text(rows.Cell(row, "article")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_are_those_of_the_json()
    {
        var rows = Read("figures");
        var figures = Articles().SelectMany(a => a.GetProperty("figures").EnumerateArray()).ToList();
        for (var row = 0; row < figures.Count; row++)
        {
            foreach (var bound in (string[])["min", "max"])
            {
                var cell = rows.Cell(row, bound);
                Assert.Equal(figures[row].GetProperty(bound).ValueKind == JsonValueKind.Null ? "" : figures[row].GetProperty(bound).GetRawText(), cell);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_culture_of_the_machine_changes_nothing(string table)
    {
        var expected = SampleOutput.Bytes(_writers[table]);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["de-DE", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(expected, SampleOutput.Bytes(_writers[table]));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Any_cell_can_be_read_back()
    {
        var random = new Random(7);
        string Cell() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ab,\"\r\n;ü😀 "[..^1].EnumerateRunes().ElementAt(random.Next(9)).ToString()));
        var table = Enumerable.Range(0, 300).Select(_ => (string[])[Cell(), Cell(), Cell()]).ToList();
        using var stream = new MemoryStream();
        using (var csv = new Csv(stream, "a", "b", "c"))
            foreach (var row in table) csv.Row(row);
        Assert.Equal(table, CsvRows.Read(stream.ToArray()).Rows);
    }

    private static CsvRows Read(string table) => CsvRows.Read(SampleOutput.Bytes(_writers[table]));

    private static JsonElement.ArrayEnumerator Articles() => SampleOutput.Dossier.GetProperty("articles").EnumerateArray();

    private static string Text(string article) => Articles().First(a => a.GetProperty("id").GetString() == article).GetProperty("text").GetString()!;

    // A row of the documentation may name several columns: | `start`, `end` | ...
    private static IEnumerable<string> ColumnsOf(string line) => line.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1);
}
