import type { Context } from './context.ts';
import type { StatusHistory, StatusStep } from './dossier.ts';
import { chainLine, spansLink } from './evidence.ts';
import { formatDay } from './dates.ts';
import { h, type Child } from './dom.ts';
import { longList } from './more.ts';
import { idBadge, newsBadge } from './since.ts';

/** How assertions fared: reported, denied, confirmed; each step by whom, when, in which words. */
export function statuses(context: Context): Child {
  const { labels, model } = context;
  if (model.dossier.statuses.length === 0) return h('p', { class: 'empty' }, labels.noStatuses);
  return longList(labels, h('ul', { class: 'plain' }), model.dossier.statuses, history => item(context, history), { step: 20 });
}

function item(context: Context, history: StatusHistory): HTMLElement {
  const article = context.model.article(history.assertion.article);
  return h('li', { class: 'status' },
    h('h3', { class: 'item' }, spansLink(article, [history.assertion]), idBadge(context, context.model.dossier.since?.changedStatuses, history.id, 'changed')),
    longList(context.labels, h('ol', { class: 'steps' }), history.steps, each => step(context, each), { step: 12 }));
}

function step(context: Context, { quotation: ref, status, date, holder, entity }: StatusStep): HTMLElement {
  const { labels, model } = context;
  const article = model.article(ref.article);
  const quotation = model.quotation(ref);
  return h('li', {},
    h('p', {}, h('span', { class: `badge ${status}` }, labels.steps[status]), ' ',
      h('b', {}, model.holder(holder, entity)?.name ?? labels.articleItself(article.outlet)),
      h('span', { class: 'meta' }, ` · ${date ? formatDay(labels, date) : labels.unknownDate}`), newsBadge(context, ref)),
    h('p', { class: 'excerpt' }, spansLink(article, quotation.content)),
    quotation.chain.length > 0 && h('p', { class: 'meta' }, chainLine(context, article, quotation.chain)));
}
