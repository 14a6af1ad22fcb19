using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Stories.Entities;
using Quellenlage.Tests.Language;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class EntityResolverTests
{
    [Theory]
    [InlineData("Lee Sung Kwon", "Lee Seong-kweun")]
    [InlineData("Kim Yong Hyun", "Kim Yong-hyun")]
    [InlineData("Kim Yong-hyun", "Yong-hyun Kim")]
    [InlineData("Park Min-seo", "Pak Min So")]
    [InlineData("Wolodymyr Selenskyj", "Volodymyr Zelensky")]
    [InlineData("Anton Gerashchenko", "Anton Geraschtschenko")]
    [InlineData("Sergej Kusnezow", "Sergey Kuznetsov")]
    [InlineData("Mohammed al-Rashidi", "Muhammad Raschidi")]
    [InlineData("Jörg Brömmelkamp", "Joerg Broemmelkamp")]
    [InlineData("Petra A. Zwillenberg", "P. Zwillenberg")]
    [InlineData("Kerényi Tamás", "Tamás Kerényi")]
    [InlineData("Mohammed ElTannour", "Muhammad al-Tannour")]
    [InlineData("Kim Chol-min", "Kim Cheol-min")]
    [InlineData("Oleh Hnatjuk", "Oleg Gnatyuk")]
    public void One_person_in_two_spellings_is_one(string one, string other)
    {
        var entity = Assert.Single(Persons($"Gestern sprach der Abgeordnete {one} im Radio.", $"Gestern sprach der Abgeordnete {other} im Radio."));
        Assert.Equal(2, entity.Members.Length);
        Assert.Single(entity.Reasons);
    }

    [Theory]
    [InlineData("Kim Yong-hyun", "Kim Jong Un")]
    [InlineData("Kim Jong Il", "Kim Jong Un")]
    [InlineData("Anton Brellmann", "Antonia Brellmann")]
    [InlineData("Maria Brellmann", "Marie Brellmann")]
    [InlineData("Petra Zwillenberg", "Petra Zwillenburg")]
    [InlineData("Petra Müllhoff", "Petra Millhoff")]
    [InlineData("Vitali Dobrenko", "Viktor Dobrenko")]
    [InlineData("Kim Chol-min", "Kim Chol-su")]
    [InlineData("Jussuf bin Tarik", "Tarik bin Jussuf")]
    public void Two_people_with_near_names_stay_two(string one, string other) =>
        Assert.Equal(2, Persons($"Gestern sprach der Abgeordnete {one} im Radio.", $"Gestern sprach der Abgeordnete {other} im Radio.").Length);

    [Fact]
    public void A_surname_alone_joins_the_only_person_of_the_story_with_a_reason()
    {
        var entity = Assert.Single(Persons("Igor Mostoval trat auf.", "Das Lager zweifelt an Mostovals Plänen."));
        Assert.Equal("Igor Mostoval", entity.Name);
        Assert.Contains("only person", Assert.Single(entity.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void A_surname_alone_stays_alone_between_two_people() =>
        Assert.Equal(3, Persons("Igor Mostoval trat auf.", "Oleg Mostoval trat auf.", "Das Lager zweifelt an Mostovals Plänen.").Length);

    [Fact]
    public void A_short_name_does_not_make_one_of_two_people() =>
        Assert.Equal(2, Persons("Petra Zwillenberg kam.", "Petra Anna Zwillenberg kam.", "Petra Birgit Zwillenberg kam.").Length);

    [Theory]
    [InlineData("Die EZB warnt.", "Die ECB warnt.")]
    [InlineData("Der IWF warnt.", "Der IMF warnt.")]
    [InlineData("Das Amt für Querlimben warnt.", "Das AfQ warnt.")]
    [InlineData("Die südkoreanische Regierung warnt.", "Die Regierung in Seoul warnt.")]
    [InlineData("Das teilte das Rote Kreuz mit.", "Das hieß es beim Roten Kreuz.")]
    public void One_organisation_under_two_names_is_one(string one, string other) =>
        Assert.Single(Resolve(one, other), e => e.Type == NameType.Organisation);

    [Fact]
    public void One_town_under_two_names_is_one() => Assert.Single(Resolve("Er kam nach Danzig.", "Er kam nach Gdańsk."));

    [Fact]
    public void An_initial_that_fits_two_people_is_neither() =>
        Assert.Equal(3, Persons("Igor Mostoval trat auf.", "Ivan Mostoval trat auf.", "Der Zeuge I. Mostoval trat auf.").Length);

    [Fact]
    public void Descriptions_of_an_authority_join_across_articles()
    {
        var entities = Resolve("Der norwegische Geheimdienst warnt.", "Norwegens Geheimdienst warnt.");
        Assert.Single(entities, e => e.Role == NameRole.Authority);
    }

    [Fact]
    public void A_state_its_capital_and_its_government_are_three() =>
        Assert.Equal(["Norwegen", "norwegische Regierung", "Oslo"], Resolve("Aus Norwegen hieß es, die Regierung in Oslo berate.").Select(e => e.Name));

    [Fact]
    public void An_abbreviation_joins_the_name_it_stands_for()
    {
        var entities = Resolve("Das sagte die Organisation „Querlimba Hilfe Nord“.", "Das sagte die Organisation „QHN“.");
        Assert.Equal(["Querlimba Hilfe Nord", "QHN"], Assert.Single(entities).Spellings.OrderByDescending(s => s.Length));
    }

    [Fact]
    public void Ids_follow_the_first_mention_in_the_order_of_the_story_whatever_the_order_of_the_input()
    {
        var articles = new[] { Article("b", "Petra Zwillenberg kam nach Oslo.", 2), Article("a", "Lee Sung Kwon war in Bergen.", 3), Article("c", "Lee Seong-kweun war in Oslo.", 1) };
        var expected = Describe(EntityResolver.Resolve(articles));
        Assert.StartsWith("e1 Lee", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Describe(EntityResolver.Resolve([.. articles.Reverse()])));
    }

    [Fact]
    public void Every_entity_of_every_article_belongs_to_exactly_one()
    {
        var articles = new[] { Article("a", "Petra Zwillenberg kam mit Igor Mostoval nach Oslo.", 1), Article("b", "Die Nato sprach mit Zwillenberg und Norwegens Regierung.", 2) };
        var members = EntityResolver.Resolve(articles).SelectMany(e => e.Members).ToList();
        var own = articles.SelectMany(a => a.Analysed.Names.Select(n => new EntityMember(a.Article.Id, n.Entity)).Distinct()).ToList();
        Assert.Equal(members.Count, members.Distinct().Count());
        Assert.Equivalent(own, members, strict: true);
    }

    [Fact]
    public void No_article_gives_no_entity() => Assert.Empty(EntityResolver.Resolve([]));

    private static string Describe(IEnumerable<Entity> entities) =>
        string.Join('\n', entities.Select(e => $"{e.Id} {e.Name} {string.Join(',', e.Spellings)} {string.Join(',', e.Members)} {string.Join(',', e.Reasons)}"));

    private static Entity[] Persons(params string[] texts) => [.. Resolve(texts).Where(e => e.Type == NameType.Person)];

    private static System.Collections.Immutable.ImmutableArray<Entity> Resolve(params string[] texts) => EntityResolver.Resolve([.. texts.Select((t, i) => Article($"a{i}", t, i + 1))]);

    private static Statements Article(string id, string text, int day) => new()
    {
        Analysed = NameReading.Analyse(text, id),
        Published = PublicationDate.OnDay(new DateOnly(2031, 5, day), "test"),
        Times = [],
        Quotations = [],
        Events = [],
        Figures = [],
        Diagnostics = [],
    };
}
