using System.Diagnostics;
using Quellenlage.Reading;
using Quellenlage.Reading.Inputs;

namespace Quellenlage.Tools.Fuzzing;

/// <summary>Reads mutated inputs, and tells which of them break a promise: an exception, a wrong offset, a file without a word on it.</summary>
internal static class FuzzRun
{
    /// <summary>What went wrong with the input of that number; null where nothing did.</summary>
    /// <param name="articles">How many articles were read.</param>
    /// <param name="time">How long it took.</param>
    public static string? Try(int seed, int number, out int articles, out TimeSpan time)
    {
        articles = 0;
        var (name, bytes) = Mutator.Make(seed, number);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var results = ArticleReader.Read(InputFile.At(name), ByteSource.Of(bytes, name)).ToList();
            foreach (var result in results)
            {
                if (result.Article is not { } article) continue;
                articles++;
                if (Wrong(article) is { } wrong) return $"{name}: {wrong}";
            }

            return results.Count == 0 ? $"{name}: neither an article nor an error" : null;
        }
#pragma warning disable CA1031 // Any exception that escapes is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"{name}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}";
        }
        finally
        {
            time = Stopwatch.GetElapsedTime(start);
        }
    }

    private static string? Wrong(Article article)
    {
        var end = 0;
        foreach (var zone in article.Zones)
        {
            if (zone.Span.Start != end || zone.Span.IsEmpty) return $"zone at {zone.Span.Start}, where {end} was due";
            end = zone.Span.End;
        }

        if (end != article.Text.Length) return $"zones end at {end} of {article.Text.Length}";
        foreach (var field in article.Credits.Append(article.Headline).Append(article.Byline).Append(article.Outlet))
            if (field?.Span is { } span && (span.End > article.Text.Length || article.Text.Slice(span) != field.Name && field != article.Outlet)) return $"'{field.Name}' does not stand at {span.Start}";
        return null;
    }
}
