import type { Range } from './dossier.ts';

/** A place in an article, as the page's address names it: `#a/ARTICLE/START-END`, offsets in code points as in dossier.json. */
export interface Place { readonly article: string; readonly range: Range | null }

/** Stands for the articles in no story where a story's id is asked for. */
export const NO_STORY = 'none';

/** The address of one story of the dossier; of all for null. */
export const storyHash = (id: string | null): string => `#story/${id ?? 'all'}`;

/** The story that a hash chooses; null for all, undefined where it chooses none and what was chosen stays. */
export function parseStory(hash: string): string | null | undefined {
  if (hash === '') return null;
  const id = /^#story\/([a-z0-9]+)$/.exec(hash)?.[1];
  return id === 'all' ? null : id;
}

export function placeHash(article: string, range?: Range | null): string {
  const id = encodeURIComponent(article);
  return range ? `#a/${id}/${range.start}-${range.end}` : `#a/${id}`;
}

/** The place that a hash names; null where it names none (a section, nothing, or something malformed). */
export function parsePlace(hash: string): Place | null {
  const match = /^#a\/([^/]+)(?:\/(\d{1,9})-(\d{1,9}))?$/.exec(hash);
  if (!match) return null;
  const article = decoded(match[1]!);
  if (article === null) return null;
  const start = Number(match[2]);
  const end = Number(match[3]);
  return { article, range: match[2] !== undefined && start < end ? { start, end } : null };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // malformed escapes in an address typed by hand
  }
}
