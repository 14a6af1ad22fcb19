using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>Measures how much of real text the built-in lexicon knows.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var articles = new Argument<FileInfo>("ARTICLES") { Description = "Articles as JSON Lines, each with a 'text'." };
        var top = new Option<int>("--top") { Description = "How many of the most frequent unknown words to list.", DefaultValueFactory = _ => 50 };
        var command = new Command("coverage", "Counts the words of articles that the built-in lexicon knows, and lists the frequent unknown ones.") { articles, top };
        command.SetAction(result => Run(result.GetRequiredValue(articles), result.GetValue(top)));
        return command;
    }

    private static int Run(FileInfo articles, int top)
    {
        var lexicon = Lexicon.German;
        var (words, known, compounds) = (0, 0, 0);
        var unknown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(articles.FullName))
        {
            using var article = JsonDocument.Parse(line);
            foreach (var word in Words(article.RootElement.GetProperty("text").GetString()!))
            {
                words++;
                if (!lexicon.Look(word).IsEmpty) known++;
                else if (lexicon.TryCompound(word, out _)) compounds++;
                else unknown[word] = unknown.GetValueOrDefault(word) + 1;
            }
        }

        Print(string.Create(CultureInfo.InvariantCulture, $"words {words}, known {known / (double)words:P2}, split as compounds {compounds / (double)words:P2}"));
        foreach (var small in new[] { true, false })
        {
            var group = unknown.Where(u => char.IsLower(u.Key[0]) == small).OrderByDescending(u => u.Value).ThenBy(u => u.Key, StringComparer.Ordinal).ToList();
            var share = group.Sum(u => u.Value) / (double)words;
            Print(string.Create(CultureInfo.InvariantCulture, $"unknown with a {(small ? "small" : "capital")} letter {share:P2}:"));
            Print(string.Join(' ', group.Take(top).Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Key}:{u.Value}"))));
        }

        return 0;
    }

    /// <summary>Runs of letters with inner hyphens; good enough to count by.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && (char.IsLetter(text[i + 1]) || (text[i + 1] == '-' && i + 2 < text.Length && char.IsLetter(text[i + 2])))) i++;
            yield return text[start..(i + 1)];
        }
    }

    private static void Print(string line) => Console.Out.WriteLine(line);
}
