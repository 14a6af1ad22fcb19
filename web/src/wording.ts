import type { Figure } from './dossier.ts';
import { formatPeriod } from './dates.ts';
import type { Labels } from './labels.ts';
import type { ArticleIndex, Measure, Observed } from './model.ts';

/** A figure's interval in words: "rund 2.000", "mehr als 10.000"; an amount without a number in the article's own word. */
export function valueWording(labels: Labels, figure: Figure): string {
  const interval = intervalWording(labels, figure) ?? labels.verbatim(figure.number.text);
  return figure.increment ? labels.additional(interval) : interval;
}

function intervalWording(labels: Labels, figure: Figure): string | null {
  const { min, max, qualifier, unit } = figure;
  const number = (value: number): string => withUnit(labels, value, unit);
  if (qualifier === 'vague' || (min === null && max === null)) return null;
  if (min === null) return labels.qualified[qualifier === 'less-than' ? 'less-than' : 'at-most'](number(max!));
  if (max === null) return labels.qualified[qualifier === 'more-than' ? 'more-than' : 'at-least'](number(min));
  if (min !== max) return labels.between(formatNumber(labels, min), number(max));
  return labels.qualified[qualifier](number(min));
}

export function formatNumber(labels: Labels, value: number): string {
  const isShort = (value >= 1e9 && value % 1e6 === 0) || (value >= 1e6 && value < 1e9 && value % 1e3 === 0);
  const options: Intl.NumberFormatOptions = isShort ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 } : { maximumFractionDigits: 6 };
  return new Intl.NumberFormat(labels.locale, options).format(value);
}

function withUnit(labels: Labels, value: number, unit: string | null): string {
  const number = formatNumber(labels, value);
  if (unit === null) return number;
  return `${number}\u00a0${unitName(unit)}`;
}

const unitName = (unit: string): string => (/^(percent|prozent|%)$/i.test(unit) ? '%' : unit);

/** What was counted: a name of the measures list, or the German lemma of `other:`. */
export function measureName(labels: Labels, measure: string): string {
  if (measure.startsWith('other:')) return labels.otherMeasure(measure.slice('other:'.length));
  return labels.measures[measure] ?? measure;
}

export function measureTitle(labels: Labels, measure: Measure): string {
  const name = measureName(labels, measure.measure) + (measure.unit ? ` (${unitName(measure.unit)})` : '');
  return measure.increments ? labels.increments(name) : name;
}

/** The day or period that an observation holds for, or, where the text names none, when it was reported. */
export function observedWhen(labels: Labels, observed: Observed): string {
  const { asOf } = observed.figure;
  if (asOf) return labels.asOf(formatPeriod(labels, asOf.earliest, asOf.latest, asOf.edtf));
  return reportedWhen(labels, observed.article);
}

export function reportedWhen(labels: Labels, article: ArticleIndex): string {
  const { earliest, latest } = article.article.published;
  return earliest === null && latest === null ? labels.unknownDate : labels.reported(publishedWording(labels, article));
}

export function publishedWording(labels: Labels, { article }: ArticleIndex): string {
  const { earliest, latest } = article.published;
  return formatPeriod(labels, earliest, latest);
}

/** First and last day that an observation may hold for; null where nothing is known. */
export function observedRange({ figure, article, date }: Observed): { earliest: string; latest: string } | null {
  const basis = figure.asOf ?? article.article.published;
  const earliest = basis.earliest ?? date;
  const latest = basis.latest ?? date;
  return earliest && latest && date ? { earliest, latest } : null;
}
