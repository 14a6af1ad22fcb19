using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Stories.Lineage;
using Quellenlage.Text;

namespace Quellenlage.Stories.Status;

/// <summary>A quotation as a step that a matter may take.</summary>
/// <param name="Order">Its place among all quotations of the story, from 0.</param>
/// <param name="Part">The story that its article belongs to.</param>
/// <param name="Sentence">The sentence of its article that its content starts in; -1 where none does.</param>
/// <param name="Telling">What its content tells.</param>
/// <param name="Context">What its sentence and those beside it are about.</param>
/// <param name="Parties">Who stands behind its holder.</param>
/// <param name="Date">When it was said: a date of the sentence that is not part of what was said, else the day of publication.</param>
internal sealed record StatusClaim(int Order, int Part, Statements Article, Quotation Quotation, int Sentence, Telling Telling, int[] Context, ImmutableArray<string> Parties, DateOnly? Date)
{
    public int[] Terms => Telling.Terms;

    /// <summary>The frames of what it says that happens; of all that it is about where that has none.</summary>
    public ImmutableArray<string> Frames { get; init; } = [];

    public TextSpan SentenceSpan => Sentence < 0 ? Quotation.Content[0] : Article.Analysed.Sentences[Sentence].Span;

    public Modality Status => Quotation.Modality;

    /// <summary>True for a confirmation or denial.</summary>
    public bool Settles => Status is Modality.Confirmed or Modality.Denied;

    public bool Overlaps(StatusClaim other) =>
        ReferenceEquals(Article, other.Article) && Quotation.Content.Any(c => other.Quotation.Content.Any(o => o.Overlaps(c)));

    /// <summary>All quotations of the story, in its order.</summary>
    public static List<StatusClaim> Collect(StoryIndex story, WordIndex words)
    {
        var parties = new Parties(story);
        var claims = new List<StatusClaim>();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            foreach (var quotation in article.Quotations)
            {
                var sentence = article.Analysed.SentenceAt(quotation.Content[0].Start);
                var telling = Telling.Of(words, article, a, quotation);
                // Who admits or denies is most often who is said to have done it.
                if (quotation.Modality is Modality.Confirmed or Modality.Denied)
                    telling = telling with { Terms = [.. telling.Terms.Union(quotation.Speaker.SelectMany(s => words.Within(a, s, []))).Order()] };
                claims.Add(new StatusClaim(claims.Count, story.PartOf(a), article, quotation, sentence, telling, ContextOf(words, a, article, sentence), PartiesOf(story, parties, article, quotation), DateOf(article, quotation, sentence)) { Frames = FramesOf(words, telling) });
            }
        }

        return claims;
    }

    private static ImmutableArray<string> FramesOf(WordIndex words, Telling telling)
    {
        var ofPredicates = Of(telling.Predicates);
        return ofPredicates.IsEmpty ? Of(telling.Terms) : ofPredicates;

        ImmutableArray<string> Of(int[] terms) => [.. terms.Select(words.FrameOf).OfType<string>().Distinct(StringComparer.Ordinal)];
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

    private static DateOnly? DateOf(Statements article, Quotation quotation, int sentence)
    {
        var published = article.Published.Best;
        if (sentence < 0) return published;
        var span = article.Analysed.Sentences[sentence].Span;
        for (var t = FirstTimeFrom(article.Times, span.Start); t < article.Times.Length && article.Times[t].Span.Start < span.End; t++)
        {
            var time = article.Times[t];
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Earliest is null || time.Latest is null) continue;
            if (!quotation.Content.Any(c => c.Overlaps(time.Span))) return Days.Best(time.Earliest, time.Latest, published);
        }

        return published;
    }

    private static int FirstTimeFrom(ImmutableArray<TimeExpression> times, int offset)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[middle].Span.Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
