import { de } from './labels.de.ts';
import { en } from './labels.en.ts';

/** All words of the page in one language. */
export type Labels = typeof de;

export const languages: Readonly<Record<Labels['language'], Labels>> = { de, en };
