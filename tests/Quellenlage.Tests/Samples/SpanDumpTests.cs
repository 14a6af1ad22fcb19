using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>
/// All that is found in two articles, as it stands, good or bad: a change of rules shows here what it changes besides what it was made for.
/// </summary>
public sealed class SpanDumpTests
{
    [Theory]
    [InlineData("nav-rettung")]
    [InlineData("kuestenblatt-protest")]
    public void What_is_found_in_an_article_is_what_was_found_before(string id) =>
        Golden.Check(SpanDump.Of(SampleStory.Story.Articles.Single(a => a.Article.Id == id)), "Samples", id);
}
