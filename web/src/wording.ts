import type { Figure } from './dossier.ts';
import { formatDay, formatPeriod } from './dates.ts';
import { groupBy } from './group.ts';
import type { Labels } from './labels.ts';
import { OPEN_MEASURES } from './measures.ts';
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
  if (min !== max) return labels.between(withoutSharedWord(formatNumber(labels, min), formatNumber(labels, max)), number(max));
  return labels.qualified[qualifier](number(min));
}

/** "500 Millionen" before "600 Millionen" is "500". */
function withoutSharedWord(low: string, high: string): string {
  const word = /\s\p{L}+$/u.exec(low)?.[0];
  return word && high.endsWith(word) ? low.slice(0, -word.length) : low;
}

/** The same without the unit, for places under a heading that names it; a share keeps its sign. */
export const bareWording = (labels: Labels, figure: Figure): string => valueWording(labels, isPercent(figure.unit) ? figure : { ...figure, unit: null });

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

const isPercent = (unit: string | null): boolean => /^(percent|prozent|%)$/i.test(unit ?? '');

const unitName = (unit: string): string => (isPercent(unit) ? '%' : unit);

/** What was counted: a name of the measures list, or the German lemma of `other:`. */
export function measureName(labels: Labels, measure: string): string {
  if (measure.startsWith('other:')) return labels.otherMeasure(measure.slice('other:'.length));
  return labels.measures[measure] ?? measure;
}

export function measureTitle(labels: Labels, measure: Measure): string {
  const name = measureName(labels, measure.measure) + (measure.unit ? ` (${unitName(measure.unit)})` : '');
  return measure.increments ? labels.increments(name) : name;
}

/** What most observations of the measure hold for. */
export function mainScope({ observed }: Measure): string | null {
  const groups = groupBy(observed, each => each.scope);
  return [...groups].reduce((most, group) => (group[1].length > most[1].length ? group : most), [null, []] as [string | null, Observed[]])[0];
}

/** A scope in the articles' own words, each in quotation marks, since they stand as inflected there. */
export const scopeWording = (labels: Labels, scope: string): string => scope.split(', ').map(labels.verbatim).join(', ');

/** What an observation holds for, where the measure's name and the other observations leave that open; null otherwise. */
export function scopeBeside(labels: Labels, measure: Measure, { scope, figure }: Observed): string | null {
  if (scope === null || measure.scopes.length < 2 || scope === figure.unit) return null;
  return scope === mainScope(measure) && !OPEN_MEASURES.has(measure.measure) ? null : scopeWording(labels, scope);
}

/** The day or period that an observation holds for, or, where the text names none, when it was reported. */
export function observedWhen(labels: Labels, observed: Observed): string {
  const { asOf } = observed.figure;
  if (asOf) return labels.asOf(formatPeriod(labels, asOf.earliest, asOf.latest, asOf.edtf));
  return reportedWhen(labels, observed.article, observed.figure.start);
}

/** When the article was reported, or the entry of a live blog that holds the place. */
export function reportedWhen(labels: Labels, article: ArticleIndex, place: number | null = null): string {
  const { earliest, latest } = publishedRange(article, place);
  return earliest === null && latest === null ? labels.unknownDate : labels.reported(publishedWording(labels, article, place));
}

/** When the article was published, or the entry of a live blog that holds the place. */
export function publishedWording(labels: Labels, article: ArticleIndex, place: number | null = null): string {
  const entry = place === null ? null : article.entryAt(place);
  if (entry) return momentWording(labels, entry);
  const { earliest, latest } = article.article.published;
  return formatPeriod(labels, earliest, latest);
}

function publishedRange(article: ArticleIndex, place: number | null): { earliest: string | null; latest: string | null } {
  const entry = place === null ? null : article.entryAt(place);
  return entry ? { earliest: entry.day, latest: entry.day } : article.article.published;
}

/** The day of a version or an entry, with the clock and the zone as far as the page states them. */
export function momentWording(labels: Labels, { day, moment }: { readonly day: string; readonly moment: string | null }): string {
  const shown = formatDay(labels, moment?.slice(0, 10) ?? day);
  return moment === null ? shown : labels.atClock(shown, moment.slice(11, 16), moment.slice(19));
}

/** First and last day that an observation may hold for; null where nothing is known. */
export function observedRange({ figure, article, date }: Observed): { earliest: string; latest: string } | null {
  const basis = figure.asOf ?? publishedRange(article, figure.start);
  const earliest = basis.earliest ?? date;
  const latest = basis.latest ?? date;
  return earliest && latest && date ? { earliest, latest } : null;
}
