import type { Context } from './context.ts';
import { evidenceLink } from './evidence.ts';
import { h, type Child } from './dom.ts';
import type { ArticleIndex } from './model.ts';
import { lazyDetails } from './more.ts';
import { publishedWording, momentWording } from './wording.ts';

/** Where an article came from: the reasons for its date at once, all else folded, with the number of repairs and doubts. */
export function about({ labels }: Context, index: ArticleIndex): HTMLElement {
  const { published, updated, source, diagnostics } = index.article;
  const summary = [labels.aboutArticle,
    source.repairs.length > 0 && [' ', h('span', { class: 'badge alleged' }, labels.repairCount(source.repairs.length))],
    diagnostics.length > 0 && [' ', h('span', { class: 'badge alleged' }, labels.doubtCount(diagnostics.length))]];
  return h('div', { class: 'about' },
    h('p', { class: 'meta' }, published.basis.length > 0 ? labels.datedBy(published.basis.join('; ')) : labels.undatedBecause),
    updated && h('p', { class: 'meta updated', title: updated.basis }, labels.updated(momentWording(labels, updated))),
    lazyDetails(summary, () => entries(labels, index)));
}

function entries(labels: Context['labels'], index: ArticleIndex): HTMLElement {
  const { article } = index;
  const entry = (term: string, values: readonly Child[]): Child => values.length > 0 && [h('dt', {}, term), values.map(value => h('dd', {}, value))];
  const terms = labels.about;
  return h('dl', {},
    entry(terms.id, [article.id]), entry(terms.file, [article.source.path]), entry(terms.address, article.url ? [article.url] : []),
    entry(labels.published, [publishedWording(labels, index)]), entry(terms.dated, article.published.basis),
    entry(terms.credits, article.credits.map(credit => credit.name)), entry(terms.encoding, [`${article.source.mediaType}, ${article.source.encoding}`]),
    entry(terms.repairs, article.source.repairs), entry('SHA-256', [article.source.sha256]),
    entry(terms.doubts, article.diagnostics.map(({ code, span, message }) => [`${code}: ${message} `, span && evidenceLink(index, span, labels.verbatim(span.text))])));
}
