import { against, conflictId, conflictsOf } from './against.ts';
import type { Context } from './context.ts';
import { evidenceLink, modalityBadge } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { groupBy } from './group.ts';
import { isOtherMeasure, isRealConflict, type Measure, type Observed } from './model.ts';
import { newsBadge } from './since.ts';
import { bareWording, mainScope, measureTitle, observedWhen, scopeBeside } from './wording.ts';

const CARDS = 6;
const HOLDERS = 4;

/** What is known at a glance: the counts, and each main measure's latest observations, one for each holder, never made into one number. */
export function glance(context: Context): Child {
  return [counts(context), h('div', { class: 'cards' }, context.measures.filter(measure => !isOtherMeasure(measure)).slice(0, CARDS).map(measure => card(context, measure)))];
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
  const origins = model.originsOf(measure.observed.map(each => each.ref));
  const disputes = conflictsOf(model, measure);
  return h('article', { class: 'card' },
    h('h3', {}, h('a', { href: `#${measure.id}` }, measureTitle(labels, measure))),
    disputes.length > 0 && h('ul', { class: 'disputes' }, disputes.map(conflict =>
      h('li', {}, h('a', { href: `#${conflictId(conflict)}` }, labels.dispute(against(labels, model, conflict.figures)))))),
    h('ul', { class: 'latest' }, latestByHolder(measure).slice(0, HOLDERS).map(observed => line(context, measure, observed))),
    h('p', { class: 'note' }, h('a', { href: `#${measure.id}` }, labels.allFigures(measure.observed.length)), ' · ', labels.originCount(origins)));
}

function line(context: Context, measure: Measure, observed: Observed): HTMLElement {
  const { labels } = context;
  const { article, figure, holder } = observed;
  const scope = scopeBeside(labels, measure, observed);
  return h('li', {},
    h('span', { class: 'value' }, evidenceLink(article, figure, bareWording(labels, figure))),
    scope && [' ', h('span', { class: 'scope', lang: article.language }, scope)], ' ', modalityBadge(labels, figure.modality), newsBadge(context, observed.ref),
    h('span', { class: 'meta' }, h('b', {}, holder ? holder.name : labels.articleItself(article.outlet)), ' · ', h('span', { class: 'nowrap' }, observedWhen(labels, observed))));
}

/**
 * The last observation of each holder, latest first; a holder without a name is the article itself. Of one day's, the whole goes
 * before a part of it, and what most observations of the measure hold for before what few do.
 */
export function latestByHolder(measure: Measure): Observed[] {
  const main = mainScope(measure);
  const isBefore = (a: Observed, b: Observed): boolean => {
    const order = Number(a.figure.subsetOf === null) - Number(b.figure.subsetOf === null)
      || (a.date ?? '').localeCompare(b.date ?? '') || Number(a.scope === main) - Number(b.scope === main);
    return order > 0;
  };
  const groups = groupBy(measure.observed, each => each.holder?.key ?? `article:${each.article.article.id}`);
  return [...groups.values()].map(all => all.reduce((best, each) => (isBefore(each, best) ? each : best)))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
