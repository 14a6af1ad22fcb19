using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>Pages of invented outlets as newsrooms build them today: what belongs to the article stays, what stands around it does not.</summary>
public sealed class ModernPageTests
{
    private const string First = "Der Pegel der Lauter ist in der Nacht zum Dienstag um 40 Zentimeter gestiegen, teilte das Wasseramt in Auental mit.";
    private const string Second = "„Wir rechnen bis zum Abend mit weiterem Regen“, sagte Amtsleiterin Runa Feldhaus. In drei Straßen stehen die Keller unter Wasser.";
    private const string Third = "Die Feuerwehr rückte nach eigenen Angaben zu 28 Einsätzen aus. Verletzt wurde niemand, die Brücke am Markt bleibt vorerst gesperrt.";
    private const string Other = "Im Nachbarort Steinach hat der Gemeinderat am Montag über den Haushalt beraten und die Hebesätze nicht verändert, wie es heißt.";

    private static string Paragraphs(string open = "<p>", string close = "</p>") => $"{open}{First}{close}{open}{Second}{close}{open}{Third}{close}";

    private static void AssertArticle(Article article, params string[] left)
    {
        var kept = string.Join('\n', article.Zones.Where(static z => z.IsContent).Select(z => article.Text.Slice(z.Span)));
        foreach (var paragraph in (string[])[First, Second, Third]) Assert.Contains(paragraph, kept, StringComparison.Ordinal);
        foreach (var words in left) Assert.DoesNotContain(words, kept, StringComparison.Ordinal);
        Assert.Equal("Lauter steigt weiter", article.Headline?.Name);
    }

    [Fact]
    public void Classes_made_by_a_program_tell_nothing_and_need_not()
    {
        var article = Reads.Html($$"""
            <div id="__next"><div class="css-1k2j"><div class="css-77a"><a href="/">Auentaler Bote</a><a href="/lokales">Lokales</a><a href="/sport">Sport</a></div>
            <div class="css-9zz"><h1 class="css-h11">Lauter steigt weiter</h1><div class="css-02"><span>Von </span><a href="/autor/i-kern">Ida Kern</a></div><div class="css-03">3. März 2026, 09:15 Uhr</div>
            <div class="css-body">{{Paragraphs("<div class=css-p1><p>", "</p></div>")}}
            <div class="css-nl"><h3>Unser Newsletter am Morgen</h3><p>Melden Sie sich jetzt an und erhalten Sie die Nachrichten des Tages täglich in Ihr Postfach.</p></div>
            <div class="css-rel"><h3>Mehr zum Thema</h3><ul><li><a href="/a">Schule in Auental bleibt am Mittwoch zu</a></li><li><a href="/b">Als die Lauter zuletzt über die Ufer trat</a></li></ul></div></div></div>
            <div class="css-f"><a href="/impressum">Impressum</a> | <a href="/datenschutz">Datenschutz</a> | Cookies verwalten</div></div></div>
            """, "<title>Lauter steigt weiter | Auentaler Bote</title>");
        AssertArticle(article, "Newsletter", "Mehr zum Thema", "Schule in Auental", "Datenschutz", "Lokales");
        Assert.Equal(new DateOnly(2026, 3, 3), article.Published.Best);
    }

    [Fact]
    public void Elements_of_a_programs_own_are_told_by_their_names()
    {
        var article = Reads.Html($$"""
            <amp-sidebar><ul><li><a href="/">Start</a></li></ul><p>Alle Ressorts des Auentaler Boten auf einen Blick, dazu die Wochenendausgabe als digitales Heft für alle Leserinnen und Leser.</p></amp-sidebar>
            <amp-consent><div><p>Wir und unsere Partner speichern Angaben auf Ihrem Gerät, um Inhalte und Anzeigen auszuspielen und deren Reichweite zu messen.</p></div></amp-consent>
            <article><h1>Lauter steigt weiter</h1>{{Paragraphs()}}<amp-ad>Jetzt Winterreifen kaufen und sparen, solange der Vorrat bei den Händlern der Region noch reicht.</amp-ad>
            <x-newsletter-box><p>Das Wichtigste aus Auental, jeden Morgen um sechs Uhr frisch zusammengestellt von der Redaktion.</p></x-newsletter-box></article>
            """, "<title>Lauter steigt weiter</title>");
        AssertArticle(article, "Ressorts", "Partner", "Winterreifen", "sechs Uhr");
    }

    [Theory]
    [InlineData("<meta property=\"article:content_tier\" content=\"locked\">", "")]
    [InlineData("", "<div class=\"paywall-box\"><h3>Weiterlesen mit Bote Plus</h3><p>Vier Wochen für einen Euro, danach 9,90 Euro im Monat, jederzeit zu beenden.</p></div>")]
    public void A_stub_before_a_paywall_is_marked_as_such(string head, string box)
    {
        var article = Reads.Html($"<article><h1>Lauter steigt weiter</h1>{Paragraphs()}{box}</article>", $"<title>Lauter steigt weiter</title>{head}");
        AssertArticle(article, "Euro im Monat");
        Assert.Contains(article.Diagnostics, static d => d.Code == "paywalled");
    }

    [Fact]
    public void The_next_articles_of_an_endless_page_are_not_of_this_one()
    {
        string Next(int day, string title) => $"<article class=story><h1>{title}</h1><p>{day}. März 2026</p><p>{Other}</p><p>{Other.Replace("Montag", "Abend", StringComparison.Ordinal)}</p><p>{Other} Die Sitzung war öffentlich.</p><p>{Other} Es gab Fragen.</p><p>{Other} Es blieb ruhig.</p></article>";
        var article = Reads.Html($"<main><article class=story><h1>Lauter steigt weiter</h1><p>3. März 2026</p>{Paragraphs()}<p>{Third.Replace("28", "29", StringComparison.Ordinal)}</p><p>{Second} Die Schulen bleiben offen.</p></article>{Next(2, "Haushalt in Steinach")}{Next(1, "Rat berät über Haushalt")}</main>",
            "<title>Lauter steigt weiter</title>");
        AssertArticle(article, "Gemeinderat");
    }

