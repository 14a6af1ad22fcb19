import { chart } from './chart.ts';
import { isPlottable } from './chartlayout.ts';
import type { Context } from './context.ts';
import { chainLine, excerpt, sourceLink, valueLine } from './evidence.ts';
import { h, type Child } from './dom.ts';
import type { Measure, Observed } from './model.ts';
import { lazyDetails, longList } from './more.ts';
import { figureTable } from './table.ts';
import { measureTitle, observedWhen } from './wording.ts';

/** Every measure: with a chart where at least two observations have a number and a date, as a list otherwise. */
export function figures(context: Context): Child {
  const { labels, measures } = context;
  const isCharted = (measure: Measure): boolean => measure.observed.filter(isPlottable).length > 1;
  const charted = measures.filter(isCharted);
  const others = measures.filter(measure => !isCharted(measure));
  return [
    longList(labels, h('div', {}), charted, measure => panel(context, measure), 8),
    others.length > 0 && [
      h('h3', { class: 'group' }, labels.singleFigures), h('p', { class: 'note' }, labels.singleNote),
      longList(labels, h('ul', { class: 'plain singles' }), others, measure => single(context, measure), 30)],
  ];
}

function panel(context: Context, measure: Measure): HTMLElement {
  const { labels, model } = context;
  const title = measureTitle(labels, measure);
  const body = h('div', {});
  const show = (scope: string): void =>
    body.replaceChildren(...content(context, measure, scope === '' ? measure.observed : measure.observed.filter(each => each.scope === scope)));
  show('');
  return h('section', { class: 'measure', id: measure.id, 'aria-labelledby': `${measure.id}-title` },
    h('h3', { id: `${measure.id}-title` }, title),
    h('p', { class: 'note' }, labels.figureCount(measure.observed.length), ' · ', labels.originCount(model.originsOf(measure.observed.map(each => each.ref)))),
    measure.scopes.length > 1 && scopeFilter(context, measure, show),
    body);
}

function scopeFilter({ labels }: Context, measure: Measure, show: (scope: string) => void): HTMLElement {
  const select = h('select', { onchange: () => show(select.value) },
    h('option', { value: '' }, labels.allScopes), measure.scopes.map(scope => h('option', { value: scope }, scope)));
  return h('label', { class: 'filter' }, h('span', {}, labels.appliesTo), select);
}

function content(context: Context, measure: Measure, observed: readonly Observed[]): HTMLElement[] {
  const { labels } = context;
  const title = measureTitle(labels, measure);
  const plotted = observed.filter(isPlottable);
  const others = observed.filter(each => !isPlottable(each));
  const detail = h('div', { class: 'detail', 'aria-live': 'polite' });
  const point = (each: Observed): void => detail.replaceChildren(...observation(context, each));
  if (plotted.length > 0) point(plotted.at(-1)!);
  return [
    ...(plotted.length > 0 ? [chart(context, title, plotted, point), detail] : []),
    ...(others.length > 0 ? [h('h4', {}, labels.notPlotted), longList(labels, h('ul', { class: 'sides' }), others, each => h('li', {}, observation(context, each)), 6)] : []),
    lazyDetails(labels.asTable(observed.length), () => figureTable(context, title, observed), { class: 'table' }),
  ];
}

/** One observation in words, with its sentence. */
export function observation(context: Context, observed: Observed): HTMLElement[] {
  const { labels } = context;
  const { article, figure, holder, scope } = observed;
  return [
    h('p', {}, valueLine(labels, figure), ' ', h('span', { class: 'who' }, holder?.name ?? labels.articleItself(article.outlet)),
      h('span', { class: 'meta' }, ' · ', observedWhen(labels, observed), scope && [' · ', h('span', { lang: article.language }, scope)])),
    excerpt(article, figure.number),
    h('p', { class: 'meta' }, sourceLink(context, article, figure), figure.chain.length > 0 && [' · ', chainLine(context, article, figure.chain)]),
  ];
}

function single(context: Context, measure: Measure): HTMLElement {
  const { labels } = context;
  return h('li', { id: measure.id },
    h('h4', {}, measureTitle(labels, measure)),
    longList(labels, h('ul', { class: 'sides' }), measure.observed, each => h('li', {}, observation(context, each)), 4));
}
