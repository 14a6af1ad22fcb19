import type { Context } from './context.ts';
import type { Dossier, Placed, Ref, StoryPart } from './dossier.ts';
import { h, type Child } from './dom.ts';
import { lazyDetails, longList } from './more.ts';
import { NO_STORY, placeHash, storyHash } from './route.ts';

/** The choice between the stories of the dossier, with the reasons for the division; nothing where there is only one. */
export function storyList({ labels, whole, part }: Context): Child {
  const { stories, inNoStory, articles } = whole.dossier;
  if (stories.length === 0 || stories.length + Number(inNoStory.length > 0) < 2) return null;
  const entry = (id: string | null, name: string, count: number, lang?: string): HTMLElement =>
    h('li', {}, h('a', { href: storyHash(id), 'aria-current': part === id ? 'true' : null }, h('span', { lang }, name)), h('span', { class: 'meta' }, ` ${labels.articleCount(count)}`));
  return h('section', { class: 'stories', id: 'stories', 'aria-labelledby': 'stories-heading' },
    h('h2', { id: 'stories-heading' }, labels.storiesTitle(stories.length)), h('p', { class: 'note' }, labels.storiesNote),
    h('ul', { class: 'choices' }, entry(null, labels.allStories, articles.length),
      stories.map(story => entry(story.id, titleOf(story) ?? labels.untitled, story.members.length, 'de')),
      inNoStory.length > 0 && entry(NO_STORY, labels.inNoStory, inNoStory.length)),
    lazyDetails(labels.whyDivided, () => h('div', {},
      stories.map(story => [h('h3', { class: 'item', lang: 'de' }, titleOf(story) ?? labels.untitled), reasons(story.members)]),
      inNoStory.length > 0 && [h('h3', { class: 'item' }, labels.inNoStory), reasons(inNoStory)])));

  function titleOf(story: StoryPart): string | null {
    return story.title?.text ?? whole.article(story.members[0]!.article).headline;
  }

  function reasons(placed: readonly Placed[]): HTMLElement {
    return longList(labels, h('ul', { class: 'sides' }), placed, ({ article, reason }) => {
      const index = whole.article(article);
      return h('li', {}, h('a', { href: placeHash(article), lang: index.language }, index.headline), h('p', { class: 'meta' }, `${index.article.id}: ${labels.reason(reason)}`));
    }, { step: 20, then: 200 });
  }
}

/** What the dossier would be of one story's articles alone; the whole where the id names none. */
export function narrowed(dossier: Dossier, part: string | null): Dossier {
  const story = dossier.stories.find(each => each.id === part);
  const placed = part === NO_STORY ? dossier.inNoStory : story?.members;
  if (!placed) return dossier;
  const ids = new Set(placed.map(each => each.article));
  const isIn = (ref: { readonly article: string } | undefined): boolean => ref !== undefined && ids.has(ref.article);
  const articles = dossier.articles.filter(article => ids.has(article.id));
  const days = articles.flatMap(article => article.published.best ?? []).sort();
  const { since } = dossier;
  const refs = (all: readonly Ref[]): Ref[] => all.filter(isIn);
  return {
    ...dossier, articles,
    story: { title: story?.title ?? null, earliest: days[0] ?? null, latest: days.at(-1) ?? null },
    reuse: dossier.reuse.filter(each => ids.has(each.first) && ids.has(each.second)),
    origins: dossier.origins.map(origin => ({ ...origin, articles: origin.articles.filter(id => ids.has(id)), chains: origin.chains.filter(chain => isIn(chain.item)) })).filter(origin => origin.chains.length > 0),
    claims: dossier.claims.filter(claim => isIn(claim.text)),
    series: dossier.series.filter(each => isIn(each.observations[0]?.figure)),
    conflicts: dossier.conflicts.filter(each => isIn(each.figures[0])),
    timeline: dossier.timeline.filter(each => isIn(each.title)),
    statuses: dossier.statuses.filter(each => isIn(each.assertion)),
    ...(since && { since: { ...since, newArticles: since.newArticles.filter(id => ids.has(id)), changedArticles: since.changedArticles.filter(id => ids.has(id)), newFigures: refs(since.newFigures), newQuotations: refs(since.newQuotations), contradicted: refs(since.contradicted) } }),
  };
}
