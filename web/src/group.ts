/** Items by key, keys in the order of their first item. (`Map.groupBy` is not in every browser and runtime in use.) */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Neighbours of the same kind together, in their order. */
export function runs<T>(items: readonly T[], kindOf: (item: T) => unknown): T[][] {
  const result: T[][] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (last && kindOf(last[0]!) === kindOf(item)) last.push(item);
    else result.push([item]);
  }
  return result;
}
