using Quellenlage.Resources;
using Quellenlage.Stories;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class NearSynonymsTests
{
    [Theory]
    [InlineData("Entsendung", "schickte")]
    [InlineData("Pakt", "Abkommen")]
    [InlineData("Beistandspakt", "Fischereiabkommen")]
    [InlineData("zugegeben", "Eingeständnis")]
    public void Words_for_one_thing_share_a_term(string one, string other) => Assert.Equal(TermOf(one), TermOf(other));

    [Theory]
    [InlineData("Einbruch")]
    [InlineData("Durchbruch")]
    [InlineData("Wochenende")]
    public void A_word_that_only_ends_like_one_of_a_class_keeps_to_itself(string word) => Assert.Null(NearSynonyms.TermOf(ContentWords.Stem(word)));

    [Fact]
    public void No_word_belongs_to_two_classes()
    {
        var classes = WordList.Load("stories/near-synonyms").Entries.SelectMany(e => NearSynonyms.WordsOf(e).Select(w => (Stem: ContentWords.Stem(w), e.Word, Text: w)));
        Assert.Empty(classes.GroupBy(c => c.Stem).Where(g => g.DistinctBy(c => c.Word).Count() > 1).Select(g => string.Join(" ", g.Select(c => c.Text))).Take(100));
    }

    private static string TermOf(string word) => NearSynonyms.TermOf(ContentWords.Stem(word))!;
}
