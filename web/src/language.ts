import type { Labels } from './labels.ts';

const KEY = 'quellenlage-language';

/** The language chosen before, else the browser's, else German. */
export function preferredLanguage(): Labels['language'] {
  const remembered = read();
  if (remembered === 'de' || remembered === 'en') return remembered;
  const known = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag === 'de' || tag === 'en');
  return known === 'en' ? 'en' : 'de';
}

export function rememberLanguage(language: Labels['language']): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is closed to some pages opened from disk; the choice then lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
