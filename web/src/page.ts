import { claims } from './claims.ts';
import { conflicts } from './conflicts.ts';
import type { Context } from './context.ts';
import { h, type Child } from './dom.ts';
import { figures } from './figures.ts';
import { formatPeriod } from './dates.ts';
import { evidenceLink } from './evidence.ts';
import { glance } from './glance.ts';
import { languages, type Labels } from './labels.ts';
import { lineage } from './lineage.ts';
import { reuse } from './reuse.ts';
import { since, sinceTitle } from './since.ts';
import { storyList } from './stories.ts';
import { statements } from './statements.ts';
import { statuses } from './statuses.ts';
import { timeline } from './timeline.ts';

type SectionName = keyof Labels['sections'];

const SECTIONS: readonly (readonly [SectionName, (context: Context) => Child])[] = [
  ['glance', glance], ['figures', figures], ['conflicts', conflicts], ['timeline', timeline], ['statements', statements], ['claims', claims],
  ['lineage', lineage], ['reuse', reuse], ['statuses', statuses],
];

/** The whole page but the articles, which the reader shows. */
export function dossierPage(context: Context, onLanguage: (language: Labels['language']) => void): { header: HTMLElement; parts: HTMLElement; footer: HTMLElement } {
  return { header: header(context, onLanguage), parts: parts(context), footer: footer(context) };
}

function header(context: Context, onLanguage: (language: Labels['language']) => void): HTMLElement {
  const { labels, model } = context;
  const { story, articles } = model.dossier;
  const outlets = new Set(articles.flatMap(article => article.outlet?.name ?? [])).size;
  return h('header', { class: 'masthead' },
    h('div', { class: 'bar' },
      h('p', { class: 'brand' }, 'Quellenlage'),
      h('div', { class: 'languages', role: 'group', 'aria-label': labels.languageSwitch }, Object.values(languages).map(other =>
        h('button', { type: 'button', lang: other.language, 'aria-pressed': String(other.language === labels.language), onclick: () => onLanguage(other.language) }, other.name)))),
    h('h1', {}, title(context)),
    h('p', { class: 'dateline' }, [labels.articleCount(articles.length), labels.outletCount(outlets), (story.earliest ?? story.latest) && formatPeriod(labels, story.earliest, story.latest)].filter(part => part).join(' · ')),
    h('nav', { 'aria-label': labels.contents }, h('ul', {}, model.dossier.since && h('li', {}, h('a', { href: '#since' }, labels.newNav)), SECTIONS.map(([name]) => h('li', {}, h('a', { href: `#${name}` }, labels.sections[name].nav))),
      h('li', {}, h('a', { href: '#articles' }, labels.articles)))));
}

function title({ labels, model }: Context): Child {
  const span = model.dossier.story.title;
  if (!span) return labels.untitled;
  const article = model.article(span.article);
  const link = evidenceLink(article, span, article.points.slice(span));
  link.lang = article.language;
  return link;
}

function parts(context: Context): HTMLElement {
  const { labels } = context;
  return h('div', { class: 'dossier' }, storyList(context), news(context), SECTIONS.map(([name, render]) =>
    h('section', { class: 'part', id: name, 'aria-labelledby': `${name}-heading` },
      h('h2', { id: `${name}-heading` }, labels.sections[name].title), h('p', { class: 'standfirst' }, labels.sections[name].lead), render(context))));
}

const news = (context: Context): Child => context.model.dossier.since && h('section', { class: 'part', id: 'since', 'aria-labelledby': 'since-heading' },
  h('h2', { id: 'since-heading' }, sinceTitle(context)), h('p', { class: 'standfirst' }, context.labels.sinceLead), since(context));

const footer = ({ labels, model }: Context): HTMLElement =>
  h('footer', {}, h('p', {}, labels.disclaimer), h('p', { class: 'meta' }, `${model.dossier.generator.name} ${model.dossier.generator.version} · ${model.dossier.format}`));
