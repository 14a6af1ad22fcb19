import { against, conflictId, conflictsOf } from './against.ts';
import { chart } from './chart.ts';
import { isPlottable } from './chartlayout.ts';
import type { Context } from './context.ts';
import type { SeriesView } from './dossier.ts';
import { chainLine, evidenceLink, excerpt, holderName, originKind, sourceLink, valueLine } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { isOtherMeasure, type Measure, type Observed } from './model.ts';
import { lazyDetails } from './more.ts';
import { figureTable, otherTable } from './table.ts';
import { measureTitle, observedWhen, scopeWording } from './wording.ts';

const PANELS = 6;

/** Every measure with a course over time as a chart, the first ones open; all others in one folded table. */
export function figures(context: Context): Child {
  const { labels, measures } = context;
  const isCharted = (measure: Measure): boolean => !isOtherMeasure(measure) && measure.observed.filter(isPlottable).length > 1;
  const charted = measures.filter(isCharted);
  const others = measures.filter(measure => !isCharted(measure));
  const count = others.reduce((sum, measure) => sum + measure.observed.length, 0);
  return [
    charted.length > 0 && h('p', { class: 'note' }, labels.chartHint),
    charted.slice(0, PANELS).map(measure => h('section', { class: 'measure', id: measure.id, 'aria-labelledby': `${measure.id}-title` },
      h('h3', { id: `${measure.id}-title` }, measureTitle(labels, measure)), panel(context, measure))),
    charted.slice(PANELS).map(measure => lazyDetails(
      [h('b', {}, measureTitle(labels, measure)), h('span', { class: 'meta' }, ` ${labels.figureCount(measure.observed.length)}`)],
      () => h('section', { class: 'measure', id: measure.id, 'aria-label': measureTitle(labels, measure) }, panel(context, measure)), { class: 'fold', holds: [measure.id] })),
    others.length > 0 && lazyDetails(
      [h('b', {}, `${labels.otherFigures} (${labels.number(count)})`), h('span', { class: 'meta' }, ` ${labels.otherNote}`)],
      () => otherTable(context, others), { class: 'fold others', holds: others.map(measure => measure.id) }),
  ];
}

function panel(context: Context, measure: Measure): HTMLElement {
  const { labels, model } = context;
  const body = h('div', {});
  const show = (scope: string): void =>
    body.replaceChildren(...content(context, measure, scope === '' ? measure.observed : measure.observed.filter(each => each.scope === scope)));
  show('');
  return h('div', {},
    h('p', { class: 'note' }, labels.figureCount(measure.observed.length), ' · ', labels.originCount(model.originsOf(measure.observed.map(each => each.ref))),
      conflictsOf(model, measure).map(conflict => [' · ', h('a', { class: 'dispute', href: `#${conflictId(conflict)}` }, labels.dispute(against(labels, model, conflict.figures)))])),
    measure.scopes.length > 1 && scopeFilter(context, measure, show),
    body);
}

function scopeFilter({ labels }: Context, measure: Measure, show: (scope: string) => void): HTMLElement {
  const select = h('select', { onchange: () => show(select.value) },
    h('option', { value: '' }, labels.allScopes), measure.scopes.map(scope => h('option', { value: scope }, scopeWording(labels, scope))));
  return h('label', { class: 'filter' }, h('span', {}, labels.appliesTo), select);
}

function content(context: Context, measure: Measure, observed: readonly Observed[]): HTMLElement[] {
  const { labels } = context;
  const title = measureTitle(labels, measure);
  const plotted = observed.filter(isPlottable);
  const others = observed.length - plotted.length;
  const detail = h('div', { class: 'detail', 'aria-live': 'polite' });
  const point = (each: Observed): void => detail.replaceChildren(...observation(context, each));
  if (plotted.length > 0) point(plotted.at(-1)!);
  return [
    ...(plotted.length > 0 ? [chart(context, title, plotted, point), detail] : []),
    ...viewsOf(context, measure, observed),
    lazyDetails([labels.asTable(observed.length), others > 0 && h('span', { class: 'meta' }, ` ${labels.notPlotted(others)}`)], () => figureTable(context, title, observed), { class: 'table' }),
  ];
}

/** What the series of the shown scopes come to by the conventions of conflict research, where more than one source went in. */
function viewsOf(context: Context, measure: Measure, observed: readonly Observed[]): HTMLElement[] {
  const { labels } = context;
  const shown = new Set(observed.map(each => each.scope));
  const series = measure.series.filter(each => shown.has(each.scope) && each.views.some(view => view.of > 1));
  if (series.length === 0) return [];
  return [lazyDetails([labels.views], () => h('div', {},
    h('p', { class: 'note' }, labels.viewsNote),
    h('ul', { class: 'views' }, series.map(each => h('li', {},
      each.scope && [h('span', {}, scopeWording(labels, each.scope)), ': '],
      each.views.map((view, i) => [i > 0 && ' · ', labels.viewKinds[view.kind], ' ', h('b', {}, view.value === null ? labels.openValue : labels.number(view.value)), footing(context, view)]),
      h('span', { class: 'meta' }, ` (${labels.viewOf(each.views[0]!.of)})`))))), { class: 'views' })];
}

/** The sources whose figures give the value, each a link to its place. */
const footing = (context: Context, view: SeriesView): Child[] => [' (', ...view.figures.flatMap((ref, i) => {
  const article = context.model.article(ref.article);
  const figure = context.model.figure(ref);
  return [i > 0 && ', ', evidenceLink(article, figure.number, holderName(context, article, figure))];
}), ')'];

/** One observation in words, with its sentence. */
function observation(context: Context, observed: Observed): HTMLElement[] {
  const { labels } = context;
  const { article, figure, holder, scope } = observed;
  return [
    h('p', {}, valueLine(labels, figure), ' ', h('span', { class: 'who' }, holder?.name ?? labels.articleItself(article.outlet)),
      h('span', { class: 'meta' }, ' · ', observedWhen(labels, observed), scope && [' · ', h('span', { lang: article.language }, scopeWording(labels, scope))])),
    excerpt(article, figure.number),
    h('p', { class: 'meta' }, sourceLink(context, article, figure), figure.chain.length > 0 && [' · ', chainLine(context, article, figure.chain)],
      figure.originType !== null && [' · ', originKind(labels, figure)]),
  ];
}
