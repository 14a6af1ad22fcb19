using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class MarkdownTests
{
    private const string Article = "---\ntitle: \"[Eilmeldung] Damm in Talstadt ...\"\ndate: Wed, 17 May 2023 08:00:00 +0200\nauthor: Mara Beispiel\n---\n[Damm in Talstadt ...](https://www.talbote.example/ort/2023-05/damm)\n\n![Damm](https://bilder.talbote.example/damm.jpg)\n\nDer Damm [oberhalb der Stadt](https://karte.example/x) brach in der Nacht.\n";

    [Fact]
    public void Front_matter_images_and_lone_links_are_boilerplate_and_links_in_sentences_are_not()
    {
        var article = Reads.One("a.txt", Article);
        Assert.Equal("text/markdown", article.Source.MediaType);
        Assert.Equal(["Der Damm [oberhalb der Stadt](https://karte.example/x) brach in der Nacht."], article.Zones(ZoneKind.Body));
    }

    [Fact]
    public void The_link_that_repeats_the_title_gives_headline_outlet_and_a_second_reason_for_the_date()
    {
        var article = Reads.One("a.md", Article);
        Assert.Equal("Damm in Talstadt ...", article.Headline?.Name);
        Assert.Equal("talbote.example", article.Outlet?.Name);
        Assert.Equal("Mara Beispiel", article.Byline?.Name);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Equal(2, article.Published.Basis.Length);
        Reads.AssertFieldsAreSlices(article);
    }

    [Theory]
    [InlineData("date: 2023-05-17")]
    [InlineData("date: 17.05.2023")]
    [InlineData("Datum: 17. Mai 2023")]
    [InlineData("published: \"2023-05-17T06:00:00Z\"")]
    [InlineData("date: 2023-05-17\nbad: [unclosed\n\tx: {")]
    public void Dates_are_read_in_all_forms_also_from_bad_yaml(string yaml) =>
        Assert.Equal(new DateOnly(2023, 5, 17), Reads.One("a.md", $"---\n{yaml}\n---\nDer Damm brach.").Published.Best);

    [Fact]
    public void A_date_that_contradicts_the_stronger_one_is_reported_and_not_used()
    {
        var article = Reads.One("a.md", "---\ndate: 2023-05-17\nurl: https://talbote.example/2021/02/03/damm\n---\nDer Damm brach.");
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Equal("published-contradicts", Assert.Single(article.Diagnostics).Code);
    }

    [Fact]
    public void A_rule_that_is_never_closed_is_no_front_matter()
    {
        var article = Reads.One("a.md", "---\nDer Damm brach in der Nacht.\nNiemand kam zu Schaden.");
        Assert.Equal("---\nDer Damm brach in der Nacht.\nNiemand kam zu Schaden.", article.Text.Value);
        Assert.Contains(article.Zones(ZoneKind.Body), z => z.Contains("Der Damm brach", StringComparison.Ordinal));
    }
}
