import type { Context } from './context.ts';
import type { Claim } from './dossier.ts';
import { spansLink } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { lazyDetails, longList } from './more.ts';
import { statementItem } from './statements.ts';

/** What several articles say, with the number of independent origins at most, and on demand why each origin counts or does not. */
export function claims(context: Context): Child {
  const { labels, model } = context;
  const shared = model.dossier.claims.filter(claim => claim.articles.length > 1);
  if (shared.length === 0) return h('p', { class: 'empty' }, labels.noClaims);
  return longList(labels, h('ul', { class: 'plain' }), shared.toSorted((a, b) => b.articles.length - a.articles.length), claim => item(context, claim), { step: 12, then: 100 });
}

function item(context: Context, claim: Claim): HTMLElement {
  const { labels, model } = context;
  return h('li', { class: 'claim' },
    h('h3', { class: 'item' }, spansLink(model.article(claim.text.article), [claim.text])),
    h('p', { class: 'note' }, labels.articleCount(claim.articles.length), ' · ', labels.originCount(claim.independentOrigins)),
    lazyDetails(labels.whyOrigins(claim.origins.length), () => h('ul', { class: 'sides' }, claim.origins.map(origin =>
      h('li', {}, h('span', { class: 'badge' }, origin.counts ? labels.counted : labels.notCounted), ' ', labels.reason(origin.reason))))),
    lazyDetails(labels.statementTotal(claim.quotations.length), () => longList(labels, h('ul', { class: 'sides' }), claim.quotations, ref =>
      h('li', {}, statementItem(context, model.article(ref.article), model.quotation(ref))), { step: 10 })));
}
