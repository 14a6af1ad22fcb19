using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Stories.Lineage;

namespace Quellenlage.Stories.Status;

/// <summary>Reads each quotation of a story as a step that a matter may take.</summary>
internal static class StatusClaims
{
    /// <summary>In the story's order, within an article in the order of its quotations.</summary>
    public static List<StatusClaim> OfQuotations(StoryIndex story, WordIndex words)
    {
        var parties = new Parties(story);
        var claims = new List<StatusClaim>();
        for (var a = 0; a < story.Articles.Length; a++)
            foreach (var quotation in story.Articles[a].Quotations) claims.Add(Of(story, words, parties, a, quotation, claims));
        return claims;
    }

    public static ImmutableArray<string> FramesOf(WordIndex words, Telling telling)
    {
        var ofPredicates = Of(telling.Predicates);
        return ofPredicates.IsEmpty ? Of(telling.Terms) : ofPredicates;

        ImmutableArray<string> Of(int[] terms) => [.. terms.Select(words.FrameOf).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static StatusClaim Of(StoryIndex story, WordIndex words, Parties parties, int a, Quotation quotation, List<StatusClaim> before)
    {
        var article = story.Articles[a];
        var sentence = article.Analysed.SentenceAt(quotation.Content[0].Start);
        var telling = Telling.Of(words, article, a, quotation);
        // Who admits or denies is most often who is said to have done it; who is accused always is.
        var concerned = quotation.Modality is Modality.Confirmed or Modality.Denied ? quotation.Speaker : quotation.Type == QuotationType.Direct ? [] : quotation.Addressee;
        return new StatusClaim(before.Count, story.PartOf(a), article, quotation.Content, sentence, quotation, quotation.Modality, telling)
        {
            Terms = [.. telling.Terms.Union(concerned.SelectMany(s => words.Within(a, s, []))).Order()],
            Frames = FramesOf(words, telling),
            Context = ContextOf(words, a, article, sentence),
            Parties = PartiesOf(story, parties, article, quotation),
            Date = DateOf(article, quotation, before),
        };
    }

    // What carries on what was said before was said when that was.
    private static SayingDate DateOf(Statements article, Quotation quotation, List<StatusClaim> before)
    {
        var own = SayingDates.Of(article, quotation);
        if (own.IsTold || quotation.Type != QuotationType.IndirectFreeIndirect || before.Count == 0) return own;
        var carried = before[^1];
        return ReferenceEquals(carried.Article, article) && carried.Chain.SequenceEqual(quotation.Chain) ? carried.Date : own;
    }

    private static int[] ContextOf(WordIndex words, int index, Statements article, int sentence)
    {
        if (sentence < 0) return [];
        var terms = new List<int>();
        for (var s = Math.Max(0, sentence - 1); s <= sentence + 1 && s < article.Analysed.Sentences.Length; s++) terms.AddRange(words.OfSentence(index, s));
        return [.. terms.Distinct().Order()];
    }

    // A spokeswoman of the works speaks for the works.
    private static ImmutableArray<string> PartiesOf(StoryIndex story, Parties parties, Statements article, Quotation quotation)
    {
        if (quotation.Chain.IsEmpty) return [];
        var link = quotation.Chain[^1];
        var source = story.SourceOf(article, link);
        if (source.Entity is null)
            foreach (var name in NameLookup.Overlapping(article.Analysed.Names, link.Span))
                if (story.EntityOf(article, name.Entity) is { } named) return [.. parties.Of(named.Name, named, $"entity:{named.Id}")];
        return [.. parties.Of(source.Name, source.Entity, source.Key)];
    }
}
