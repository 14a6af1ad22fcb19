import { articleList, articleView } from './article.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import type { Place } from './route.ts';

/** The side of the page that shows the articles: their list or, when a place is open, that article. Beside the dossier on wide screens. */
export class Reader {
  readonly element: HTMLElement;
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    this.element = h('section', { id: 'articles', class: 'reader', 'aria-label': context.labels.articles, tabindex: '-1' });
  }

  showList(): void {
    const { labels } = this.context;
    this.element.replaceChildren(h('div', { class: 'inner' }, h('h2', {}, labels.articles), articleList(this.context)));
  }

  /** Shows the article and brings the place into view and into focus. `canReturn` where a link of the page led here. */
  open(place: Place, canReturn: boolean): void {
    const { labels, whole } = this.context;
    const article = whole.articles.get(place.article);
    const back = h('a', { href: '#articles' }, labels.allArticles);
    this.element.replaceChildren(h('div', { class: 'inner' }, h('p', { class: 'tools' }, canReturn && h('button', { type: 'button', onclick: () => history.back() }, labels.back), back),
      article ? articleView({ ...this.context, model: whole }, article, place.range) : h('p', { class: 'empty' }, labels.unknownArticle(place.article))));
    const target = this.element.querySelector<HTMLElement>('mark.target') ?? this.element.querySelector<HTMLElement>('#article-title');
    target?.focus({ preventScroll: true });
    if (target?.tagName === 'MARK') target.scrollIntoView({ block: 'center' });
    else this.element.querySelector('.tools')?.scrollIntoView({ block: 'nearest' });
  }
}
