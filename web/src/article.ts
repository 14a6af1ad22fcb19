import { about } from './about.ts';
import type { Context } from './context.ts';
import type { Range, ZoneKind } from './dossier.ts';
import { evidenceLink, modalityBadge } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { runs } from './group.ts';
import { paragraphs, segments, type Marked, type Segment } from './marks.ts';
import type { ArticleIndex } from './model.ts';
import { lazyDetails, longList } from './more.ts';
import { placeHash } from './route.ts';
import { articleBadge } from './since.ts';
import { state, type Layer } from './state.ts';
import { statementItem } from './statements.ts';
import { measureName, momentWording, publishedWording, reportedWhen, valueWording } from './wording.ts';

/** So many paragraphs beside the article's text need no scrolling. */
const SHORT = 4;

/** One article in full: what is known of it, its text with the marks, its figures and statements as lists. */
export function articleView(context: Context, article: ArticleIndex, target: Range | null): HTMLElement {
  const { labels } = context;
  const isHeadlineShown = article.article.zones.some(zone => zone.kind === 'headline');
  const text = h('div', { class: 'text', lang: article.language }, body(context, article, target));
  const show = (): void => { text.className = ['text', ...Object.entries(state.layers).flatMap(([layer, on]) => (on ? `show-${layer}` : []))].join(' '); };
  show();
  return h('article', { class: 'article', 'aria-labelledby': 'article-title' },
    isHeadlineShown
      ? h('h2', { class: 'kicker', id: 'article-title', tabindex: '-1' }, article.outlet)
      : [h('p', { class: 'kicker' }, article.outlet), h('h2', { id: 'article-title', tabindex: '-1', lang: article.language }, article.headline)],
    h('p', { class: 'meta' }, reportedWhen(labels, article), article.article.byline && ` · ${article.article.byline.name}`),
    about(context, article), layerSwitches(context, show), legend(context, article, target), text, lists(context, article));
}

function layerSwitches({ labels }: Context, show: () => void): HTMLElement {
  const layers = Object.keys(state.layers) as Layer[];
  return h('fieldset', { class: 'layers' }, h('legend', {}, labels.marksInText), layers.map(layer => {
    const box = h('input', { type: 'checkbox', checked: state.layers[layer], onchange: () => { state.layers[layer] = box.checked; show(); } });
    return h('label', {}, box, h('span', { class: `key ${layer}` }, labels.layers[layer]));
  }));
}

/** What the marks within the marks mean; only those that the article has. */
function legend({ labels }: Context, { article }: ArticleIndex, target: Range | null): HTMLElement {
  const { markLegend } = labels;
  const sample = (mark: keyof typeof markLegend, isThere: boolean): Child => isThere && h('span', { class: `sample ${mark}` }, markLegend[mark]);
  return h('p', { class: 'mark-legend' },
    sample('target', target !== null), sample('number', article.figures.length > 0), sample('speaker', article.quotations.some(each => each.speaker.length > 0)),
    sample('cue', article.quotations.some(each => each.cue.length > 0)), sample('boilerplate', article.zones.some(isBeside)));
}

/** Zones that are no part of the article proper; they stay readable, but stand back. */
const isBeside = ({ kind }: { readonly kind: ZoneKind }): boolean => kind === 'boilerplate' || kind === 'related';

function body({ labels }: Context, index: ArticleIndex, target: Range | null): Child[] {
  const { article, points } = index;
  const unit = (range: Range, className: string): Marked => ({ start: points.toUnits(range.start), end: points.toUnits(range.end), className });
  const ranges = [
    ...article.names.map(name => unit(name, 'name')),
    ...article.times.map(time => unit(time, 'time')),
    ...article.quotations.flatMap(({ content, speaker, cue }) => [
      ...content.map(span => unit(span, 'content')), ...speaker.map(span => unit(span, 'speaker')), ...cue.map(span => unit(span, 'cue'))]),
    ...article.figures.flatMap(figure => [unit(figure, 'figure'), unit(figure.number, 'number')]),
    ...(target ? [unit(target, 'target'), unit(index.sentence(target), 'sentence')] : []),
  ];
  const blocks = (article.zones.length > 0 ? article.zones : [{ kind: 'body', start: 0, end: Number.MAX_SAFE_INTEGER }] as const).flatMap(zone =>
    paragraphs(points.text, points.toUnits(zone.start), points.toUnits(zone.end)).map(block => ({ ...block, kind: zone.kind })));
  const cuts = segments(points.text.length, [...ranges, ...blocks.map(block => ({ ...block, className: '' }))]);

  let next = 0;
  const rendered = blocks.map(block => {
    const inside: Segment[] = [];
    while (next < cuts.length && cuts[next]!.start < block.end) inside.push(cuts[next++]!);
    return { block, elements: [entryTime(labels, index, block), h('p', { class: `zone ${block.kind}` }, inside.map(segment => stretch(points.text, segment)))] };
  });
  return runs(rendered, ({ block }) => isBeside(block)).flatMap(run => (isBeside(run[0]!.block)
    ? h('div', { class: 'beside', role: 'group', 'aria-label': labels.besideText, tabindex: run.length > SHORT ? '0' : null }, run.map(each => each.elements))
    : run.flatMap(each => each.elements)));
}

/** When the entry of a live blog that starts with the block was published; null for any other block. Ranges of blocks count UTF-16 units. */
function entryTime(labels: Context['labels'], { article, points }: ArticleIndex, block: Range): HTMLElement | null {
  const entry = article.entries?.find(each => points.toUnits(each.start) === block.start);
  return entry ? h('p', { class: 'entry-time' }, h('time', { datetime: entry.moment ?? entry.day }, momentWording(labels, entry))) : null;
}

function stretch(text: string, { start, end, classNames }: Segment): Child {
  const words = text.slice(start, end);
  const names = classNames.filter(name => name !== '' && name !== 'target');
  if (classNames.includes('target')) return h('mark', { class: ['target', ...names].join(' '), tabindex: '-1' }, words);
  return names.length === 0 ? words : h('span', { class: names.join(' ') }, words);
}

function lists(context: Context, article: ArticleIndex): Child {
  const { labels } = context;
  const { figures, quotations } = article.article;
  return [
    figures.length > 0 && lazyDetails(`${labels.layers.figures} (${labels.number(figures.length)})`, () =>
      longList(labels, h('ul', { class: 'sides' }), figures, figure => h('li', {},
        h('b', {}, measureName(labels, figure.measure)), `: ${valueWording(labels, figure)} – `, evidenceLink(article, figure, figure.text), ' ', modalityBadge(labels, figure.modality)))),
    quotations.length > 0 && lazyDetails(`${labels.layers.quotations} (${labels.number(quotations.length)})`, () =>
      longList(labels, h('ul', { class: 'sides' }), quotations, quotation => h('li', {}, statementItem(context, article, quotation)))),
  ];
}

/** All articles as a list, in the dossier's order. */
export function articleList(context: Context): HTMLElement {
  const { labels, model } = context;
  return longList(labels, h('ol', { class: 'articles' }), [...model.articles.values()], article => h('li', {},
    h('p', { class: 'kicker' }, article.outlet, articleBadge(context, article.article.id)),
    h('p', { class: 'title' }, h('a', { href: placeHash(article.article.id), lang: article.language }, article.headline)),
    h('p', { class: 'meta' }, publishedWording(labels, article), ' · ', labels.figureCount(article.article.figures.length), ' · ', labels.statementTotal(article.article.quotations.length))), { step: 50 });
}
