using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Dossiers;

/// <summary>
/// What an earlier <c>dossier.json</c> held, as far as a later one is compared with it: the text of each article and the figures and
/// quotations by article, place and words. Immutable.
/// </summary>
public sealed class EarlierDossier
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Article, string List, int Start, string Text)> _items = [];
    private readonly HashSet<(string, string)> _conflicts = [];

    private EarlierDossier()
    {
    }

    /// <exception cref="InvalidDataException">It is no dossier of this format; the message says what was expected.</exception>
    public static EarlierDossier Read(Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != DossierWriter.Format)
                throw new InvalidDataException($"expected a dossier.json of the format {DossierWriter.Format}");
            var earlier = new EarlierDossier();
            earlier.Take(json.RootElement);
            return earlier;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"is no whole dossier.json ({exception.Message.TrimEnd('.')})");
        }
    }

    /// <summary>Its latest publication day; null where it knew none.</summary>
    public string? Latest { get; private set; }

    /// <summary>True for an article that it did not have.</summary>
    public bool IsNew(string article) => !_texts.ContainsKey(article);

    /// <summary>True for an article that it had with another text.</summary>
    public bool IsChanged(string article, string text) => _texts.TryGetValue(article, out var known) && known != text;

    /// <summary>True where its text of the article has these words.</summary>
    public bool HasWords(string article, string words) => _texts.TryGetValue(article, out var known) && known.Contains(words, StringComparison.Ordinal);

    /// <param name="list"><c>figures</c> or <c>quotations</c>.</param>
    /// <param name="start">In code points.</param>
    public bool Has(string article, string list, int start, string text) => _items.Contains((article, list, start, text));

    /// <summary>True where both figures stood in one conflict.</summary>
    public bool HasConflict(string one, string other) => _conflicts.Contains((one, other)) || _conflicts.Contains((other, one));

    /// <summary>A figure or quotation by what stays the same from run to run.</summary>
    public static string Key(string article, int start) => $"{article}@{start}";

    private void Take(JsonElement dossier)
    {
        Latest = dossier.GetProperty("story").GetProperty("latest").GetString();
        var starts = new Dictionary<(string, string), int>();
        foreach (var article in dossier.GetProperty("articles").EnumerateArray())
        {
            var id = article.GetProperty("id").GetString()!;
            _texts[id] = article.GetProperty("text").GetString()!;
            foreach (var figure in article.GetProperty("figures").EnumerateArray())
            {
                var start = figure.GetProperty("start").GetInt32();
                starts[(id, figure.GetProperty("id").GetString()!)] = start;
                _items.Add((id, "figures", start, figure.GetProperty("text").GetString()!));
            }

            foreach (var quotation in article.GetProperty("quotations").EnumerateArray())
            {
                var content = quotation.GetProperty("content")[0];
                _items.Add((id, "quotations", content.GetProperty("start").GetInt32(), content.GetProperty("text").GetString()!));
            }
        }

        foreach (var conflict in dossier.GetProperty("conflicts").EnumerateArray().Where(c => c.GetProperty("kind").GetString() == "conflict"))
        {
            var keys = conflict.GetProperty("figures").EnumerateArray().Select(f => (Article: f.GetProperty("article").GetString()!, Id: f.GetProperty("id").GetString()!))
                .Where(starts.ContainsKey).Select(f => Key(f.Article, starts[f])).ToImmutableArray();
            foreach (var one in keys)
                foreach (var other in keys) _conflicts.Add((one, other));
        }
    }
}
