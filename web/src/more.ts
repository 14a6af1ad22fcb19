import { h, type Child } from './dom.ts';
import type { Labels } from './labels.ts';

/** Told to what is folded: render all of it; go back to what was shown before. */
const EXPAND = 'expand';
const COLLAPSE = 'collapse';

export interface ListOptions<T> {
  /** How many items stand there at first and come with each click; `then` is for the clicks alone. */
  readonly step?: number;
  readonly then?: number;
  /** Where the items hold lists of their own: how many items those have in all. "Show all" then opens them too. */
  readonly total?: number;
  /** What holds the list, where that is more than the list itself. */
  readonly outer?: HTMLElement;
  /** The ids by which a link may lead to an item that is not rendered yet. */
  readonly idOf?: (item: T) => string;
}

/** A list that shows its first items and renders the others only when asked for, so that large dossiers stay quick. */
export function longList<T>(labels: Labels, list: HTMLElement, items: readonly T[], render: (item: T, index: number) => Child, options: ListOptions<T> = {}): HTMLElement {
  const { step = 40, then = step, outer = list, idOf, total = null } = options;
  let shown = 0;
  let beforeExpansion = 0;
  const button = h('button', {
    type: 'button', class: 'more',
    onclick: () => { const first = shown; show(shown + then); if (total !== null) expandLists(list); focusFirstLink(list.children[first]); },
    [`on${EXPAND}`]: () => { beforeExpansion = shown; show(items.length); },
    [`on${COLLAPSE}`]: () => { while (shown > beforeExpansion) list.children[--shown]!.remove(); label(); },
  });

  function show(count: number): void {
    for (const end = Math.min(items.length, count); shown < end; shown++) list.append(...nodes(render(items[shown]!, shown)));
    label();
  }

  function label(): void {
    const left = items.length - shown;
    button.hidden = left === 0;
    button.textContent = left <= then ? labels.showAll(total ?? items.length) : labels.showMore(then, left);
    if (idOf) button.dataset['holds'] = items.slice(shown).map(idOf).join(' ');
  }

  show(step);
  return h('div', { class: 'long' }, outer, button);
}

const expandLists = (list: Element): void => list.querySelectorAll('button.more:not([hidden])').forEach(button => button.dispatchEvent(new Event(EXPAND)));

const nodes = (child: Child): (Node | string)[] => (typeof child === 'string' || child instanceof Node ? [child] : []);

function focusFirstLink(item: Element | undefined): void {
  item?.querySelector<HTMLElement>('a, button, summary')?.focus();
}

/** A disclosure whose content is rendered when it is first opened. `holds` names the ids in it that links lead to. */
export function lazyDetails(summary: Child, render: () => Child, { holds, ...attributes }: { readonly class?: string; readonly id?: string; readonly holds?: readonly string[] } = {}): HTMLDetailsElement {
  let rendered = false;
  const ensure = (): void => {
    if (rendered) return;
    rendered = true;
    details.append(...nodes(render()));
  };
  const details = h('details', { ...attributes, 'data-holds': holds?.join(' '), [`on${EXPAND}`]: ensure, ontoggle: () => { if (details.open) ensure(); } }, h('summary', {}, summary));
  return details;
}

/** Brings the element of that id into view: renders and opens what it is folded into. False where the page has none. */
export function reveal(root: Element, id: string): boolean {
  for (let holder = holderOf(root, id); holder && !document.getElementById(id); holder = holderOf(root, id)) {
    holder.dispatchEvent(new Event(EXPAND));
    holder.removeAttribute('data-holds');
  }
  const element = document.getElementById(id);
  if (!element) return false;
  for (let at = element.closest('details'); at; at = at.parentElement!.closest('details')) at.open = true;
  element.scrollIntoView();
  if (element.tabIndex >= 0 || element.hasAttribute('tabindex')) element.focus({ preventScroll: true });
  return true;
}

const holderOf = (root: Element, id: string): Element | null => root.querySelector(`[data-holds~="${CSS.escape(id)}"]`);

/** Paper cannot be clicked: opens every disclosure and every list for printing and closes them again afterwards. */
export function expandForPrint(root: Element): void {
  const opened = new Set<Element>();
  const next = (): Element | null => root.querySelector('details:not([open]), button.more:not([hidden])');
  const expand = (): void => {
    for (let folded = next(); folded; folded = next()) {
      folded.dispatchEvent(new Event(EXPAND));
      if (folded instanceof HTMLDetailsElement) folded.open = true;
      else (folded as HTMLElement).hidden = true;
      opened.add(folded);
    }
  };
  const collapse = (): void => {
    for (const folded of opened) {
      folded.dispatchEvent(new Event(COLLAPSE));
      if (folded instanceof HTMLDetailsElement) folded.open = false;
    }
    opened.clear();
  };
  addEventListener('beforeprint', expand);
  addEventListener('afterprint', collapse);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? expand() : collapse()));
}
