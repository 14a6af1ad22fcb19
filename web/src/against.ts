import type { Conflict, Ref } from './dossier.ts';
import type { Labels } from './labels.ts';
import { isRealConflict, key, type Measure, type Model } from './model.ts';
import { bareWording } from './wording.ts';

const VALUES = 4;

/** The address of a conflict on the page. */
export const conflictId = (conflict: Conflict): string => `conflict-${conflict.id}`;

/** The values that stand against each other, each once, in the dossier's order: "26 gegen 38". */
export function against(labels: Labels, model: Model, figures: readonly Ref[]): string {
  const values = [...new Set(figures.map(ref => bareWording(labels, model.figure(ref))))];
  const shown = values.slice(0, VALUES).join(` ${labels.against} `);
  return values.length > VALUES ? `${shown} …` : shown;
}

/** The real conflicts between figures of this measure. */
export function conflictsOf(model: Model, { observed }: Measure): Conflict[] {
  const own = new Set(observed.map(each => key(each.ref)));
  return model.dossier.conflicts.filter(conflict => isRealConflict(conflict) && conflict.figures.some(ref => own.has(key(ref))));
}
