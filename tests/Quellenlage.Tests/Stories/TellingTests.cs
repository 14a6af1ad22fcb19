using System.Text;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Stories;

/// <summary>What articles say in different words, brought together through all stages.</summary>
public sealed class TellingTests
{
    private const string Sent = "Am 4. Mai schickte Norwegen 200 Soldaten nach Litauen.";

    [Theory]
    [InlineData("Die Entsendung norwegischer Truppen nach Litauen am 4. Mai überraschte viele.")]
    [InlineData("Oslo entsandte am 4. Mai 200 Soldaten nach Litauen.")]
    public void An_event_told_in_other_words_is_one_event(string told) =>
        Assert.Equal(["a", "b"], Assert.Single(Story(("a", Sent), ("b", told)).Timeline).Sentences.Select(s => s.Article));

    [Fact]
    public void A_separated_verb_is_one_word() =>
        Assert.Equal(["a", "b"], Assert.Single(Story(
            ("a", "Norwegen gab am 4. Mai die Lieferung von Waffen an Litauen zu."),
            ("b", "Am 4. Mai räumte Norwegen ein, Waffen an Litauen geliefert zu haben.")).Timeline).Sentences.Select(s => s.Article));

    [Theory]
    [InlineData("Norwegen wird noch in diesem Sommer Soldaten nach Litauen schicken.", "a plan is not what has happened")]
    [InlineData("Norwegen hat Soldaten in Litauen geehrt.", "another thing happened")]
    public void A_sentence_without_a_date_does_not_join_what_it_does_not_tell(string told, string because) =>
        Assert.False(Story(("a", Sent), ("b", told)).Timeline.Any(e => e.Sentences.Any(s => s.Article == "a") && e.Sentences.Any(s => s.Article == "b")), because);

    [Fact]
    public void What_is_negated_or_counted_otherwise_is_no_same_claim()
    {
        Assert.Single(Claims("In Tarvin sind bei dem Brand acht Menschen ums Leben gekommen", "In Tarvin starben bei dem Brand acht Menschen"));
        Assert.Empty(Claims("In Tarvin sind bei dem Brand acht Menschen ums Leben gekommen", "In Tarvin sind bei dem Brand 23 Menschen ums Leben gekommen"));
        Assert.Empty(Claims("In Tarvin sind bei dem Brand Menschen ums Leben gekommen", "In Tarvin sind bei dem Brand keine Menschen ums Leben gekommen"));
    }

    [Fact]
    public void Sides_of_one_matter_are_one_history()
    {
        var history = Assert.Single(Story(
            ("a", "Norwegische Soldaten kämpfen nach Angaben Litauens an der Grenze zu Lettland."),
            ("b", "Norwegen bestätigte am 9. Mai erstmals, Truppen nach Litauen an die Grenze zu Lettland entsandt zu haben.")).Statuses);
        Assert.Equal(["b", "a"], history.Steps.Select(s => s.Evidence[0].Sentence.Article));
    }

    private static IEnumerable<string> Claims(string one, string other) =>
        Story(("a", $"{one}, sagte Ruth Tann."), ("b", $"{other}, sagte Jens Moll.")).Claims.Where(c => c.Articles.Length > 1).Select(c => c.Id);

    private static Story Story(params (string Id, string Text)[] articles) => StoryBuilder.Build(
        [.. articles.Select(a => StatementExtractor.Extract(Reads.One($"{a.Id}.md", Encoding.UTF8.GetBytes($"---\ndate: 2031-05-10\n---\n# Meldung\n\n{a.Text}\n"))))]);
}
