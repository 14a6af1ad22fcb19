using System.Collections.Immutable;
using Quellenlage.Extraction.Events;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>One telling of an event: a sentence, or the clause of it that a date belongs to.</summary>
/// <param name="Order">Its place among all tellings of the story, from 0.</param>
/// <param name="Article">The article's place in the story.</param>
/// <param name="Sentence">The sentence's number in the article.</param>
/// <param name="Clause">The words that tell it, from the sentence.</param>
/// <param name="Edtf">The date as the time expression gives it; null where it gives none or there is no date.</param>
/// <param name="Earliest">First possible day; null where the telling has no date.</param>
/// <param name="Happened">When the sentence's own event happened, for a telling without a date of its own.</param>
/// <param name="IsNews">True for an act without a date of its own that readers look for: something becomes known by it, or it gives a figure that others contradict.</param>
/// <param name="Telling">What the clause tells, without its date.</param>
/// <param name="Near">What stands close to the date; empty where there is none.</param>
/// <param name="Utterances">What named sources say in the clause.</param>
/// <param name="Counts">Telling numbers of the clause, with the term of what is counted.</param>
/// <param name="Anchor">The term of what happened, for an event that is named only to place another by; null for every other telling.</param>
internal sealed record EventMention(
    int Order,
    int Article,
    int Sentence,
    TextSpan Clause,
    string? Edtf,
    DateOnly? Earliest,
    DateOnly? Latest,
    EventDate Happened,
    bool IsNews,
    Telling Telling,
    int[] Near,
    ImmutableArray<Utterance> Utterances,
    ImmutableArray<(decimal Number, int Counted)> Counts,
    int? Anchor)
{
    public int[] Terms => Telling.Terms;

    public bool IsDated => Earliest is not null;

    /// <summary>The same telling on the days of the sentence's own event.</summary>
    public EventMention Dated => this with { Edtf = Happened.Edtf, Earliest = Happened.Earliest, Latest = Happened.Latest };

    /// <summary>False where the sentence's tense or time rules out that it tells of those days.</summary>
    public bool MayHaveHappened(DateOnly first, DateOnly last) =>
        !(Happened.Latest < first) && (Happened.IsAct || Happened.Ground == EventGround.Tense || !(Happened.Earliest > last));

    /// <summary>Days that the date leaves open; 0 for one day.</summary>
    public int Slack => Earliest is { } first && Latest is { } last ? last.DayNumber - first.DayNumber : 0;
}
