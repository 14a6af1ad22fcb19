import { Model, measures } from './model.ts';
import { expandForPrint, reveal } from './more.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { readDossier } from './dossier.ts';
import { preferredLanguage, rememberLanguage } from './language.ts';
import { languages, type Labels } from './labels.ts';
import { dossierPage } from './page.ts';
import { Reader } from './reader.ts';
import { parsePlace } from './route.ts';

const root = document.getElementById('page')!;

try {
  start(new Model(readDossier(document.getElementById('dossier')?.textContent ?? '')));
} catch (error) {
  root.replaceChildren(h('main', { class: 'failure' }, h('h1', {}, 'Quellenlage'), h('p', { role: 'alert' }, error instanceof Error ? error.message : String(error))));
}

function start(model: Model): void {
  const all = measures(model);
  let returnTo: { hash: string; scroll: number; link: Element | null } = { hash: '', scroll: 0, link: null };
  let isMoved = false;
  let reader = render(preferredLanguage());
  show();
  addEventListener('hashchange', event => { isMoved = true; show(event); });
  expandForPrint(root);

  function render(language: Labels['language']): Reader {
    const context: Context = { model, labels: languages[language], measures: all };
    const { header, parts, footer } = dossierPage(context, chosen => {
      rememberLanguage(chosen);
      reader = render(chosen);
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

  /** Follows the address: a place opens its article, anything else shows the list of articles. */
  function show(event?: HashChangeEvent): void {
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
