import type { Context } from './context.ts';
import type { ChainLink, Figure, Modality, Quotation, Range } from './dossier.ts';
import { h, hidden, joined, type Child } from './dom.ts';
import type { Labels } from './labels.ts';
import type { ArticleIndex } from './model.ts';
import { placeHash } from './route.ts';
import { publishedWording, valueWording } from './wording.ts';

/** A link to a range of an article. */
export const evidenceLink = (article: ArticleIndex, range: Range, ...children: Child[]): HTMLAnchorElement =>
  h('a', { class: 'evidence', href: placeHash(article.article.id, range) }, ...children);

/** The sentence around a range, verbatim, with the range marked; the mark leads to its place in the article. */
export function excerpt(article: ArticleIndex, range: Range): HTMLElement {
  const { points } = article;
  const sentence = article.sentence(range);
  return h('p', { class: 'excerpt', lang: article.language },
    points.slice({ start: sentence.start, end: range.start }),
    evidenceLink(article, range, h('mark', {}, points.slice(range))),
    points.slice({ start: range.end, end: sentence.end }));
}

/** Several spans as one quotation; left-out words are shown as such. */
export function spansLink(article: ArticleIndex, spans: readonly Range[]): HTMLAnchorElement {
  const whole = { start: Math.min(...spans.map(span => span.start)), end: Math.max(...spans.map(span => span.end)) };
  const link = evidenceLink(article, whole, ...joined(spans.map(span => article.points.slice(span)), ' […] '));
  link.lang = article.language;
  return link;
}

/** Outlet and date of an article, or of the entry of a live blog, as a link to the place that an item rests on. */
export const sourceLink = ({ labels }: Context, article: ArticleIndex, range: Range): HTMLElement =>
  h('span', { class: 'source' }, evidenceLink(article, range, article.outlet), ` · ${publishedWording(labels, article, range.start)}`);

/** Who a figure comes from: the last of its chain, or the article itself. */
export function holderName({ labels, model }: Context, article: ArticleIndex, { chain }: Figure): string {
  const last = chain.at(-1);
  return model.holder(last?.name ?? null, last?.entity ?? null)?.name ?? labels.articleItself(article.outlet);
}

/** Who reports whom, from the article's outlet to the origin. */
export function chainLine({ labels }: Context, article: ArticleIndex, chain: readonly ChainLink[]): HTMLElement {
  const arrow = (): Child[] => [h('span', { class: 'arrow', 'aria-hidden': 'true' }, ' ← '), hidden(` ${labels.citing} `)];
  return h('span', { class: 'chain' }, article.outlet,
    chain.length === 0 ? ` (${labels.ownAccount})` : chain.map(link => [arrow(), h('span', { lang: article.language }, link.name)]));
}

/** What kind of source the origin is, and whether it speaks of itself; nothing where that is not known. */
export const originKind = (labels: Labels, { originType, originTopic }: Quotation | Figure): string | null =>
  originType === null ? null : originTopic === 'itself' ? `${labels.originTypes[originType]}, ${labels.onItself}` : labels.originTypes[originType];

/** How sure the wording is; nothing for a plain assertion. */
export const modalityBadge = (labels: Labels, modality: Modality): HTMLElement | null =>
  modality === 'asserted' ? null : h('span', { class: `badge ${modality}` }, labels.modalities[modality]);

/** A figure's interval, large, with its modality. */
export const valueLine = (labels: Labels, figure: Figure): Child[] =>
  [h('b', { class: 'value' }, valueWording(labels, figure)), ' ', modalityBadge(labels, figure.modality)];
