using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class JsonLinesTests
{
    [Fact]
    public void Each_line_is_an_article_with_the_fields_that_it_names()
    {
        var article = Reads.One("a.jsonl", """{"id":"x1","text":"Der Damm brach.","headline":"Damm gebrochen","outlet":"Talbote","byline":"Mara Beispiel","published":"2023-05-17T08:00:00+02:00","url":"https://talbote.example/damm","credits":["dpa"]}""");
        Assert.Equal("x1", article.Id);
        Assert.Equal("Damm gebrochen\n\nDer Damm brach.", article.Text.Value);
        Assert.Equal(["Damm gebrochen"], article.Zones(ZoneKind.Headline));
        Assert.Equal(("Talbote", "Mara Beispiel", "dpa"), (article.Outlet?.Name, article.Byline?.Name, article.Credits[0].Name));
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Equal("application/jsonl", article.Source.MediaType);
    }

    [Fact]
    public void Without_a_headline_the_text_is_the_given_one_character_for_character()
    {
        var article = Reads.One("a.jsonl", """{"id":1,"text":" Der\r\nDamm\tbrach. \u2603 "}""");
        Assert.Equal(" Der\r\nDamm\tbrach. ☃ ", article.Text.Value);
        Assert.Equal("1", article.Id);
    }

    [Fact]
    public void A_bad_line_is_named_by_line_and_column_and_the_others_are_read()
    {
        const string lines = """
            {"id":"a","text":"Eins."}
            {"id":"b","text":"Zwei.",,}
            {"id":"c"}
            {"id":"d","text":7}

            ["kein Objekt"]
            {"id":"e","text":"halb \ud800 da"}
            {"text":"Ohne Namen."}
            """;
        var results = Reads.All("liste.jsonl", System.Text.Encoding.UTF8.GetBytes(lines));
        Assert.Equal(["a", "liste:8"], results.Where(r => r.Article is not null).Select(r => r.Article!.Id));
        Assert.Equal(["2:26", "3:1", "4:1", "6:1", "7:1"], results.Where(r => r.Error is not null).Select(r => r.Error!.Position));
    }

    [Fact]
    public void A_line_over_the_limit_is_passed_over_and_the_next_one_is_read()
    {
        var bytes = new byte[ArticleReader.MaximalBytes + 100];
        Array.Fill(bytes, (byte)' ');
        "{\"id\":\"zu lang\""u8.CopyTo(bytes);
        "\n{\"id\":\"b\",\"text\":\"Da.\"}"u8.CopyTo(bytes.AsSpan(bytes.Length - 40));
        var results = Reads.All("a.jsonl", bytes);
        Assert.Equal("1", results[0].Error?.Position);
        Assert.Equal("b", results[1].Article?.Id);
    }

    [Fact]
    public void Repeated_ids_are_numbered_in_a_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", "{\"id\":\"x\",\"text\":\"Eins.\"}\n{\"id\":\"x\",\"text\":\"Zwei.\"}\n");
        folder.Write("x.txt", "Drei.");
        var articles = ArticleReader.ReadAll(InputFiles.Find([folder.Path])).Select(r => r.Article!).ToList();
        Assert.Equal(["x", "x#2", "x#3"], articles.Select(a => a.Id));
        Assert.Equal("id-repeated", Assert.Single(articles[2].Diagnostics).Code);
    }
}
