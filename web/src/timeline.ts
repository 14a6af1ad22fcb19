import type { Context } from './context.ts';
import type { TimelineEvent } from './dossier.ts';
import { evidenceLink, sourceLink } from './evidence.ts';
import { formatPeriod } from './dates.ts';
import { h, type Child } from './dom.ts';
import { lazyDetails, longList } from './more.ts';

/** Events by date, each in the words of one article; what the others write is folded beneath. A date stands there once. */
export function timeline(context: Context): Child {
  const { labels, model } = context;
  const dates = model.dossier.timeline.map(event => formatPeriod(labels, event.earliest, event.latest, event.edtf));
  return longList(labels, h('ol', { class: 'timeline' }), model.dossier.timeline, (event, i) => item(context, event, dates[i]!, dates[i] === dates[i - 1]), { step: 40, then: 200 });
}

function item(context: Context, event: TimelineEvent, date: string, isSameDate: boolean): HTMLElement {
  const { labels, model } = context;
  const article = model.article(event.title.article);
  const articles = new Set(event.sentences.map(sentence => sentence.article)).size;
  const title = h('p', { class: 'title' },
    h('span', { lang: article.language }, evidenceLink(article, event.title, article.points.slice(event.title))), h('span', { class: 'meta' }, ` ${article.outlet}`));
  return h('li', isSameDate ? { class: 'same' } : {}, h('p', { class: isSameDate ? 'when sr' : 'when' }, date), h('div', { class: 'what' }, title,
    event.sentences.length > 1 && lazyDetails(labels.sentencesOf(event.sentences.length, articles), () => sentences(context, event))));
}

const sentences = (context: Context, event: TimelineEvent): HTMLElement =>
  longList(context.labels, h('ul', { class: 'sides' }), event.sentences, sentence => {
    const article = context.model.article(sentence.article);
    const link = evidenceLink(article, sentence, article.points.slice(sentence));
    return h('li', {}, h('p', { class: 'excerpt', lang: article.language }, link), h('p', { class: 'meta' }, sourceLink(context, article, sentence)));
  }, { step: 10 });
