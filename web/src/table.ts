import type { Context } from './context.ts';
import { evidenceLink } from './evidence.ts';
import { h, type Child } from './dom.ts';
import type { Measure, Observed } from './model.ts';
import { longList } from './more.ts';
import { newsBadge } from './since.ts';
import { measureTitle, observedWhen, scopeWording, valueWording } from './wording.ts';

/** The observations of a chart as a table; the number as printed leads to its place. */
export function figureTable(context: Context, title: string, observed: readonly Observed[]): HTMLElement {
  const { columns } = context.labels;
  const { body, region } = table(context.labels.tableOf(title), [columns.when, columns.value, columns.words, columns.holder, columns.scope, columns.article]);
  return longList(context.labels, body, observed, each => h('tr', {}, cells(context, each)), { step: 60, outer: region });
}

/** The observations of several measures as one table; the first row of a measure bears its id. */
export function otherTable(context: Context, measures: readonly Measure[]): HTMLElement {
  const { labels } = context;
  const { columns } = labels;
  const { body, region } = table(labels.otherFigures, [columns.measure, columns.when, columns.value, columns.words, columns.holder, columns.scope, columns.article]);
  const rows = measures.flatMap(measure => measure.observed.map((observed, i) => ({ measure, observed, isFirst: i === 0 })));
  return longList(labels, body, rows, ({ measure, observed, isFirst }) =>
    h('tr', isFirst ? { id: measure.id, tabindex: '-1' } : {}, h('th', { scope: 'row' }, measureTitle(labels, measure)), cells(context, observed)),
  { step: 60, outer: region, idOf: ({ measure }) => measure.id });
}

function table(caption: string, columns: readonly string[]): { body: HTMLElement; region: HTMLElement } {
  const body = h('tbody', {});
  const head = h('thead', {}, h('tr', {}, columns.map(name => h('th', { scope: 'col' }, name))));
  const region = h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption }, h('table', {}, h('caption', {}, caption), head, body));
  return { body, region };
}

function cells(context: Context, observed: Observed): HTMLElement[] {
  const { labels } = context;
  const { article, figure, holder, scope } = observed;
  const { start, end } = figure.number;
  const contents: Child[] = [
    h('span', { class: 'nowrap' }, observedWhen(labels, observed)),
    [valueWording(labels, figure), figure.modality !== 'asserted' && ` (${labels.modalities[figure.modality]})`, newsBadge(context, observed.ref)],
    h('span', { lang: article.language }, evidenceLink(article, { start, end }, article.points.slice(figure.number))),
    holder?.name ?? labels.articleItself(article.outlet),
    scope ? h('span', { lang: article.language }, scopeWording(labels, scope)) : '–',
    article.outlet,
  ];
  return contents.map(content => h('td', {}, content));
}
