import type { Labels } from './labels.ts';
import type { Measure, Model } from './model.ts';

/** What every section renders from. */
export interface Context {
  readonly model: Model;
  /** The model of all stories, where `model` is of one. */
  readonly whole: Model;
  /** The chosen story. */
  readonly part: string | null;
  readonly labels: Labels;
  readonly measures: readonly Measure[];
}
