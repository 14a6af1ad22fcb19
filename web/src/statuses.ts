import type { Context } from './context.ts';
import type { StatusEvidence, StatusHistory, StatusStep } from './dossier.ts';
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

function step(context: Context, { status, date, holder, entity, evidence }: StatusStep): HTMLElement {
  const { labels, model } = context;
  return h('li', {},
    h('p', {}, h('span', { class: `badge ${status}` }, labels.steps[status]), ' ',
      h('b', {}, model.holder(holder, entity)?.name ?? labels.articleItself(model.article(evidence[0]!.article).outlet)),
      h('span', { class: 'meta' }, ` · ${date ? formatDay(labels, date) : labels.unknownDate}`)),
    evidence.map(each => place(context, each)));
}

/** The words of the quotation and who passed them on, or the article's own sentence. */
function place(context: Context, { quotation: id, ...sentence }: StatusEvidence): Child {
  const article = context.model.article(sentence.article);
  const ref = id === null ? null : { article: sentence.article, id };
  const quotation = ref && context.model.quotation(ref);
  return [
    h('p', { class: 'excerpt' }, spansLink(article, quotation?.content ?? [sentence]), ref && newsBadge(context, ref)),
    h('p', { class: 'meta' }, chainLine(context, article, quotation?.chain ?? [])),
  ];
}
