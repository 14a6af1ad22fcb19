import type { Context } from './context.ts';
import { evidenceLink } from './evidence.ts';
import { h, type Child } from './dom.ts';
import type { Observed } from './model.ts';
import { longList } from './more.ts';
import { observedWhen, valueWording } from './wording.ts';

/** The observations of a chart as a table; the number as printed leads to its place. */
export function figureTable(context: Context, title: string, observed: readonly Observed[]): HTMLElement {
  const { labels } = context;
  const columns = labels.columns;
  const caption = labels.tableOf(title);
  const body = h('tbody', {});
  const table = h('table', {}, h('caption', {}, caption),
    h('thead', {}, h('tr', {}, [columns.when, columns.value, columns.words, columns.holder, columns.scope, columns.article].map(name => h('th', { scope: 'col' }, name)))),
    body);
  const region = h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption }, table);
  return longList(labels, body, observed, each => row(context, each), 60, region);
}

function row({ labels }: Context, observed: Observed): HTMLElement {
  const { article, figure, holder, scope } = observed;
  const { start, end } = figure.number;
  const cells: Child[] = [
    h('span', { class: 'nowrap' }, observedWhen(labels, observed)),
    [valueWording(labels, figure), figure.modality !== 'asserted' && ` (${labels.modalities[figure.modality]})`],
    h('span', { lang: article.language }, evidenceLink(article, { start, end }, article.points.slice(figure.number))),
    holder?.name ?? labels.articleItself(article.outlet),
    scope ? h('span', { lang: article.language }, scope) : '–',
    article.outlet,
  ];
  return h('tr', {}, cells.map(cell => h('td', {}, cell)));
}
