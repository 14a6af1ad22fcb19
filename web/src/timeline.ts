import type { Context } from './context.ts';
import type { TimelineEvent } from './dossier.ts';
import { evidenceLink, excerpt, sourceLink } from './evidence.ts';
import { formatPeriod } from './dates.ts';
import { h, type Child } from './dom.ts';
import { lazyDetails, longList } from './more.ts';

/** Events by date, each in the words of the articles. */
export function timeline(context: Context): Child {
  const { labels, model } = context;
  return longList(labels, h('ol', { class: 'timeline' }), model.dossier.timeline, event => item(context, event), 30);
}

function item(context: Context, event: TimelineEvent): HTMLElement {
  const { labels, model } = context;
  const article = model.article(event.title.article);
  const articles = new Set(event.sentences.map(sentence => sentence.article)).size;
  const when = h('p', { class: 'when' }, formatPeriod(labels, event.earliest, event.latest, event.edtf));
  if (event.sentences.length === 1) {
    return h('li', {}, when, h('div', { class: 'what' }, excerpt(article, event.title), h('p', { class: 'meta' }, sourceLink(context, article, event.title))));
  }

  const title = h('p', { class: 'title', lang: article.language }, evidenceLink(article, event.title, article.points.slice(event.title)));
  return h('li', {}, when, h('div', { class: 'what' }, title, articles > 1 && h('span', { class: 'badge joined' }, labels.articleCount(articles)),
    lazyDetails(labels.sentencesOf(event.sentences.length, articles), () => sentences(context, event))));
}

const sentences = (context: Context, event: TimelineEvent): HTMLElement =>
  longList(context.labels, h('ul', { class: 'sides' }), event.sentences, sentence => {
    const article = context.model.article(sentence.article);
    const link = evidenceLink(article, sentence, article.points.slice(sentence));
    return h('li', {}, h('p', { class: 'excerpt', lang: article.language }, link), h('p', { class: 'meta' }, sourceLink(context, article, sentence)));
  }, 10);
