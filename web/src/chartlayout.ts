import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { dayTime } from './dates.ts';
import type { Figure } from './dossier.ts';
import { groupBy } from './group.ts';
import { isNumeric, type Holder, type Observed } from './model.ts';
import { observedRange } from './wording.ts';

/** How a mark stands for its interval: nothing is drawn that the words do not say. */
export type MarkKind = 'exact' | 'approximate' | 'open-above' | 'open-below' | 'interval';

export interface Mark {
  readonly observed: Observed;
  readonly kind: MarkKind;
  readonly holder: number;
  readonly x: number;
  /** The lower and the upper bound; equal where there is one number. */
  readonly low: number;
  readonly high: number;
  /** The days it may hold for. */
  readonly from: number;
  readonly to: number;
}

export interface Tick { readonly at: number; readonly value: number }

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly marks: readonly Mark[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly days: number;
  readonly isLogarithmic: boolean;
  /** Null stands for the articles themselves. */
  readonly holders: readonly (Holder | null)[];
}

export const isPlottable = (observed: Observed): boolean => isNumeric(observed.figure) && observed.date !== null;

const DAY = 86_400_000;
const MARK = 14;

/** Places the plottable observations; the others are left out. */
export function layOut(all: readonly Observed[], width: number, height = 300): ChartLayout {
  const observed = all.filter(isPlottable);
  const values = observed.flatMap(({ figure }) => [figure.min, figure.max].filter(value => value !== null));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const plot = { left: most < 1e5 ? 52 : 72, right: width - 16, top: 22, bottom: height - 34 };
  const isLogarithmic = least > 0 && most / least > 100;
  const y = (isLogarithmic ? scaleLog().domain([least / 1.5, most * 1.5]) : scaleLinear().domain([Math.min(0, least), Math.max(most * 1.12, 1)]))
    .range([plot.bottom, plot.top]);

  const times = observed.map(each => dayTime(each.date!));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const pad = Math.max((last - first) * 0.06, DAY);
  const x = scaleUtc().domain([first - pad, last + pad]).range([plot.left, plot.right]);

  const holders = distinctHolders(observed);
  const marks = observed.map((each, i): Mark => {
    const { min, max } = each.figure;
    const [low, high] = [y(min ?? max!), y(max ?? min!)];
    const days = observedRange(each);
    const within = (time: number): number => Math.max(plot.left, Math.min(plot.right, x(time)));
    return {
      observed: each,
      kind: markKind(each.figure),
      holder: holders.findIndex(holder => holder?.key === each.holder?.key),
      x: x(times[i]!),
      low,
      high,
      from: within(days ? dayTime(days.earliest) : times[i]!),
      to: within(days ? dayTime(days.latest) : times[i]!),
    };
  });

  const integersOnly = values.every(value => Number.isInteger(value));
  return {
    width, height, plot, holders, isLogarithmic,
    marks: spread(marks, x(first + DAY) - x(first), plot),
    days: (last - first + 2 * pad) / DAY,
    xTicks: x.ticks(Math.max(2, Math.floor(width / 130))).filter(time => time.getTime() % DAY === 0).map(time => ({ at: x(time), value: time.getTime() })),
    yTicks: y.ticks(isLogarithmic ? 4 : 5)
      .filter(value => (isLogarithmic ? isPowerOfTen(value) : !integersOnly || Number.isInteger(value)))
      .map(value => ({ at: y(value), value })),
  };
}

const isPowerOfTen = (value: number): boolean => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;

function markKind({ min, max, qualifier }: Figure): MarkKind {
  if (max === null) return 'open-above';
  if (min === null) return 'open-below';
  if (min !== max) return 'interval';
  return qualifier === 'about' || qualifier === 'nearly' ? 'approximate' : 'exact';
}

/** In the order of their first observation, so that colours stay the same when a filter is taken away. */
function distinctHolders(observed: readonly Observed[]): (Holder | null)[] {
  const holders = new Map<string | undefined, Holder | null>();
  for (const { holder } of observed) if (!holders.has(holder?.key)) holders.set(holder?.key, holder);
  return [...holders.values()];
}

/**
 * Sets marks that would hide each other side by side around their day: within the width of the day where it has room for them, so
 * that none seems to belong to another.
 */
function spread(marks: readonly Mark[], dayWidth: number, plot: ChartLayout['plot']): Mark[] {
  const moved = new Map<Mark, number>();
  for (const day of groupBy(marks, mark => mark.x).values()) {
    for (const cluster of overlapping(day)) {
      const step = Math.max(4, Math.min(MARK, (dayWidth * 0.85) / cluster.length));
      const half = ((cluster.length - 1) / 2) * step;
      const centre = Math.max(plot.left + half, Math.min(plot.right - half, cluster[0]!.x));
      cluster.toSorted((a, b) => a.holder - b.holder).forEach((mark, i) => moved.set(mark, centre - half + i * step));
    }
  }
  return marks.map(mark => ({ ...mark, x: moved.get(mark) ?? mark.x }));
}

/** Groups of marks of one day whose heights touch. */
function overlapping(day: readonly Mark[]): Mark[][] {
  const clusters: Mark[][] = [];
  let bottom = -Infinity;
  for (const mark of day.toSorted((a, b) => a.high - b.high)) {
    if (mark.high < bottom + MARK) clusters.at(-1)!.push(mark);
    else clusters.push([mark]);
    bottom = Math.max(bottom, mark.low);
  }
  return clusters;
}
