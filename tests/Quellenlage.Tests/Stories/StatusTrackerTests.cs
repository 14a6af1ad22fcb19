using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Status;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class StatusTrackerTests
{
    private static readonly ArticleSketch _alleged = new ArticleSketch("a", "Die Färberei soll Giftstoffe in die Aller geleitet haben.", "2031-05-02").Name("Aller")
        .Quote("Giftstoffe in die Aller geleitet haben", Modality.Alleged);

    private static readonly ArticleSketch _denied = new ArticleSketch("b", "Werksleiter Jens Moll bestritt, dass Giftstoffe in die Aller geleitet wurden.", "2031-05-03").Name("Aller").Name("Jens Moll", NameType.Person)
        .Quote("dass Giftstoffe in die Aller geleitet wurden", Modality.Denied, "Jens Moll");

    private static readonly ArticleSketch _confirmed = new ArticleSketch("c", "Am 7. Mai bestätigte Jens Moll, es seien Giftstoffe in die Aller geleitet worden.", "2031-05-20").Name("Aller").Name("Jens Moll", NameType.Person)
        .Time("7. Mai", "2031-05-07").Quote("es seien Giftstoffe in die Aller geleitet worden", Modality.Confirmed, "Jens Moll");

    [Fact]
    public void A_denial_that_turns_into_a_confirmation_is_one_history_by_date()
    {
        var history = Assert.Single(Track(_confirmed, _denied, _alleged));
        Assert.Equal([Modality.Alleged, Modality.Denied, Modality.Confirmed], history.Steps.Select(s => s.Status));
        Assert.Equal([null, "Jens Moll", "Jens Moll"], history.Steps.Select(s => s.Holder));
        Assert.Equal("a", history.Assertion.Article);
    }

    [Fact]
    public void A_date_beside_the_words_says_when_they_were_said()
    {
        Assert.Equal(new DateOnly(2031, 5, 7), Assert.Single(Track(_denied, _confirmed)).Steps[1].Date);
        Assert.Equal(new DateOnly(2031, 5, 3), Assert.Single(Track(_denied, _confirmed)).Steps[0].Date);
    }

    [Fact]
    public void Nothing_is_tracked_where_nobody_confirms_or_denies_or_the_words_differ()
    {
        Assert.Empty(Track(_alleged, new ArticleSketch("d", "Ruth Tann sagt, Giftstoffe seien in die Aller geleitet worden.").Name("Aller").Quote("Giftstoffe seien in die Aller geleitet worden", Modality.Asserted, "Ruth Tann")));
        Assert.Empty(Track(_alleged, new ArticleSketch("d", "Ruth Tann bestritt, dass der Bahnhof schließt.").Quote("dass der Bahnhof schließt", Modality.Denied, "Ruth Tann")));
    }

    [Fact]
    public void A_verb_and_the_noun_made_from_it_state_the_same()
    {
        var history = Assert.Single(Track(
            new ArticleSketch("a", "Das Amt will Archive verlegen.", "2031-05-02").Quote("Archive verlegen", Modality.Expected),
            new ArticleSketch("b", "Ruth Tann gab die Verlegung der Archive zu.", "2031-05-03").Quote("die Verlegung der Archive", Modality.Confirmed, "Ruth Tann")));
        Assert.Equal([Modality.Expected, Modality.Confirmed], history.Steps.Select(s => s.Status));
    }

    [Fact]
    public void A_lone_denial_is_no_change() => Assert.Empty(Track(_denied));

    private static StatusHistory[] Track(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Statuses];
}
