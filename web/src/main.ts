import { Model, measures } from './model.ts';
import { expandForPrint, reveal } from './more.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { readDossier } from './dossier.ts';
import { preferredLanguage, rememberLanguage } from './language.ts';
import { languages } from './labels.ts';
import { dossierPage } from './page.ts';
import { Reader } from './reader.ts';
import { parsePlace, parseStory } from './route.ts';
import { narrowed } from './stories.ts';

const root = document.getElementById('page')!;

try {
  start(new Model(readDossier(document.getElementById('dossier')?.textContent ?? '')));
} catch (error) {
  root.replaceChildren(h('main', { class: 'failure' }, h('h1', {}, 'Quellenlage'), h('p', { role: 'alert' }, error instanceof Error ? error.message : String(error))));
}

function start(whole: Model): void {
  let part: string | null = null;
  let [model, all] = [whole, measures(whole)];
  let returnTo: { hash: string; scroll: number; link: Element | null } = { hash: '', scroll: 0, link: null };
  let isMoved = false;
  choose(parseStory(location.hash) ?? null);
  let shown: string | null = part;
  let language = preferredLanguage();
  let reader = render();
  show();
  addEventListener('hashchange', event => { isMoved = true; show(event); });
  // Paper shows all stories, whichever is chosen on the screen.
  const [before, after] = [(): void => showPart(null), (): void => showPart(parseStory(location.hash) ?? shown)];
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? before() : after()));
  expandForPrint(root);

  function render(): Reader {
    const context: Context = { model, whole, part, labels: languages[language], measures: all };
    const { header, parts, footer } = dossierPage(context, chosen => {
      rememberLanguage(language = chosen);
      reader = render();
      show();
      root.querySelector<HTMLElement>('.languages [aria-pressed="true"]')?.focus();
    });
    const { labels } = context;
    const next = new Reader(context);
    document.documentElement.lang = labels.language;
    document.title = `${header.querySelector('h1')!.textContent} – Quellenlage`;
    root.replaceChildren(h('a', { class: 'skip', href: '#main' }, labels.skip), header, h('main', { id: 'main', class: 'columns', tabindex: '-1' }, parts, next.element), footer);
    return next;
  }

  function choose(next: string | null): void {
    const dossier = narrowed(whole.dossier, next);
    part = dossier === whole.dossier ? null : next;
    model = part === null ? whole : new Model(dossier);
    all = measures(model);
  }

  function showPart(next: string | null): void {
    if (next === part) return;
    choose(next);
    reader = render();
    const place = parsePlace(location.hash);
    if (place) reader.open(place, isMoved);
    else reader.showList();
    root.querySelector<HTMLElement>('.stories [aria-current]')?.focus({ preventScroll: true });
  }

  /** Follows the address: a place opens its article, anything else shows the list of articles. */
  function show(event?: HashChangeEvent): void {
    const chosen = parseStory(location.hash);
    if (chosen !== undefined) showPart(shown = chosen);
    const place = parsePlace(location.hash);
    const wasReading = root.classList.contains('reading');
    if (place && !wasReading) returnTo = { hash: event ? new URL(event.oldURL).hash : '', scroll: scrollY, link: document.activeElement };
    root.classList.toggle('reading', place !== null);
    if (place) return reader.open(place, isMoved);

    reader.showList();
    if (!wasReading || location.hash !== returnTo.hash) return void reveal(root, location.hash.slice(1));
    scrollTo(0, returnTo.scroll);
    if (returnTo.link instanceof HTMLElement || returnTo.link instanceof SVGElement) returnTo.link.focus({ preventScroll: true });
  }
}