    [Fact]
    public void What_is_told_of_the_author_is_no_part_of_the_article()
    {
        var head = "<title>Lauter steigt weiter</title><meta name=author content=\"Ida Kern\">";
        AssertArticle(Reads.Html($"<div><h1>Lauter steigt weiter</h1>{Paragraphs()}<div class=u7><div>Ida Kern</div><p>Seit dem Sommer 2019 Redakteurin im Lokalen, zuvor bei einem Radiosender. Mag Flüsse und lange Wege.</p></div></div>", head), "Radiosender");
        AssertArticle(Reads.Html($"<div><h1>Lauter steigt weiter</h1>{Paragraphs()}<p><em>Ida Kern schreibt seit dem Sommer 2019 über das Tal, seine Leute und den Fluss, an dem sie lebt.</em></p></div>", head), "schreibt seit");
    }

    [Fact]
    public void Words_of_the_author_in_an_interview_stay()
    {
        var article = Reads.Html($"<div><h1>Lauter steigt weiter</h1>{Paragraphs()}<p>Ida Kern: Wie lange wird die Brücke am Markt nach Ihrer Einschätzung noch gesperrt bleiben müssen?</p></div>",
            "<title>Lauter steigt weiter</title><meta name=author content=\"Ida Kern\">");
        Assert.Contains(article.Zones(ZoneKind.Body), static z => z.Contains("Wie lange", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_that_outweigh_the_article_do_not_take_its_place()
    {
        var comments = string.Concat(Enumerable.Range(1, 12).Select(static i => $"<div class=q{i}><b>Leserin {i}</b><p>Das war doch abzusehen, schon vor {i + 10} Jahren haben wir im Ort über einen Damm gesprochen, und geschehen ist seitdem leider gar nichts.</p><a href=#r>Antworten</a></div>"));
        AssertArticle(Reads.Html($"<div><div class=top><h1>Lauter steigt weiter</h1><div class=mid>{Paragraphs()}<p>{Third} Das meldete die Leitstelle.</p><p>{Second} Das Amt misst stündlich.</p></div></div><div class=reader-voices>{comments}</div></div>", "<title>Lauter steigt weiter</title>"), "abzusehen");
        AssertArticle(Reads.Html($"<div><h1>Lauter steigt weiter</h1>{Paragraphs()}<p>{Third} Das meldete die Leitstelle.</p><h2>12 Kommentare</h2>{comments}</div>", "<title>Lauter steigt weiter</title>"), "abzusehen");
    }

    [Fact]
    public void A_long_text_on_cookies_above_the_article_does_not_take_its_place()
    {
        var terms = string.Concat(Enumerable.Range(1, 9).Select(static i => $"<p>Zweck {i}: Angaben über Ihr Gerät werden gespeichert und ausgewertet, damit wir die Reichweite messen und Inhalte anbieten können, die zu Ihnen passen.</p>"));
        AssertArticle(Reads.Html($"<div class=zz1>{terms}</div><div class=zz2><h1>Lauter steigt weiter</h1><div>{Paragraphs()}<p>{Third} Das meldete die Leitstelle.</p><p>{Second} Das Amt misst stündlich.</p></div></div>", "<title>Lauter steigt weiter</title>"), "Zweck");
    }

    [Fact]
    public void Boxes_that_are_marked_as_articles_but_lead_elsewhere_are_related()
    {
        const string card = "<article class=\"teaser\"><a href=/x><h3>Das Wasser im Oberlauf sinkt wieder</h3></a><p>In Quellstadt atmen die Menschen auf, das Amt hebt die Warnung auf.</p></article>";
        AssertArticle(Reads.Html($"<main><h1>Lauter steigt weiter</h1>{Paragraphs()}{card}{card}</main>", "<title>Lauter steigt weiter</title>"), "Quellstadt");
    }

    [Theory]
    [InlineData("<p>Publiziert: 03.03.2026, 14:05<br>Aktualisiert: 05.03.2026, 08:10</p>")]
    [InlineData("<time datetime=\"2026-03-03T23:30:00Z\"></time><span>aktualisiert am 5. März 2026</span>", "2026-03-04")]
    [InlineData("<p>Stand: 05.03.2026, 08:10 Uhr</p><p>Erstellt: 03.03.2026, 14:05 Uhr</p>")]
    [InlineData("<p>Dienstag, 3. März 2026</p><p>zuletzt geändert am 5. März 2026</p>")]
    public void The_day_of_publication_is_told_from_that_of_a_change(string lines, string day = "2026-03-03")
    {
        var article = Reads.Html($"<main><h1>Lauter steigt weiter</h1>{lines}{Paragraphs()}</main>", "<title>Lauter steigt weiter</title>");
        Assert.Equal(day, article.Published.Best?.ToString("yyyy-MM-dd", null));
        Assert.Equal(new DateOnly(2026, 3, 5), article.Updated?.Day);
    }

    [Fact]
    public void The_same_words_twice_are_said_once()
    {
        var article = Reads.Html($"<div><h1>Lauter steigt weiter</h1><p>{First}</p><div><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div>", "<title>Lauter steigt weiter</title>");
        Assert.Single(article.Zones.Where(static z => z.IsContent).SelectMany(z => article.Text.Slice(z.Span).Split("\n\n")), static p => p.Contains("40 Zentimeter", StringComparison.Ordinal));
    }
}
