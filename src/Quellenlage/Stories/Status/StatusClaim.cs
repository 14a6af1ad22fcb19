using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Text;

namespace Quellenlage.Stories.Status;

/// <summary>A quotation, or what an article says itself, as a step that a matter may take.</summary>
/// <param name="Order">Its place among all of the story, from 0.</param>
/// <param name="Part">The story that its article belongs to.</param>
/// <param name="Words">The words that say it, in order; at least one span.</param>
/// <param name="Sentence">The sentence of its article that its words start in; -1 where none does.</param>
/// <param name="Quotation">Null where the article says so itself.</param>
/// <param name="Telling">What its words tell.</param>
internal sealed record StatusClaim(int Order, int Part, Statements Article, ImmutableArray<TextSpan> Words, int Sentence, Quotation? Quotation, Modality Status, Telling Telling)
{
    /// <summary>What it is about, with who confirms or denies: most often who is said to have done it.</summary>
    public required int[] Terms { get; init; }

    /// <summary>The frames of what it says that happens; of all that it is about where that has none.</summary>
    public required ImmutableArray<string> Frames { get; init; }

    /// <summary>What its sentence and those beside it are about.</summary>
    public int[] Context { get; init; } = [];

    /// <summary>Who stands behind its holder; empty where the article says so itself.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>When it was said.</summary>
    public SayingDate Date { get; init; }

    /// <summary>True for a confirmation or denial.</summary>
    public bool Settles => Status is Modality.Confirmed or Modality.Denied;

    public ImmutableArray<ChainLink> Chain => Quotation?.Chain ?? [];

    /// <summary>Its sentence, or its words where it stands in none.</summary>
    public TextSpan Place => Sentence < 0 ? Words[0] : Article.Analysed.Sentences[Sentence].Span;

    /// <summary>True for a line of its own, such as the headline.</summary>
    public bool IsHeading => Sentence >= 0 && Article.Analysed.Sentences[Sentence].IsHeading;

    /// <summary>The same claim, with what it speaks of.</summary>
    public StatusClaim Meaning(List<StatusClaim> spoken) => spoken.Count == 0 ? this : this with
    {
        Telling = spoken[0].Telling with { Terms = Sorted(spoken.SelectMany(s => s.Telling.Terms)), Predicates = Sorted(spoken.SelectMany(s => s.Telling.Predicates)) },
        Terms = Sorted(spoken.SelectMany(s => s.Terms).Concat(Terms)),
        Frames = [.. spoken.SelectMany(s => s.Frames).Concat(Frames).Distinct(StringComparer.Ordinal)],
    };

    public bool Overlaps(StatusClaim other) =>
        ReferenceEquals(Article, other.Article) && Words.Any(c => other.Words.Any(o => o.Overlaps(c)));

    private static int[] Sorted(IEnumerable<int> terms) => [.. terms.Distinct().Order()];
}
