import type { Context } from './context.ts';
import type { Conflict, Ref } from './dossier.ts';
import { chainLine, excerpt, sourceLink, valueLine } from './evidence.ts';
import { h, type Child } from './dom.ts';
import { isRealConflict } from './model.ts';
import { longList } from './more.ts';
import { measureName } from './wording.ts';

/** Contradictions first; what only looks like one stands under its own heading, with the reason. */
export function conflicts(context: Context): Child {
  const { labels, model } = context;
  const real = model.dossier.conflicts.filter(isRealConflict);
  const apparent = model.dossier.conflicts.filter(conflict => !isRealConflict(conflict));
  return [
    h('h3', { class: 'group' }, labels.realConflicts),
    real.length > 0 ? list(context, real) : h('p', { class: 'empty' }, labels.noConflicts),
    apparent.length > 0 && [h('h3', { class: 'group' }, labels.apparentConflicts), h('p', { class: 'note' }, labels.apparentNote), list(context, apparent)],
  ];
}

const list = (context: Context, items: readonly Conflict[]): HTMLElement =>
  longList(context.labels, h('ul', { class: 'plain' }), items, conflict => item(context, conflict), 20);

function item(context: Context, conflict: Conflict): HTMLElement {
  const { labels } = context;
  return h('li', { class: `conflict of-${conflict.kind}` },
    h('h4', {}, measureName(labels, conflict.measure), h('span', { class: `badge kind-${conflict.kind}` }, labels.conflictKinds[conflict.kind])),
    h('p', { class: 'reason' }, labels.reason(conflict.reason)),
    longList(labels, h('ul', { class: 'sides' }), conflict.figures, ref => side(context, ref), 6));
}

function side(context: Context, ref: Ref): HTMLElement {
  const { labels, model } = context;
  const figure = model.figure(ref);
  const article = model.article(ref.article);
  return h('li', {},
    h('p', {}, valueLine(labels, figure)),
    excerpt(article, figure.number),
    h('p', { class: 'meta' }, sourceLink(context, article, figure), figure.chain.length > 0 && [' · ', chainLine(context, article, figure.chain)]));
}
