import type { Context } from './context.ts';
import type { Quotation } from './dossier.ts';
import { chainLine, modalityBadge, originKind, sourceLink, spansLink } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { groupBy } from './group.ts';
import type { ArticleIndex, Holder, Model } from './model.ts';
import { longList } from './more.ts';
import { newsBadge } from './since.ts';
import { state } from './state.ts';

interface Statement { readonly article: ArticleIndex; readonly quotation: Quotation; readonly holder: Holder | null }

const NONE = 'none';
/** What stands there before "show all": so many statements, so many of each holder. */
const FIRST = 30;
const OF_EACH = 3;

/** Who said what: all attributions by holder, with filters by holder, wording, article and text. */
export function statements(context: Context): Child {
  const { labels, model } = context;
  const all = collect(model);
  const results = h('div', { class: 'results' });
  const count = h('p', { class: 'note', role: 'status' });
  const update = (): void => {
    const found = all.filter(matches);
    count.textContent = labels.statementCount(found.length, all.length);
    results.replaceChildren(byHolder(context, found));
  };
  update();
  return [filters(context, all, update), count, results];
}

function collect(model: Model): Statement[] {
  return [...model.articles.values()].flatMap(article => article.article.quotations.map(quotation => {
    const origin = quotation.chain.at(-1);
    return { article, quotation, holder: model.holder(origin?.name ?? null, origin?.entity ?? null) };
  }));
}

function matches({ article, quotation, holder }: Statement): boolean {
  const { filter } = state;
  return (filter.holder === '' || (holder?.key ?? NONE) === filter.holder)
    && (filter.modality === '' || quotation.modality === filter.modality)
    && (filter.article === '' || article.article.id === filter.article)
    && (filter.search === '' || fold(quotation.content.map(span => span.text).join(' ')).includes(fold(filter.search)));
}

const fold = (text: string): string => text.toLocaleLowerCase('de').replace(/\s+/gu, ' ').trim();

function filters({ labels, model }: Context, all: readonly Statement[], update: () => void): HTMLElement {
  const holders = [...groups(all)].map(([key, group]): [string, string] => [key, `${group[0]!.holder?.name ?? labels.noHolder} (${group.length})`]);
  const modalities = [...new Set(all.map(each => each.quotation.modality))].map((modality): [string, string] => [modality, labels.modalities[modality]]);
  const articles = [...model.articles.values()].map((article): [string, string] => [article.article.id, `${article.outlet}: ${article.headline}`]);

  const select = (name: 'holder' | 'modality' | 'article', label: string, options: readonly [string, string][]): HTMLElement => {
    const field = h('select', { onchange: () => { state.filter[name] = field.value; update(); } },
      h('option', { value: '' }, labels.all), options.map(([value, text]) => h('option', { value, selected: state.filter[name] === value }, text)));
    return h('label', { class: 'filter' }, h('span', {}, label), field);
  };
  const search = h('input', { type: 'search', value: state.filter.search, oninput: () => { state.filter.search = search.value; update(); } });
  return h('form', { class: 'filters', role: 'search', 'aria-label': labels.filterStatements, onsubmit: event => event.preventDefault() },
    select('holder', labels.holder, holders), select('modality', labels.wording, modalities), select('article', labels.article, articles),
    h('label', { class: 'filter' }, h('span', {}, labels.searchText), search));
}

/** Holders with the most statements first, what has none last. */
const groups = (all: readonly Statement[]): [string, Statement[]][] =>
  [...groupBy(all, each => each.holder?.key ?? NONE)].sort(([a, of], [b, others]) => Number(a === NONE) - Number(b === NONE) || others.length - of.length);

/** The first statements of the first holders, thirty in all at the most; "show all" opens everything. */
function byHolder(context: Context, found: readonly Statement[]): HTMLElement {
  const all = groups(found);
  const ofEach = found.length <= FIRST ? FIRST : OF_EACH;
  return longList(context.labels, h('div', {}), all, ([, group]) => holderPart(context, group, ofEach), { step: firstHolders(all, ofEach), then: all.length, total: found.length });
}

function firstHolders(all: readonly [string, Statement[]][], ofEach: number): number {
  let shown = 0;
  const end = all.findIndex(([, group]) => (shown += firstOf(group, ofEach)) > FIRST);
  return end < 0 ? all.length : Math.max(1, end);
}

/** Nobody should have to ask for a single one that is left. */
const firstOf = (group: readonly Statement[], ofEach: number): number => (group.length <= ofEach + 1 ? group.length : ofEach);

function holderPart(context: Context, group: readonly Statement[], ofEach: number): HTMLElement {
  const { labels } = context;
  return h('section', { class: 'holder' },
    h('h3', {}, group[0]!.holder?.name ?? labels.noHolder, h('span', { class: 'meta' }, ` · ${labels.statementTotal(group.length)}`)),
    longList(labels, h('ul', { class: 'sides' }), group, each => h('li', {}, statementItem(context, each.article, each.quotation, each.quotation.chain.length > 1)), { step: firstOf(group, ofEach), then: 200 }));
}

/** One statement in its own words, with its type and wording, and the way it came where the place of the item does not say it. */
export function statementItem(context: Context, article: ArticleIndex, quotation: Quotation, hasWay = quotation.chain.length > 0): Child {
  const { labels } = context;
  return [
    h('p', { class: 'excerpt' }, spansLink(article, quotation.content)),
    h('p', { class: 'meta' },
      h('span', { class: 'badge type' }, labels.types[quotation.type] ?? quotation.type), ' ', modalityBadge(labels, quotation.modality), newsBadge(context, { article: article.article.id, id: quotation.id }), ' ',
      hasWay && [chainLine(context, article, quotation.chain), ' · '],
      quotation.originType !== null && [h('span', { class: 'origin' }, originKind(labels, quotation)), ' · '],
      sourceLink(context, article, quotation.content[0]!)),
  ];
}
