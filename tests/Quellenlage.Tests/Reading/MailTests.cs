using System.Text;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class MailTests
{
    private const string Head = "From: \"Talbote Newsletter\" <post@talbote.example>\nDate: Wed, 17 May 2023 08:00:00 +0200\nMIME-Version: 1.0\n";

    [Fact]
    public void A_newsletter_gives_headline_sender_day_and_text()
    {
        var article = Reads.One("brief.eml", Head + "Subject: =?utf-8?Q?D=C3=A4mme?= =?utf-8?B?IGdlYnJvY2hlbg==?=\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nDer Damm =FCber Tal=\nstadt brach.\n");
        Assert.Equal("Dämme gebrochen\n\nDer Damm über Talstadt brach.", article.Text.Value);
        Assert.Equal("Talbote Newsletter", article.Outlet?.Name);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Equal("message/rfc822", article.Source.MediaType);
    }

    [Fact]
    public void Of_several_forms_markup_is_read_once()
    {
        var html = Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>Der Damm über Talstadt brach in der Nacht.</p>"));
        var article = Reads.One("a.eml", Head + $"Subject: Damm\nContent-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nDer Damm.\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{html}\n--b--\n");
        Assert.Equal("Damm\n\nDer Damm über Talstadt brach in der Nacht.", article.Text.Value);
    }

    [Fact]
    public void A_page_that_a_browser_saved_as_a_message_is_read_as_the_page()
    {
        var article = Reads.One("seite.mhtml", "From: <Saved by X>\nSnapshot-Content-Location: https://talbote.example/damm\nSubject: y\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Location: https://talbote.example/damm\n\n" +
            "<html><body><h1>Damm gebrochen</h1><p>Der Damm oberhalb von Talstadt ist in der Nacht gebrochen.</p></body></html>\n--b--\n");
        Assert.Equal(("Damm gebrochen", "https://talbote.example/damm"), (article.Headline?.Name, article.Url));
    }

    [Fact]
    public void An_attachment_that_is_not_read_is_named()
    {
        var article = Reads.One("a.eml", "From: a@b.example\nDate: Wed, 17 May 2023 08:00:00 +0200\nSubject: Damm\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" +
            "--b\nContent-Type: text/plain\n\nDer Damm brach.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"bericht.pdf\"\n\n%PDF\n--b\nContent-Type: image/png\nContent-Disposition: inline; filename=logo.png\n\nx\n--b--\n");
        Assert.Contains("'bericht.pdf'", Assert.Single(article.Diagnostics, static d => d.Code == "attachment").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_message_of_a_box_is_an_article()
    {
        var box = "From a@b Wed May 17 08:00:00 2023\n" + Head + "Subject: Eins\n\nDer Damm brach.\n>From hier an stand Wasser.\n\nFrom a@b Wed May 17 09:00:00 2023\n" + Head + "Subject: Zwei\n\nDer Damm hält.\n";
        var results = Reads.All("post.mbox", Encoding.UTF8.GetBytes(box));
        Assert.Equal(["Eins", "Zwei"], results.Select(static r => r.Article?.Headline?.Name));
        Assert.Contains("\nFrom hier an", results[0].Article!.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_only_starts_with_a_line_of_the_kind_is_no_message() =>
        Assert.Equal("text/plain", Reads.One("a.txt", "Quelle: Talbote\nDatum: 17.05.2023\n\nDer Damm brach.").Source.MediaType);

    [Fact]
    public void Parts_within_parts_end_at_a_depth()
    {
        var message = new StringBuilder(Head + "Subject: Tief\n");
        for (var i = 0; i < 500; i++) message.Append("Content-Type: multipart/mixed; boundary=\"b").Append(i).Append("\"\n\n--b").Append(i).Append('\n');
        Assert.NotEmpty(Reads.All("a.eml", Encoding.UTF8.GetBytes(message.Append("\n\nText.").ToString())));
    }
}
