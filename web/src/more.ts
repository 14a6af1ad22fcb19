import { h, type Child } from './dom.ts';
import type { Labels } from './labels.ts';

const EXPAND = 'expand';

/**
 * A list that shows its first items and renders the others only when asked for, so that large dossiers stay quick. `outer` is what
 * holds the list, where that is more than the list itself.
 */
export function longList<T>(labels: Labels, list: HTMLElement, items: readonly T[], render: (item: T, index: number) => Child, step = 40, outer = list): HTMLElement {
  let shown = 0;
  const button = h('button', { type: 'button', class: 'more', onclick: () => showNext() });
  const box = h('div', { class: 'long' }, outer, button);

  function showNext(): void {
    const first = shown;
    shown = Math.min(items.length, shown + step);
    for (let i = first; i < shown; i++) list.append(...nodes(render(items[i]!, i)));
    button.hidden = shown === items.length;
    button.textContent = labels.showMore(Math.min(step, items.length - shown), items.length - shown);
    if (first > 0) focusFirstLink(list.children[first]);
  }

  showNext();
  return box;
}

const nodes = (child: Child): (Node | string)[] => (typeof child === 'string' || child instanceof Node ? [child] : []);

function focusFirstLink(item: Element | undefined): void {
  item?.querySelector<HTMLElement>('a, button, summary')?.focus();
}

/** A disclosure whose content is rendered when it is first opened. */
export function lazyDetails(summary: Child, render: () => Child, attributes: { class?: string } = {}): HTMLDetailsElement {
  let rendered = false;
  const ensure = (): void => {
    if (rendered) return;
    rendered = true;
    details.append(...nodes(render()));
  };
  const details = h('details', { ...attributes, [`on${EXPAND}`]: ensure, ontoggle: () => { if (details.open) ensure(); } }, h('summary', {}, summary));
  return details;
}

/** Paper cannot be clicked: opens every disclosure for printing and closes it again afterwards. */
export function expandForPrint(root: Element): void {
  const opened = new Set<HTMLDetailsElement>();
  const expand = (): void => {
    for (let closed = root.querySelector<HTMLDetailsElement>('details:not([open])'); closed; closed = root.querySelector<HTMLDetailsElement>('details:not([open])')) {
      closed.dispatchEvent(new Event(EXPAND));
      closed.open = true;
      opened.add(closed);
    }
  };
  const collapse = (): void => {
    for (const details of opened) details.open = false;
    opened.clear();
  };
  addEventListener('beforeprint', expand);
  addEventListener('afterprint', collapse);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? expand() : collapse()));
}
