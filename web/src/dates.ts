import type { Day } from './dossier.ts';
import type { Labels } from './labels.ts';

const DAY_MS = 86_400_000;

/** Midnight UTC of an ISO date. */
export const dayTime = (day: Day): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

const formatter = (labels: Labels, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(labels.locale, { timeZone: 'UTC', ...options });

export const formatDay = (labels: Labels, day: Day): string => formatter(labels, { day: 'numeric', month: 'long', year: 'numeric' }).format(dayTime(day));

export const formatShortDay = (labels: Labels, time: number, withYear: boolean): string =>
  formatter(labels, { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) }).format(time);

export const formatMonth = (labels: Labels, day: Day): string => formatter(labels, { month: 'long', year: 'numeric' }).format(dayTime(day));

/** A day or period in words, as precise as its bounds and no more; `edtf` adds "about" and "uncertain". */
export function formatPeriod(labels: Labels, earliest: Day | null, latest: Day | null, edtf: string | null = null): string {
  const bare = bounds(labels, earliest, latest) ?? edtf ?? labels.unknownDate;
  const approximate = /[~%]/.test(edtf ?? '') ? labels.approximately(bare) : bare;
  return /[?%]/.test(edtf ?? '') ? labels.uncertain(approximate) : approximate;
}

function bounds(labels: Labels, earliest: Day | null, latest: Day | null): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === null) return labels.untilDay(formatDay(labels, latest!));
  if (latest === null) return labels.fromDay(formatDay(labels, earliest));
  if (earliest === latest) return formatDay(labels, earliest);
  if (isWholeYear(earliest, latest)) return earliest.slice(0, 4);
  if (isWholeMonth(earliest, latest)) return formatMonth(labels, earliest);
  return formatter(labels, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(dayTime(earliest), dayTime(latest));
}

const isWholeYear = (earliest: Day, latest: Day): boolean =>
  earliest.endsWith('-01-01') && latest.endsWith('-12-31') && earliest.slice(0, 4) === latest.slice(0, 4);

function isWholeMonth(earliest: Day, latest: Day): boolean {
  const next = new Date(dayTime(latest) + DAY_MS);
  return earliest.endsWith('-01') && next.getUTCDate() === 1 && earliest.slice(0, 7) === latest.slice(0, 7);
}
