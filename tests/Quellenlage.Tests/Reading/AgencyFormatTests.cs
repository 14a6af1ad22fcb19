using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class AgencyFormatTests
{
    private const string Body = "<p>Der Damm oberhalb von Talstadt ist gebrochen.</p><p>Zwölf Häuser stehen unter Wasser.</p>";
    private const string BodyText = "Damm gebrochen\n\nDer Damm oberhalb von Talstadt ist gebrochen.\n\nZwölf Häuser stehen unter Wasser.";

    public static TheoryData<string> Ninjs => new()
    {
        $$"""{"uri":"n1","type":"text","headline":"Damm gebrochen","body_xhtml":"{{Body}}","byline":"Mara Beispiel","firstcreated":"2023-05-17T08:00:00+02:00","language":"de","copyrightholder":"Nordagentur","infosource":[{"name":"Feuerwehr Talstadt"}]}""",
        $$"""{"uri":"n1","headlines":[{"role":"short","value":"Damm"},{"role":"main","value":"Damm gebrochen"}],"bodies":[{"contenttype":"text/plain","value":"x"},{"contenttype":"text/html","value":"{{Body}}"}],"byline":"Mara Beispiel","firstcreated":"2023-05-17T08:00:00+02:00","language":"de","copyrightholder":"Nordagentur","infosources":[{"name":"Feuerwehr Talstadt"}]}""",
        $$"""{"uri":"n1","headlines":[{"role":"main","value":"Damm gebrochen"}],"bodies":[{"contentType":"text/html","value":"{{Body}}"}],"by":"Mara Beispiel","firstCreated":"2023-05-17T08:00:00+02:00","language":"de","copyrightHolder":"Nordagentur","infoSources":[{"name":"Feuerwehr Talstadt"}]}""",
    };

    [Theory]
    [MemberData(nameof(Ninjs))]
    public void Ninjs_of_each_version_gives_the_same_article(string json)
    {
        var article = Reads.One("n1.json", json);
        Assert.Equal(BodyText, article.Text.Value);
        Assert.Equal(("n1", "Nordagentur", "Mara Beispiel"), (article.Id, article.Outlet?.Name, article.Byline?.Name));
        Assert.Equal("Feuerwehr Talstadt", Assert.Single(article.Credits).Name);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    [Theory]
    [InlineData("""{"maintext":"Der Damm brach.","title":"Damm gebrochen","date_publish":"2023-05-17 08:00:00","authors":["Mara Beispiel"],"source_domain":"talbote.example","url":"https://talbote.example/d"}""")]
    [InlineData("""{"title":"Damm gebrochen","publishing_date":"2023-05-17 08:00:00+02:00","authors":["Mara Beispiel"],"body":{"summary":[],"sections":[{"headline":[],"paragraphs":["Der Damm brach."]}]},"publisher":"talbote.example"}""")]
    public void Json_lines_of_other_programs_give_the_same_article(string json)
    {
        var article = Reads.One("a.jsonl", json + "\n");
        Assert.Equal("Damm gebrochen\n\nDer Damm brach.", article.Text.Value);
        Assert.Equal(("Mara Beispiel", "talbote.example"), (article.Byline?.Name, article.Outlet?.Name));
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    [Fact]
    public void Where_a_line_gives_text_it_stays_as_it_is_and_foreign_fields_are_taken_beside_it()
    {
        var article = Reads.One("a.jsonl", """{"text":"Der Damm brach.","title":"Damm gebrochen","publish_date":"2023-05-17","media_name":"Talbote"}""");
        Assert.Equal("Der Damm brach.", article.Text.Value);
        Assert.Equal(("Damm gebrochen", "Talbote"), (article.Headline?.Name, article.Outlet?.Name));
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    private const string NitfText =
        "<nitf><head><docdata><doc-id id-string=\"n1\"/><date.issue norm=\"20230517T080000+0200\"/></docdata><pubdata name=\"Talbote\"/></head><body><body.head><hedline><hl1>Damm gebrochen</hl1></hedline>" +
        "<byline>Mara Beispiel</byline><distributor>Nordagentur</distributor></body.head><body.content><block><p>Der Damm oberhalb von <location>Talstadt</location> ist gebrochen.</p>" +
        "<media><media-caption>Der Damm</media-caption></media><p>Zwölf Häuser stehen unter Wasser.</p></block></body.content></body></nitf>";

    [Fact]
    public void Nitf_gives_paragraphs_captions_and_credits()
    {
        var article = Reads.One("n1.xml", "<?xml version=\"1.0\"?>" + NitfText);
        Assert.Equal(["Der Damm"], article.Zones(ZoneKind.Caption));
        Assert.Contains("oberhalb von Talstadt ist", article.Text.Value, StringComparison.Ordinal);
        Assert.Equal(("Damm gebrochen", "Talbote"), (article.Headline?.Name, article.Outlet?.Name));
        Assert.Equal("Nordagentur", Assert.Single(article.Credits).Name);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    [Fact]
    public void NewsML_reads_each_item_of_a_message_whatever_its_content_is_written_in()
    {
        var item = "<newsItem guid=\"urn:1\"><itemMeta><provider literal=\"Nordagentur\"/><firstCreated>2023-05-17T08:00:00+02:00</firstCreated></itemMeta><contentMeta><headline>Damm gebrochen</headline>" +
            "<by>Mara Beispiel</by><infoSource><name>Feuerwehr Talstadt</name></infoSource></contentMeta><contentSet>";
        var results = Reads.All("m.xml", System.Text.Encoding.UTF8.GetBytes("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" +
            item + $"<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{Body}</body></html></inlineXML></contentSet></newsItem>" +
            item + "<inlineData>Der Damm oberhalb von Talstadt ist gebrochen.\n\nZwölf Häuser stehen unter Wasser.</inlineData></contentSet></newsItem></itemSet></newsMessage>"));
        Assert.Equal(2, results.Count);
        Assert.All(results, static r => Assert.Equal(BodyText, r.Article?.Text.Value));
        Assert.All(results, static r => Assert.Equal("Feuerwehr Talstadt", Assert.Single(r.Article!.Credits).Name));
    }
}
