const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Makes a group of elements one tab stop; the arrow keys, Home and End move within it. */
export function rove(container: Element, items: readonly (HTMLElement | SVGElement)[]): void {
  items.forEach((item, i) => item.setAttribute('tabindex', i === 0 ? '0' : '-1'));

  container.addEventListener('focusin', event => {
    const current = items.indexOf(event.target as HTMLElement);
    if (current >= 0) items.forEach((item, i) => item.setAttribute('tabindex', i === current ? '0' : '-1'));
  });

  container.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    const current = items.indexOf(document.activeElement as HTMLElement);
    const next = key === 'Home' ? 0 : key === 'End' ? items.length - 1 : key in STEPS && current >= 0 ? current + STEPS[key]! : -1;
    if (next < 0 || next >= items.length) return;
    event.preventDefault();
    items[next]!.focus();
  });
}
