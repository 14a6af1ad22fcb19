import type { Range } from './dossier.ts';

/** Turns code point offsets of one text into UTF-16 units. Built once per article; a lookup costs the logarithm of its astral characters. */
export class CodePoints {
  readonly text: string;
  /** The code point offsets of the characters that take two units, ascending. */
  private readonly astral: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.astral = astralOffsets(text);
  }

  toUnits(offset: number): number {
    let low = 0;
    let high = this.astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.astral[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(offset + low, this.text.length);
  }

  slice(range: Range): string {
    return this.text.slice(this.toUnits(range.start), this.toUnits(range.end));
  }
}

function astralOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let unit = 0; unit + 1 < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = text.charCodeAt(unit + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    offsets.push(unit - offsets.length);
    unit++;
  }
  return offsets;
}
