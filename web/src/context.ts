import type { Labels } from './labels.ts';
import type { Measure, Model } from './model.ts';

/** What every section renders from. */
export interface Context {
  readonly model: Model;
  readonly labels: Labels;
  readonly measures: readonly Measure[];
}
