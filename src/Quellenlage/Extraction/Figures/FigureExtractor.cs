using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>Finds the figures of an article: counted and measured quantities that it reports as facts of its story.</summary>
public static class FigureExtractor
{
    /// <summary>
    /// Figures in the order of the text, without overlap of their numbers. Dates, ages, durations, lengths, ordinals, labels and
    /// scores are none. Pure; never throws on any text; one pass over the tokens.
    /// </summary>
    /// <param name="times">In order; numbers inside them are no figures.</param>
    public static ImmutableArray<Figure> Extract(AnalysedText text, ImmutableArray<TimeExpression> times, ImmutableArray<Quotation> quotations, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var run = new Run(text, times, quotations);
        foreach (var sentence in text.Sentences) run.Read(sentence);
        return run.Figures.ToImmutable();
    }

    /// <summary>The state of one pass.</summary>
    private sealed class Run(AnalysedText text, ImmutableArray<TimeExpression> times, ImmutableArray<Quotation> quotations)
    {
        private readonly HolderLookup _holders = new(quotations);
        private PreviousFigure? _previous;
        private int _time;

        public ImmutableArray<Figure>.Builder Figures { get; } = ImmutableArray.CreateBuilder<Figure>();

        public void Read(Sentence sentence)
        {
            while (_time < times.Length && times[_time].Span.End <= sentence.Span.Start) _time++;
            var before = Figures.Count;
            SentenceSigns? signs = null;
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (!NumberReader.TryRead(text, sentence, at, out var number)) continue;
                if (!FigureFilter.IsMereArticle(text, sentence, number, _previous) && !FigureFilter.IsExcludedByPlace(text, sentence, number, times, _time))
                {
                    signs ??= SentenceSigns.Of(text, sentence);
                    TryAdd(signs, Candidate.Of(text, signs, number));
                }

                at = number.End - 1;
            }

            // A figure lends its measure to the next sentence only.
            _previous = Figures.Count > before && _previous is { } last ? last with { SameSentence = false } : null;
        }

        private void TryAdd(SentenceSigns signs, Candidate candidate)
        {
            if (!MeasureFinder.TryFind(text, signs, candidate, _previous, out var measure)) return;
            if (!FigureFilter.IsFigure(text, signs, candidate, measure, _previous)) return;
            var figure = Build(signs, candidate, measure);
            if (Whole(candidate, figure) is { } part) Figures[part] = Figures[part] with { SubsetOf = figure.Id };
            Figures.Add(figure);
            _previous = new PreviousFigure(figure, SameSentence: true, figure.SubsetOf is null ? figure.Id : _previous?.Whole ?? figure.Id);
        }

