/** A range in UTF-16 units with the classes that it gives its text. */
export interface Marked { readonly start: number; readonly end: number; readonly className: string }

/** A stretch of text under the same marks throughout. */
export interface Segment { readonly start: number; readonly end: number; readonly classNames: readonly string[] }

/** Cuts `0..length` at every bound of a range: marks may overlap in any way, and the segments together are the text. */
export function segments(length: number, ranges: readonly Marked[]): Segment[] {
  const events = ranges.filter(range => range.start < range.end)
    .flatMap(range => [{ at: range.start, className: range.className, by: 1 }, { at: range.end, className: range.className, by: -1 }])
    .sort((a, b) => a.at - b.at);
  const open = new Map<string, number>();
  const result: Segment[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end <= start) return;
    result.push({ start, end, classNames: [...open].filter(([, count]) => count > 0).map(([className]) => className) });
    start = end;
  };
  for (const { at, className, by } of events) {
    cut(Math.min(at, length));
    open.set(className, (open.get(className) ?? 0) + by);
  }
  cut(length);
  return result;
}

/** The paragraphs of a text from `start` to `end`, each with the line ends that follow it; together they are the text. */
export function paragraphs(text: string, start: number, end: number): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  const lineEnds = /\s*\n\s*/gu;
  lineEnds.lastIndex = start;
  let from = start;
  for (let match = lineEnds.exec(text); match && match.index < end; match = lineEnds.exec(text)) {
    const to = Math.min(match.index + match[0].length, end);
    result.push({ start: from, end: to });
    from = to;
  }
  if (from < end) result.push({ start: from, end });
  return result;
}
