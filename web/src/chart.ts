import { line } from 'd3-shape';
import { layOut, type ChartLayout, type Mark } from './chartlayout.ts';
import type { Context } from './context.ts';
import { formatMonth, formatShortDay } from './dates.ts';
import { h, svg, type Child } from './dom.ts';
import { groupBy } from './group.ts';
import type { Labels } from './labels.ts';
import type { Observed } from './model.ts';
import { placeHash } from './route.ts';
import { rove } from './roving.ts';
import { holderClass, holderIcon, holderShape } from './symbols.ts';
import { observedWhen, valueWording } from './wording.ts';

/**
 * The chart of one measure: a link for each observation, at its date and value. `onPoint` is called for the observation that the
 * reader points at or moves to. Drawn anew when its width changes.
 */
export function chart(context: Context, title: string, observed: readonly Observed[], onPoint: (observed: Observed) => void): HTMLElement {
  const { labels } = context;
  const canvas = h('div', { class: 'canvas' });
  let drawn = 0;
  const draw = (width: number): void => {
    if (width === drawn) return;
    drawn = width;
    canvas.replaceChildren(drawing(context, title, layOut(observed, width, width < 500 ? 240 : 280), onPoint));
  };
  draw(680);
  new ResizeObserver(([entry]) => { if (entry && entry.contentRect.width > 0) draw(Math.round(entry.contentRect.width)); }).observe(canvas);
  const layout = layOut(observed, 680);
  return h('div', { class: 'chart' }, canvas, legend(labels, layout), h('p', { class: 'note' }, reading(labels, layout)));
}

function drawing(context: Context, title: string, layout: ChartLayout, onPoint: (observed: Observed) => void): SVGSVGElement {
  const { labels } = context;
  const marks = layout.marks.map(mark => markLink(labels, mark, onPoint));
  const drawn = svg('svg', { role: 'group', 'aria-label': labels.chartOf(title, marks.length), viewBox: `0 0 ${layout.width} ${layout.height}`, width: layout.width, height: layout.height },
    axes(labels, layout), connections(layout), marks);
  rove(drawn, marks);
  return drawn;
}

function axes(labels: Labels, { plot, xTicks, yTicks, days }: ChartLayout): SVGGElement {
  const date = (time: number, i: number): string => {
    const year = new Date(time).getUTCFullYear();
    const isNewYear = i === 0 || new Date(xTicks[i - 1]!.value).getUTCFullYear() !== year;
    return days > 400 ? formatMonth(labels, new Date(time).toISOString()) : formatShortDay(labels, time, isNewYear);
  };
  return svg('g', { class: 'axes', 'aria-hidden': 'true' },
    yTicks.map(({ at, value }) => [
      svg('line', { x1: plot.left, x2: plot.right, y1: at, y2: at }),
      svg('text', { x: plot.left - 8, y: at, dy: '0.32em', 'text-anchor': 'end' }, labels.shortNumber(value)),
    ]),
    svg('line', { class: 'base', x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom }),
    xTicks.map(({ at, value }, i) => [
      svg('line', { class: 'base', x1: at, x2: at, y1: plot.bottom, y2: plot.bottom + 5 }),
      svg('text', { x: at, y: plot.bottom + 20, 'text-anchor': at > plot.right - 24 ? 'end' : 'middle' }, date(value, i)),
    ]));
}

const isPart = ({ figure }: Observed): boolean => figure.subsetOf !== null;

/** Thin lines between the single numbers of one holder for one scope, where it gives one a day. */
function connections({ marks }: ChartLayout): SVGGElement {
  const groups = groupBy(marks.filter(({ kind, observed }) => kind !== 'interval' && observed.holder !== null && !isPart(observed)), mark => `${mark.holder}|${mark.observed.scope ?? ''}`);
  const path = line<Mark>(mark => mark.x, mark => mark.low);
  return svg('g', { 'aria-hidden': 'true' }, [...groups.values()].filter(isCourse).map(group =>
    svg('path', { class: `connection ${holderClass(group[0]!.holder)}`, d: path(group.toSorted((a, b) => a.x - b.x)) })));
}

const isCourse = (group: readonly Mark[]): boolean => group.length > 1 && new Set(group.map(mark => mark.observed.date)).size === group.length;

function markLink(labels: Labels, mark: Mark, onPoint: (observed: Observed) => void): SVGAElement {
  const { observed, x, low, high } = mark;
  const point = (): void => onPoint(observed);
  return svg('a', {
    class: `mark ${mark.kind} ${holderClass(mark.holder)} ${observed.figure.modality}${isPart(observed) ? ' part' : ''}`,
    href: placeHash(observed.article.article.id, observed.figure.number),
    'aria-label': `${valueWording(labels, observed.figure)}, ${observed.holder?.name ?? labels.articleItself(observed.article.outlet)}, ${observedWhen(labels, observed)}`,
    onfocus: point,
    onpointerenter: point,
  },
    mark.to - mark.from > 2 && svg('line', { class: 'period', x1: mark.from, x2: mark.to, y1: low, y2: low }),
    svg('rect', { class: 'hit', x: x - 12, y: Math.min(low, high) - 12, width: 24, height: Math.abs(low - high) + 24, rx: 12 }),
    shape(mark));
}

function shape({ observed, kind, holder, x, low, high }: Mark): Child {
  const at = (y: number, size = isPart(observed) ? 30 : 84): SVGPathElement => svg('path', { class: 'symbol', transform: `translate(${x},${y})`, d: holderShape(holder, size) });
  const arrow = (y: number, direction: number): SVGPathElement =>
    svg('path', { class: 'arrow', d: `M${x},${y + direction * 6}v${direction * 15}m-4,${direction * -5}l4,${direction * 5}l4,${direction * -5}` });
  switch (kind) {
    case 'exact': return at(low);
    case 'approximate': return [at(low), svg('text', { class: 'sign', x: x + 9, y: low - 6 }, '≈')];
    case 'open-above': return [arrow(low, -1), at(low)];
    case 'open-below': return [arrow(low, 1), at(low)];
    case 'interval': return [svg('line', { class: 'span', x1: x, x2: x, y1: low, y2: high }), at(low, 50), at(high, 50)];
  }
}

const legend = (labels: Labels, { holders }: ChartLayout): HTMLElement =>
  h('ul', { class: 'legend', 'aria-label': labels.holders }, holders.map((holder, i) => h('li', {}, holderIcon(i), holder?.name ?? labels.articlesThemselves)));

/** How to read the signs that this chart uses. */
function reading(labels: Labels, { marks, isLogarithmic }: ChartLayout): string {
  const kinds = new Set(marks.map(mark => mark.kind));
  return [...kinds].flatMap(kind => labels.signs[kind] ?? [])
    .concat(marks.some(mark => isPart(mark.observed)) ? labels.signs.part : [])
    .concat(marks.some(mark => mark.to - mark.from > 2) ? labels.signs.period : [])
    .concat(isLogarithmic ? labels.logarithmic : []).join(' ');
}
