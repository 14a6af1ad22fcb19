import type { Context } from './context.ts';
import { evidenceLink, modalityBadge } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { isRealConflict, type Measure, type Observed } from './model.ts';
import { measureTitle, observedWhen, valueWording } from './wording.ts';

const CARDS = 6;
const HOLDERS = 5;

/** What is known at a glance: the counts, and each main measure's latest observations, one for each holder, never made into one number. */
export function glance(context: Context): Child {
  return [counts(context), h('div', { class: 'cards' }, context.measures.slice(0, CARDS).map(measure => card(context, measure)))];
}

function counts({ model, labels, measures }: Context): HTMLElement {
  const { dossier } = model;
  const real = dossier.conflicts.filter(isRealConflict).length;
  const entries: [string, number, string][] = [
    ['#figures', measures.reduce((sum, measure) => sum + measure.observed.length, 0), labels.counts.figures],
    ['#conflicts', real, labels.counts.conflicts(real)],
    ['#conflicts', dossier.conflicts.length - real, labels.counts.apparent],
    ['#timeline', dossier.timeline.length, labels.counts.events],
    ['#lineage', dossier.origins.length, labels.counts.origins],
  ];
  return h('ul', { class: 'counts' }, entries.map(([href, count, label]) =>
    h('li', {}, h('a', { href }, h('b', {}, (href === '#lineage' ? labels.atMost : (n: string) => n)(labels.number(count))), h('span', {}, label)))));
}

function card(context: Context, measure: Measure): HTMLElement {
  const { labels, model } = context;
  const latest = latestByHolder(measure);
  const origins = model.originsOf(measure.observed.map(each => each.ref));
  return h('article', { class: 'card' },
    h('h3', {}, h('a', { href: `#${measure.id}` }, measureTitle(labels, measure))),
    h('ul', { class: 'latest' }, latest.slice(0, HOLDERS).map(observed => line(context, observed))),
    h('p', { class: 'note' },
      latest.length > HOLDERS && `${labels.moreHolders(latest.length - HOLDERS)} · `,
      labels.figureCount(measure.observed.length), ' · ', labels.originCount(origins)));
}

function line({ labels }: Context, observed: Observed): HTMLElement {
  const { article, figure, holder, scope } = observed;
  return h('li', {},
    h('span', { class: 'value' }, evidenceLink(article, figure, valueWording(labels, figure))), ' ', modalityBadge(labels, figure.modality),
    h('span', { class: 'who' }, holder ? holder.name : labels.articleItself(article.outlet)),
    h('span', { class: 'meta' }, scope && [h('span', { lang: article.language }, scope), ' · '], observedWhen(labels, observed)));
}

/** The last observation of each holder and scope, latest first; a holder without a name is the article itself. */
export function latestByHolder(measure: Measure): Observed[] {
  const latest = new Map<string, Observed>();
  for (const observed of measure.observed) {
    const group = `${observed.holder?.key ?? `article:${observed.article.article.id}`}|${observed.scope ?? ''}`;
    const other = latest.get(group);
    if (!other || (observed.date !== null && (other.date ?? '') <= observed.date)) latest.set(group, observed);
  }
  return [...latest.values()].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
