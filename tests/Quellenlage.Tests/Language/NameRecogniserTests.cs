using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Reading;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class NameRecogniserTests
{
    [Fact]
    public void Mentions_are_slices_in_order_without_overlap()
    {
        var analysed = NameReading.Analyse("Norwegens Präsident Olav Krumhausen und die US-Regierung in Oslo, sagte Nato-Sprecherin Ida Wrenn der „Times“, seien in Korvasal.");
        for (var i = 1; i < analysed.Names.Length; i++) Assert.True(analysed.Names[i - 1].Span.End <= analysed.Names[i].Span.Start);
        Assert.NotEmpty(analysed.Names);
    }

    [Fact]
    public void A_surname_alone_is_the_person_whose_full_name_the_article_gives() =>
        Assert.Equal(["Petra Zwillenberg"], NameReading.Canonical("Zuerst sprach Petra Zwillenberg. Danach schwieg Zwillenberg lange.", "Zwillenberg"));

    [Fact]
    public void A_full_name_is_found_again_beside_a_word_of_speech() =>
        Assert.Equal(["Gudrun Maler"], NameReading.Canonical("Die 57-jährige Autorin Gudrun Maler stellt ihr Buch vor. So sagt Gudrun Maler das aber nicht.", "Gudrun Maler").Distinct());

    [Fact]
    public void A_surname_that_is_a_noun_stays_a_noun_after_an_article() =>
        Assert.Empty(NameReading.Canonical("Zuerst sprach Petra Fischer. Ein Fischer hörte zu.", "Fischer"));

    [Fact]
    public void A_genitive_ending_does_not_make_another_person()
    {
        var names = NameReading.Analyse("Mostovals Truppen zogen ab. Der Abzug war Mostovals Wunsch, sagte Igor Mostoval.").Names;
        Assert.Single(names.Select(n => n.Entity).Distinct());
        Assert.All(names, n => Assert.Equal("Igor Mostoval", n.Canonical));
    }

    [Fact]
    public void One_name_with_and_without_hyphen_is_one_person()
    {
        var names = NameReading.Analyse("Park Min-seo gewann. Für Park Min Seo war es der erste Sieg.").Names;
        Assert.Equal(names[0].Entity, names[1].Entity);
    }

    [Fact]
    public void People_with_one_surname_stay_apart()
    {
        var names = NameReading.Analyse("Anton Brellmann traf Sabine Brellmann vor dem Haus.").Names;
        Assert.Equal(2, names.Select(n => n.Entity).Distinct().Count());
    }

    [Fact]
    public void An_office_with_its_state_tells_which_namesake_is_meant() =>
        Assert.Equal("Park Min-seo", Assert.Single(NameReading.Canonical(
            "Der norwegische Präsident Park Min-seo traf die schwedische Ministerin Park Yu-na. Später reiste Norwegens Präsident Park ab.", "Park")));

    [Fact]
    public void Who_is_named_as_speaking_is_the_one_who_spoke_before() =>
        Assert.Equal("Park Yu-na", Assert.Single(NameReading.Canonical(
            "Die Ministerin Park Yu-na bedauerte das Urteil gegen den Turner Park Min-seo. Das Verfahren war lang, so Park.", "Park")));

    [Fact]
    public void A_gender_that_the_address_tells_keeps_namesakes_apart() =>
        Assert.Equal("Sabine Brellmann", Assert.Single(NameReading.Canonical("Sabine Brellmann kam mit Anton Brellmann. Dann ging Frau Brellmann.", "Brellmann")));

    [Fact]
    public void Adjective_and_genitive_of_a_state_describe_one_authority()
    {
        var names = NameReading.Analyse("Der norwegische Geheimdienst warnt. Norwegens Geheimdienst warnt oft. Der norwegische Militärgeheimdienst schweigt.").Names;
        Assert.Equal(["norwegischer Geheimdienst", "norwegischer Geheimdienst", "norwegischer Militärgeheimdienst"], names.Select(n => n.Canonical));
        Assert.Equal(2, names.Select(n => n.Entity).Distinct().Count());
    }

    [Theory]
    [InlineData("Auf X schrieb sie davon.", true)]
    [InlineData("Die Achse X ist lang.", false)]
    public void X_is_a_platform_only_after_a_preposition(string text, bool found) =>
        Assert.Equal(found, NameReading.Names(text).Contains("X: organisation X"));

    [Fact]
    public void Spellings_of_an_outlet_are_one_entity()
    {
        var names = NameReading.Analyse("Das meldet ntv. Auch N-tv hatte es gemeldet.").Names;
        Assert.Equal(names[0].Entity, names[1].Entity);
        Assert.All(names, n => Assert.Equal(NameRole.Outlet, n.Role));
    }

    [Fact]
    public void Agencies_are_told_from_outlets() =>
        Assert.Equal([NameRole.Agency, NameRole.Agency], NameReading.Analyse("Es brannte. (dpa/AFP)").Names.Select(n => n.Role));

    [Fact]
    public void Nothing_is_found_outside_the_content()
    {
        const string Text = "Mehr aus Norwegen und von Petra Zwillenberg";
        var article = ArticleReader.FromText("a", Text) with { Zones = [new Zone(ZoneKind.Related, new TextSpan(0, Text.Length))] };
        Assert.Empty(TextAnalyser.Analyse(article).Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Präsident")]
    [InlineData("Präsident ")]
    [InlineData("Die Zeitung „")]
    [InlineData("von der von der von der")]
    [InlineData("A. B. C. D. E. F. G.")]
    [InlineData("Dr. Dr. Dr. Dr. Dr. Dr. Dr. Dr. Dr.")]
    [InlineData("al-")]
    [InlineData("Kim-Kim-Kim Kim-")]
    public void Odd_texts_do_no_harm(string text) => Assert.All(NameReading.Analyse(text).Names, n => Assert.False(n.Span.IsEmpty));

    [Theory]
    [InlineData("Kim Jong Un", true)]
    [InlineData("Lee Seong-kweun", true)]
    [InlineData("Xi Jinping", true)]
    [InlineData("Kim Wilde", false)]
    [InlineData("Lee Marvin", false)]
    [InlineData("Anna Jong-un", false)]
    public void Korean_and_Chinese_order_shows_in_the_syllables(string name, bool expected) =>
        Assert.Equal(expected, EastAsianNames.IsSurnameFirst(name.Split(' ')));

    [Fact]
    public void A_page_of_namesakes_is_read()
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(i => $"Minister Q{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}o Brellmann kam. Brellmann ging. "));
        Assert.NotEmpty(NameReading.Analyse(text).Names);
    }
}
