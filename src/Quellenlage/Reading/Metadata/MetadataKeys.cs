using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Reading.Metadata;

/// <summary>Takes a named value, from front matter or a header line, into the field that its name stands for.</summary>
internal static class MetadataKeys
{
    private static readonly WordList _keys = WordList.Load("reading/metadata-keys");

    /// <summary>The field that the key stands for: title, date, author, outlet, url, language; null for any other.</summary>
    public static string? FieldOf(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > 40) return null;
        Span<char> lower = stackalloc char[key.Length];
        key.ToLowerInvariant(lower);
        return _keys.TryGet(lower, out var entry) ? entry[1] : null;
    }

    /// <param name="span">Where the text has the value; null where it was read from elsewhere.</param>
    public static void Take(Draft draft, string key, string value, TextSpan? span, string basis)
    {
        switch (FieldOf(key))
        {
            case "title": draft.Headline ??= new ArticleField(value, span, basis); break;
            case "author": draft.Byline ??= new ArticleField(value, span, basis); break;
            case "outlet" when UrlClues.Host(value) is { } host: draft.Outlet ??= new ArticleField(OutletNames.Of(host), span, basis); break;
            case "outlet": draft.Outlet ??= new ArticleField(value, span, basis); break;
            case "url" when UrlClues.Host(value) is not null: draft.Url ??= value; break;
            case "language" when value.Length is >= 2 and <= 12: draft.DeclaredLanguage ??= new ArticleField(value, span, basis); break;
            case "date" when WrittenDate.Parse(value) is { } date: draft.Dates.Add(new DateClue(date.Day, date.IsMonth, $"{basis}: {value}")); break;
            case "date":
                draft.Diagnostics.Add(new Diagnostic("date-unreadable", span, $"The date '{value}' ({basis}) was not understood and not used."));
                break;
            default: break;
        }
    }
}
