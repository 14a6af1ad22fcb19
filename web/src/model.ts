import { CodePoints } from './offsets.ts';
import type { Article, Conflict, Dossier, Entity, Entry, Figure, Observation, Quotation, Range, Ref, Series } from './dossier.ts';

/** The dossier with the lookups that the sections need. Immutable. */
export class Model {
  readonly dossier: Dossier;
  readonly articles: ReadonlyMap<string, ArticleIndex>;
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly originsOfItem: ReadonlyMap<string, string>;
  private readonly news = new Map<string, 'new' | 'contradicted'>();

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    this.articles = new Map(dossier.articles.map(article => [article.id, new ArticleIndex(article)]));
    this.entities = new Map(dossier.entities.map(entity => [entity.id, entity]));
    for (const ref of [...dossier.since?.newFigures ?? [], ...dossier.since?.newQuotations ?? []]) this.news.set(key(ref), 'new');
    for (const ref of dossier.since?.contradicted ?? []) this.news.set(key(ref), 'contradicted');
    this.originsOfItem = new Map(dossier.origins.flatMap(origin => origin.chains.map(chain => [key(chain.item), origin.id] as const)));
  }

  article(id: string): ArticleIndex {
    const article = this.articles.get(id);
    if (!article) throw new Error(`dossier.json refers to an unknown article: ${id}`);
    return article;
  }

  figure(ref: Ref): Figure {
    const figure = this.article(ref.article).figures.get(ref.id);
    if (!figure) throw new Error(`dossier.json refers to an unknown figure: ${key(ref)}`);
    return figure;
  }

  quotation(ref: Ref): Quotation {
    const quotation = this.article(ref.article).quotations.get(ref.id);
    if (!quotation) throw new Error(`dossier.json refers to an unknown quotation: ${key(ref)}`);
    return quotation;
  }

  /** The story's entity; null for an id that is none of its own. */
  entity(id: string | null): Entity | null {
    return id === null ? null : this.entities.get(id) ?? null;
  }

  /** How to name and to group a holder: its entity where it has one, its words otherwise. */
  holder(name: string | null, entity: string | null): Holder | null {
    const known = this.entity(entity);
    if (known) return { key: known.id, name: known.name };
    return name === null ? null : { key: `name:${name}`, name };
  }

  /** What became of a figure or quotation since the earlier dossier; null for nothing, or where there is none. */
  newsOf(ref: Ref): 'new' | 'contradicted' | null {
    return this.news.get(key(ref)) ?? null;
  }

  /** How many different first sources the figures lead back to at the most; each figure without a known one counts for its article. */
  originsOf(figures: readonly Ref[]): number {
    return new Set(figures.map(ref => this.originsOfItem.get(key(ref)) ?? `article:${ref.article}`)).size;
  }
}

export interface Holder { readonly key: string; readonly name: string }

/** One article with its items by id, and its offsets in UTF-16 units. */
export class ArticleIndex {
  readonly article: Article;
  readonly points: CodePoints;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly quotations: ReadonlyMap<string, Quotation>;

  constructor(article: Article) {
    this.article = article;
    this.points = new CodePoints(article.text);
    this.figures = new Map(article.figures.map(figure => [figure.id, figure]));
    this.quotations = new Map(article.quotations.map(quotation => [quotation.id, quotation]));
  }

  get headline(): string { return this.article.headline?.name ?? this.article.id; }

  get outlet(): string { return this.article.outlet?.name ?? this.article.id; }

  get language(): string {
    const language = this.article.language;
    return (typeof language === 'string' ? language : language?.name) ?? 'de';
  }

  /** The entry of a live blog that holds the place; null where none does. */
  entryAt(place: number): Entry | null {
    return this.article.entries?.find(entry => entry.start <= place && place < entry.end) ?? null;
  }

  /** The sentence or sentences that the range touches, widened to hold all of it. */
  sentence(range: Range): Range {
    const touched = this.article.sentences.filter(sentence => sentence.start < range.end && range.start < sentence.end);
    return {
      start: Math.min(range.start, ...touched.map(sentence => sentence.start)),
      end: Math.max(range.end, ...touched.map(sentence => sentence.end)),
    };
  }
}

export const key = (ref: Ref): string => `${ref.article}\n${ref.id}`;

/** A figure as a member of a series. */
export interface Observed {
  readonly ref: Ref;
  readonly figure: Figure;
  readonly article: ArticleIndex;
  readonly date: Observation['date'];
  readonly holder: Holder | null;
  readonly scope: string | null;
}

/** All series of one measure that can stand on one axis: the same unit, all totals or all increments. */
export interface Measure {
  readonly id: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly increments: boolean;
  readonly scopes: readonly string[];
  readonly series: readonly Series[];
  /** By date; undated ones last. */
  readonly observed: readonly Observed[];
}

/** Largest measure first; equal ones in the dossier's order. */
export function measures(model: Model): Measure[] {
  const groups = new Map<string, { series: Series; all: Set<Series>; unit: string | null; observed: Observed[] }>();
  for (const series of model.dossier.series) {
    for (const observation of series.observations) {
      const figure = model.figure(observation.figure);
      const id = `${series.measure}|${series.increments}|${figure.unit ?? ''}`;
      const group = groups.get(id) ?? { series, all: new Set(), unit: figure.unit, observed: [] };
      group.all.add(series);
      group.observed.push({
        ref: observation.figure,
        figure,
        article: model.article(observation.figure.article),
        date: observation.date,
        holder: model.holder(observation.holder, observation.entity),
        scope: series.scope,
      });
      groups.set(id, group);
    }
  }

  return [...groups.values()]
    .map(({ series, all, unit, observed }, i) => ({
      id: `m${i + 1}`,
      measure: series.measure,
      unit,
      increments: series.increments,
      series: [...all],
      scopes: [...new Set(observed.flatMap(each => each.scope ?? []))],
      observed: observed.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999')),
    }))
    .sort((a, b) => b.observed.length - a.observed.length);
}

/** A measure that the program has no name for, only the word that the articles use. */
export const isOtherMeasure = ({ measure }: Measure): boolean => measure.startsWith('other:');

/** True where a figure names a number that can be plotted. */
export const isNumeric = (figure: Figure): boolean => figure.qualifier !== 'vague' && (figure.min !== null || figure.max !== null);

export const isRealConflict = (conflict: Conflict): boolean => conflict.kind === 'conflict';
