import type { Context } from './context.ts';
import type { Reuse, Span } from './dossier.ts';
import { evidenceLink } from './evidence.ts';
import { h, hidden, type Child } from './dom.ts';
import type { ArticleIndex } from './model.ts';
import { lazyDetails, longList } from './more.ts';
import { publishedWording } from './wording.ts';

/** Which reports share text, how much of it, and the passages side by side. Who was first is not said. */
export function reuse(context: Context): Child {
  const { labels, model } = context;
  const pairs = model.dossier.reuse;
  if (pairs.length === 0) return h('p', { class: 'empty' }, labels.noReuse);
  return longList(labels, h('ul', { class: 'plain' }), pairs, pair => item(context, pair), { step: 20 });
}

function item(context: Context, pair: Reuse): HTMLElement {
  const { labels, model } = context;
  const first = model.article(pair.first);
  const second = model.article(pair.second);
  const passage = pair.passages[0];
  return h('li', { class: 'reuse' },
    h('h3', { class: 'item' },
      side(context, first, passage?.first), h('span', { 'aria-hidden': 'true' }, ' ⇄ '), hidden(` ${labels.and} `), side(context, second, passage?.second),
      h('span', { class: 'badge' }, labels.reuseKinds[pair.kind])),
    h('p', {}, labels.share(labels.percent(pair.share)), pair.credit && ` · ${labels.bothCredit(pair.credit)}`),
    pair.passages.length > 0 && lazyDetails(labels.passages(pair.passages.length), () =>
      longList(labels, h('ol', { class: 'passages' }), pair.passages, ({ first: a, second: b }) =>
        h('li', {}, passageOf(first, a), passageOf(second, b)), { step: 10 })));
}

const side = ({ labels }: Context, article: ArticleIndex, passage: Span | undefined): Child => [
  passage ? evidenceLink(article, passage, article.outlet) : article.outlet,
  h('span', { class: 'meta' }, ` (${publishedWording(labels, article)})`),
];

const passageOf = (article: ArticleIndex, span: Span): HTMLElement =>
  h('p', { class: 'excerpt' }, h('span', { class: 'source' }, `${article.outlet}: `),
    h('span', { lang: article.language }, evidenceLink(article, span, article.points.slice(span))));
