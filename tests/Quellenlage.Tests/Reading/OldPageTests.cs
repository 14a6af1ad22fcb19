using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>Pages of invented outlets as they were built in the nineties, and as no one should build them.</summary>
public sealed class OldPageTests
{
    private const string First = "Die Stadtwerke Hohenau haben am Freitag den Bau eines neuen Wasserturms beschlossen. Er soll 1,2 Millionen Mark kosten.";
    private const string Second = "Der alte Turm am Bahnhof sei nach Ansicht der Fachleute nicht mehr zu retten, sagte Werkleiter Egon Brenner der Hohenauer Rundschau.";
    private const string Title = "Hohenau baut neuen Wasserturm";

    private static string Kept(Article article) => string.Join('\n', article.Zones.Where(static z => z.IsContent).Select(z => article.Text.Slice(z.Span)));

    private static void AssertArticle(Article article, params string[] left)
    {
        var kept = Kept(article);
        Assert.Contains(First, kept, StringComparison.Ordinal);
        Assert.Contains(Second, kept, StringComparison.Ordinal);
        foreach (var words in left) Assert.DoesNotContain(words, kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_lay_out_a_page_are_told_from_those_of_a_table()
    {
        var article = Reads.Html($"""
            <table width=100%><tr><td bgcolor=#eee><a href=a.htm>Titelseite</a><br><a href=b.htm>Sport</a><br><a href=c.htm>Kultur</a><br><a href=d.htm>Anzeigenmarkt</a></td>
            <td><font size=5><b>{Title}</b></font><br><br>{First}<br><br>{Second}</td>
            <td><a href=w.htm>Wetter heute</a><br><a href=k.htm>Kinoprogramm</a></td></tr></table>
            """, $"<title>Hohenauer Rundschau - {Title}</title>");
        AssertArticle(article, "Anzeigenmarkt", "Kinoprogramm");
        var table = Reads.Html($"<h1>{Title}</h1><p>{First}</p><p>{Second}</p><table><tr><td>Jahr</td><td>Kosten</td></tr><tr><td>1994</td><td>800.000 Mark</td></tr></table>");
        Assert.Contains("1994\t800.000 Mark", Kept(table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_any_metadata_or_headings_still_has_a_headline_and_a_day()
    {
        var article = Reads.One("seite.html", $"<html><body><center><b>Hohenauer Rundschau</b></center><p>Freitag, 14. Oktober 1994</p><p><b>{Title}</b></p><p>Von Hanna Obermoser</p><p>{First}</p><p>{Second}</p></body></html>");
        AssertArticle(article);
        Assert.Equal(Title, article.Headline?.Name);
        Assert.Equal(new DateOnly(1994, 10, 14), article.Published.Best);
    }

    [Fact]
    public void A_title_is_the_headline_where_a_line_shows_it()
    {
        var article = Reads.One("seite.html", $"<html><head><title>{Title} - Hohenauer Rundschau</title></head><body><div>{Title}</div><p>{First}</p><p>{Second}</p></body></html>");
        Assert.Equal(Title, article.Headline?.Name);
        Assert.Equal([Title], article.Zones(ZoneKind.Headline));
    }

    [Fact]
    public void Tag_soup_is_read_as_browsers_read_it()
    {
        var article = Reads.One("seite.html", $"<HTML><BODY><H1>{Title}</H2><P CLASS=lead>{First}<P><B>{Second}</P></B><UL><LI>Anzeige<LI><A HREF=x>Mehr lesen</UL><TABLE><P>Hinweis</TABLE></BODY>");
        AssertArticle(article);
        Assert.Equal(Title, article.Headline?.Name);
    }

    [Fact]
    public void A_page_of_frames_says_that_its_text_lies_elsewhere()
    {
        var error = Reads.Error("index.html", "<html><head><title>Hohenauer Rundschau</title></head><frameset cols=\"20%,80%\"><frame src=navi.htm><frame src=start.htm></frameset></html>");
        Assert.Contains("frame", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_a_sentence_stays_where_no_text_follows()
    {
        const string quote = "Wer das Wasser hat, der hat im Sommer auch das Sagen in der ganzen Stadt.";
        Assert.Contains(quote, Kept(Reads.Html($"<div><h1>{Title}</h1><p>{First}</p><p>{Second}</p><h4>{quote}</h4></div>")), StringComparison.Ordinal);
    }
}
