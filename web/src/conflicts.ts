import { against, conflictId } from './against.ts';
import type { Context } from './context.ts';
import type { Conflict, ConflictKind, Ref } from './dossier.ts';
import { chainLine, excerpt, holderName, sourceLink, valueLine } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { groupBy } from './group.ts';
import { isRealConflict } from './model.ts';
import { lazyDetails, longList } from './more.ts';
import { idBadge, newsBadge } from './since.ts';
import { measureName } from './wording.ts';

/** Contradictions in full; what only looks like one is folded by its kind, with what the kind means. */
export function conflicts(context: Context): Child {
  const { labels, model } = context;
  const real = model.dossier.conflicts.filter(isRealConflict);
  const apparent = groupBy(model.dossier.conflicts.filter(conflict => !isRealConflict(conflict)), conflict => conflict.kind);
  return [
    h('h3', { class: 'group' }, labels.realConflicts),
    real.length > 0 ? list(context, real) : h('p', { class: 'empty' }, labels.noConflicts),
    apparent.size > 0 && [
      h('h3', { class: 'group' }, labels.apparentConflicts), h('p', { class: 'note' }, labels.apparentNote),
      [...apparent].map(([kind, all]) => fold(context, kind, all))],
  ];
}

function fold(context: Context, kind: ConflictKind, all: readonly Conflict[]): HTMLElement {
  const { labels } = context;
  const summary = [h('b', {}, `${labels.conflictKinds[kind]} (${labels.number(all.length)})`), h('span', { class: 'meta' }, ` ${labels.conflictMeanings[kind]}`)];
  return lazyDetails(summary, () => list(context, all), { class: 'fold', id: `conflicts-${kind}`, holds: all.map(conflictId) });
}

const list = (context: Context, items: readonly Conflict[]): HTMLElement =>
  longList(context.labels, h('ul', { class: 'plain' }), items, conflict => item(context, conflict), { step: 20, idOf: conflictId });

function item(context: Context, conflict: Conflict): HTMLElement {
  const { labels, model } = context;
  return h('li', { class: `conflict of-${conflict.kind}`, id: conflictId(conflict), tabindex: '-1' },
    h('h4', {}, `${measureName(labels, conflict.measure)}: ${against(labels, model, conflict.figures)}`, idBadge(context, model.dossier.since?.newConflicts, conflict.id, 'new')),
    h('p', { class: 'reason' }, labels.reason(conflict.reason)),
    longList(labels, h('ul', { class: 'sides' }), conflict.figures, ref => side(context, ref), { step: 4, then: 40 }));
}

function side(context: Context, ref: Ref): HTMLElement {
  const { labels, model } = context;
  const figure = model.figure(ref);
  const article = model.article(ref.article);
  return h('li', {},
    h('p', {}, valueLine(labels, figure), ' ', h('span', { class: 'who' }, holderName(context, article, figure)), newsBadge(context, ref)),
    excerpt(article, figure.number),
    h('p', { class: 'meta' }, sourceLink(context, article, figure), figure.chain.length > 1 && [' · ', chainLine(context, article, figure.chain)]));
}
