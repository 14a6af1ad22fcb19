using System.Text;
using System.Text.Json;
using Quellenlage.Tests.Formats;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;

namespace Quellenlage.Tests.Stories;

/// <summary>
/// Invented agency reports with what outlets made of them, written by hand or by rules, and with independent reports of the same event: which pairs share the
/// agency's wording is known. All events are in one story, as in a folder.
/// </summary>
internal sealed class ReusePairs
{
    private const string Footer = "\n\nMehr zum Thema lesen Sie in unserem Newsletter, der jeden Morgen um sechs Uhr in Ihrem Postfach liegt. Melden Sie sich jetzt kostenlos an und verpassen Sie keine Nachricht aus Ihrer Region.";
    private const string Independent = "other";
    private const string Report = "report";

    // In words of its own, with the agency as its credit.
    private const string Retold = "retold";
    private const string Agency = "Nordagentur";

    private readonly List<(string Id, string Text)> _articles = [];

    private ReusePairs(IEnumerable<string> files)
    {
        foreach (var file in files.Order(StringComparer.Ordinal)) AddEvent(Path.GetFileNameWithoutExtension(file), Sections(file));
        // A round-up of independent reports, each in one sentence.
        _articles.Add(("roundup/" + Independent, string.Join("\n\n", _articles.Where(a => a.Id.EndsWith("/" + Independent, StringComparison.Ordinal)).Select(a => SentencesOf(a.Text)[0]))));
    }

    public List<string> Missed { get; } = [];

    public List<string> False { get; } = [];

    public int Wanted { get; private set; }

    public int Found => Wanted - Missed.Count;

    /// <param name="isWanted">By the number of the event.</param>
    public static ReusePairs Measure(Func<int, bool> isWanted)
    {
        var folder = Repository.PathOf("tests", "Quellenlage.Tests", "Stories", "ReusePairs");
        var pairs = new ReusePairs(Directory.GetFiles(folder, "*.txt").Where(f => isWanted(int.Parse(Path.GetFileName(f).AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture))));
        pairs.Compare(StoryBuilder.Build(pairs.Read()));
        return pairs;
    }

    private void Compare(Story story)
    {
        var found = story.Reuse.SelectMany(r => new[] { (r.First, r.Second), (r.Second, r.First) }).ToHashSet();
        foreach (var (id, _) in _articles)
        {
            var (happening, kind) = Parts(id);
            if (kind.StartsWith(Independent, StringComparison.Ordinal) || kind == Report) continue;
            Wanted++;
            if (!found.Contains((happening + "/report", id))) Missed.Add(id);
        }

        foreach (var reuse in story.Reuse)
        {
            var ((one, kind), (other, otherKind)) = (Parts(reuse.First), Parts(reuse.Second));
            if (one != other || kind.StartsWith(Independent, StringComparison.Ordinal) != otherKind.StartsWith(Independent, StringComparison.Ordinal)) False.Add($"{reuse.First} {reuse.Second} {reuse.Share}");
        }

        False.RemoveAll(static f => f.Contains("roundup/other", StringComparison.Ordinal) && f.Split(' ')[..2].All(static id => id.Contains("/other", StringComparison.Ordinal)));
    }

    private void AddEvent(string name, Dictionary<string, string> sections)
    {
        var report = sections["report"];
        var sentences = SentencesOf(report);
        Add(Report, report);
        Add("cut", string.Join(' ', sentences.Take(3)));
        Add("reordered", string.Join("\n\n", sentences.Skip(3).Concat(sentences.Take(3))));
        Add("reworded", sections["reworded"]);
        Add("short", sections["short"]);
        Add("merged", sections["merged"]);
        Add("other-lead-of-outlet", SentencesOf(sections["merged"])[0] + " " + string.Join(' ', sentences.Skip(1)));
        Add("damaged", Damaged(report));
        Add("hyphenated", Hyphenated(report));
        Add("requoted", report.Replace('„', '»').Replace('“', '«'));
        Add("with-footer", report + Footer);
        if (sections.TryGetValue(Retold, out var retold)) Add(Retold, retold);
        Add(Independent, sections[Independent]);
        Add(Independent + "-with-footer", sections[Independent] + Footer);
        if (sections.TryGetValue(Independent + "-plain", out var plain)) Add(Independent + "-plain", plain);

        void Add(string kind, string text) => _articles.Add((name + "/" + (kind.StartsWith("other-lead", StringComparison.Ordinal) ? "lead" : kind), text));
    }

    private IReadOnlyList<Statements> Read()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, _articles.Select(a => JsonSerializer.Serialize(Record(a.Id, a.Text))));
            File.Move(path, path + ".jsonl");
            return [.. ArticleReader.ReadAll(InputFiles.Find([path + ".jsonl"])).Select(r => StatementExtractor.Extract(r.Article!))];
        }
        finally
        {
            File.Delete(path + ".jsonl");
        }
    }

    private static object Record(string id, string text)
    {
        var kind = Parts(id).Kind;
        return new
        {
            id,
            text,
            outlet = kind == Report ? Agency : null,
            credits = kind == Retold ? (string[])[Agency] : [],
            published = kind == Report ? "2031-05-02T06:00:00Z" : "2031-05-03T06:00:00Z",
        };
    }

    private static Dictionary<string, string> Sections(string file) =>
        File.ReadAllText(file).ReplaceLineEndings("\n").Split("== ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => s[s.IndexOf('\n', StringComparison.Ordinal)..].Trim(), StringComparer.Ordinal);

    private static string[] SentencesOf(string text) => [.. text.Split(". ").Select(s => s.TrimEnd('.') + ".")];

    // Read as if it were in another encoding, as old databases hand it on.
    private static string Damaged(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    // As copied from print: long words are parted at ends of lines.
    private static string Hyphenated(string text) =>
        string.Join(' ', text.Split(' ').Select((w, i) => w.Length > 8 && i % 4 == 0 && w.All(char.IsLetter) ? w[..5] + "-\n" + w[5..] : w));

    private static (string Happening, string Kind) Parts(string id) => (id[..id.IndexOf('/', StringComparison.Ordinal)], id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]);
}