        private Figure Build(SentenceSigns signs, Candidate candidate, FoundMeasure measure)
        {
            var number = candidate.Number;
            var segment = signs.Segments[candidate.Segment];
            var segmentSpan = text.Tokens[segment.First].Span.Union(text.Tokens[segment.End - 1].Span);
            var counted = CountedSpan(candidate);
            var holder = _holders.At(number.Span);
            var place = FigureScope.Place(text, signs.Sentence, segmentSpan, number.Span, holder);
            return new Figure
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"f{Figures.Count + 1}"),
                Span = counted is { } span && !candidate.Shared ? number.Span.Union(span) : number.Span,
                Number = number.Span,
                Min = number.Min,
                Max = number.Max,
                Qualifier = number.Qualifier,
                Measure = measure.Name,
                Counted = counted,
                Unit = UnitName(candidate) ?? (measure.Basis == "inherited" ? _previous?.Unit : null),
                Increment = IsIncrement(signs, candidate, measure),
                Chain = holder?.Chain ?? [],
                Quotation = holder?.Id,
                Modality = ModalityOf(signs, candidate, holder),
                AsOf = FigureDate.Of(text, times, _time, signs.Sentence.Span, segmentSpan, number.Span) ?? CarriedDate(signs, candidate, holder),
                Place = FigureScope.Facility(text, segment) ?? (place is null ? null : FigureScope.WithFacility(text, signs.Sentence, place.Span)),
                PlaceEntity = place?.Entity,
                SubsetOf = WholeOf(signs, candidate, measure),
                Rule = $"{measure.Basis}:{(measure.IsKnown ? measure.Name : "other")}",
            };
        }

        // "drei der 44 Bergleute": the number inside what the one before counts is the whole of it.
        private int? Whole(Candidate candidate, Figure figure)
        {
            if (Figures.Count == 0 || Figures[^1] is not { SubsetOf: null, Counted: { } counted } part || !counted.Contains(figure.Number)) return null;
            return candidate.Number.Value > part.Max ? Figures.Count - 1 : null;
        }

        // One occasion goes on: a part has the date of its whole, "drei weitere" and "dabei" that of the sentence before, and what the
        // same holder says next the date of what was said before.
        private AsOf? CarriedDate(SentenceSigns signs, Candidate candidate, Quotation? holder)
        {
            if (_previous is not { Figure: var before } || before.AsOf is null) return null;
            if (candidate.Counted.Partitive || candidate.Counted.Further || PartWords.IsOnward(text[text.Tokens[signs.Sentence.FirstToken]])) return before.AsOf;
            return holder is { Chain: [.., var now] } && before.Chain is [.., var then] && IsSame(now, then) ? before.AsOf : null;
        }

        private static bool IsSame(ChainLink one, ChainLink other) =>
            (one.Entity is { } entity && entity == other.Entity) || one.Name.EndsWith(other.Name, StringComparison.Ordinal) || other.Name.EndsWith(one.Name, StringComparison.Ordinal);

        // Only where the words say so: davon, von ihnen, darunter, unter ihnen, unter den Toten, einer dieser Gefangenen.
        private string? WholeOf(SentenceSigns signs, Candidate candidate, FoundMeasure measure)
        {
            if (_previous is not { } before) return null;
            var told = candidate.Counted is { Partitive: true, PronounOnly: true } || FigureFilter.IsAmong(text, signs.Segments[candidate.Segment]) || (measure.Basis == "among" && measure.Name == before.Measure);
            if (!told || (before.Value is { } whole && candidate.Number.Min > whole && candidate.Unit is null)) return null;
            return before.Whole;
        }

        private TextSpan? CountedSpan(Candidate candidate)
        {
            if (!candidate.Counted.IsNamed) return null;
            return text.Tokens[candidate.Counted.First].Span.Union(text.Tokens[Math.Max(candidate.Counted.End, candidate.Counted.Head + 1) - 1].Span);
        }

        private string? UnitName(Candidate candidate)
        {
            if (candidate.Number.Form == NumberForm.Fraction) return Units.Percent;
            if (candidate.Unit is not { } unit) return null;
            return unit.Name == Units.OfText && candidate.Counted.Head >= 0 ? text.Text.Slice(text.Tokens[candidate.Counted.Head].Span) : unit.Name;
        }

        // "weitere" tells from a figure of another measure, or adds to one of the same.
        private bool IsIncrement(SentenceSigns signs, Candidate candidate, FoundMeasure measure) =>
            candidate.Counted.New || IsChange(signs, candidate, measure) || MeasureTable.IsIncrement(measure.Name) || (candidate.Counted.Further && (_previous is not { } before || before.Measure == measure.Name));

        // "stieg um 300 auf 9.000"; "um die 300" only comes near.
        private bool IsChange(SentenceSigns signs, Candidate candidate, FoundMeasure measure) =>
            candidate.Number.First > signs.Sentence.FirstToken && PartWords.IsBy(text[text.Tokens[candidate.Number.First - 1]])
            && (measure.Basis is "quantity" or "unit" or "inherited" || candidate.IsBare);

        private Modality ModalityOf(SentenceSigns signs, Candidate candidate, Quotation? holder)
        {
            var segment = signs.Segments[candidate.Segment];
            var start = candidate.Segment;
            while (start > 0 && signs.Segments[start].Joined) start--;
            var whole = segment.Embedded || !segment.HasFinite;
            var (first, end) = whole ? (signs.Sentence.FirstToken, signs.Sentence.EndToken) : (signs.Segments[start].First, segment.End);
            var worded = ModalityCues.OfClause(text, first, end, underHolder: holder is not null && !holder.Chain.IsDefaultOrEmpty);
            return worded == Modality.Asserted && holder is not null ? holder.Modality : worded;
        }
    }
}
