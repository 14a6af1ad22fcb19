import { against, conflictId } from './against.ts';
import type { Context } from './context.ts';
import type { Ref } from './dossier.ts';
import { formatDay } from './dates.ts';
import { evidenceLink, holderName, spansLink } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { longList } from './more.ts';
import { placeHash } from './route.ts';
import { bareWording, measureName } from './wording.ts';

/** Says in words that a figure or quotation is new since the earlier dossier, or contradicted since then. */
export function newsBadge({ labels, model }: Context, ref: Ref): Child {
  const news = model.newsOf(ref);
  return news !== null && [' ', h('span', { class: `badge news-${news}` }, labels.news[news])];
}

export const articleBadge = ({ labels, model }: Context, id: string): Child => {
  const { since } = model.dossier;
  const news = since?.newArticles.includes(id) ? 'new' : since?.changedArticles.includes(id) ? 'changed' : null;
  return news !== null && [' ', h('span', { class: `badge news-${news}` }, labels.news[news])];
};

/** For what has an id of its own: a conflict or a status history. */
export const idBadge = ({ labels }: Context, ids: readonly string[] | undefined, id: string, news: 'new' | 'changed'): Child =>
  ids?.includes(id) === true && [' ', h('span', { class: `badge news-${news}` }, labels.news[news])];

export const sinceTitle = ({ labels, model }: Context): string => {
  const day = model.dossier.since?.latest;
  return day ? labels.newSince(formatDay(labels, day)) : labels.newSinceEarlier;
};

/** What is new, changed and contradicted since the earlier dossier, each with a way to it. */
export function since(context: Context): Child {
  const { labels, model } = context;
  const { since: changes, conflicts, statuses } = model.dossier;
  if (!changes) return null;
  const articles = [...changes.newArticles, ...changes.changedArticles];
  const newConflicts = conflicts.filter(each => changes.newConflicts.includes(each.id));
  const histories = statuses.filter(each => changes.changedStatuses.includes(each.id));
  const isEmpty = articles.length + newConflicts.length + histories.length + changes.contradicted.length + changes.newFigures.length + changes.newQuotations.length === 0;
  if (isEmpty) return h('p', { class: 'empty' }, labels.nothingNew);
  return [
    h('p', { class: 'note' }, [labels.newFigures(changes.newFigures.length), labels.newStatements(changes.newQuotations.length)].join(' · ')),
    group(labels.newArticles, articles, id => {
      const article = model.article(id);
      return [h('a', { href: placeHash(id), lang: article.language }, article.headline), h('span', { class: 'meta' }, ` ${article.outlet}`), articleBadge(context, id)];
    }),
    group(labels.newConflicts, newConflicts, conflict =>
      h('a', { href: `#${conflictId(conflict)}` }, `${measureName(labels, conflict.measure)}: ${against(labels, model, conflict.figures)}`)),
    group(labels.contradicted, changes.contradicted, ref => {
      const [article, figure] = [model.article(ref.article), model.figure(ref)];
      return [evidenceLink(article, figure.number, `${measureName(labels, figure.measure)}: ${bareWording(labels, figure)}`), ` ${holderName(context, article, figure)}`];
    }),
    group(labels.changedStatuses, histories, history => spansLink(model.article(history.assertion.article), [history.assertion])),
  ];

  function group<T>(title: string, items: readonly T[], render: (item: T) => Child): Child {
    return items.length > 0 && [h('h3', { class: 'group' }, `${title} (${labels.number(items.length)})`), longList(labels, h('ul', { class: 'sides' }), items, item => h('li', {}, render(item)), { step: 8, then: 100 })];
  }
}
