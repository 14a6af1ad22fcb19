/**
 * `dossier.json` as the program writes it. All offsets count Unicode code points of the article's `text`, ends are exclusive;
 * `offsets.ts` turns them into the UTF-16 units of JavaScript strings.
 */
export interface Dossier {
  readonly format: typeof FORMAT;
  readonly generator: { readonly name: string; readonly version: string };
  readonly story: { readonly title: SpanRef | null; readonly earliest: Day | null; readonly latest: Day | null };
  readonly articles: readonly Article[];
  /** The stories that the articles divide into, and the articles in none. */
  readonly stories: readonly StoryPart[];
  readonly inNoStory: readonly Placed[];
  readonly entities: readonly Entity[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly conflicts: readonly Conflict[];
  readonly timeline: readonly TimelineEvent[];
  readonly statuses: readonly StatusHistory[];
  /** What differs from an earlier dossier; only where one was named. */
  readonly since?: Changes;
}

export const FORMAT = 'quellenlage-dossier/1';

/** An ISO date: `2026-03-05`. */
export type Day = string;

export interface Range { readonly start: number; readonly end: number }
export interface Span extends Range { readonly text: string }
export interface SpanRef extends Span { readonly article: string }

/** A figure or quotation of one article. */
export interface Ref { readonly article: string; readonly id: string }

export type Modality = 'asserted' | 'alleged' | 'confirmed' | 'denied' | 'expected' | 'hypothetical';
export type Qualifier = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'nearly' | 'range' | 'vague';
export type ZoneKind = 'headline' | 'teaser' | 'body' | 'caption' | 'byline' | 'boilerplate' | 'related';
export type NameType = 'person' | 'place' | 'organisation';

export interface Article {
  readonly id: string;
  readonly source: { readonly path: string; readonly mediaType: string; readonly sha256: string; readonly encoding: string; readonly repairs: readonly string[] };
  readonly text: string;
  readonly zones: readonly (Range & { readonly kind: ZoneKind })[];
  readonly headline: Field | null;
  readonly outlet: Field | null;
  readonly byline: Field | null;
  readonly credits: readonly Field[];
  readonly language?: Field | string | null;
  readonly url?: string | null;
  readonly published: { readonly earliest: Day | null; readonly latest: Day | null; readonly best?: Day; readonly precision: string; readonly basis: readonly string[] };
  readonly updated?: { readonly day: Day; readonly moment: string | null; readonly basis: string } | null;
  /** Of a live blog its entries, in the order of the text. */
  readonly entries?: readonly Entry[];
  readonly sentences: readonly Range[];
  readonly names: readonly Name[];
  readonly times: readonly Time[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly diagnostics: readonly { readonly code: string; readonly span?: Span | null; readonly message: string }[];
}

/** A part of a live blog that was published by itself; `moment` with its zone where the page states one. */
export interface Entry extends Range { readonly day: Day; readonly moment: string | null; readonly basis: string }

/** Something known of an article; without a span where only metadata says so. */
export interface Field { readonly name: string; readonly start?: number | null; readonly end?: number | null; readonly basis: string }

export interface Name extends Span { readonly type: NameType; readonly role: string | null; readonly entity: string | null }

export interface Time extends Span {
  readonly type: string; readonly value: string; readonly edtf: string | null;
  readonly earliest: Day | null; readonly latest: Day | null; readonly anchor: string; readonly rule: string;
}

/** One source in a chain of who reports whom; chains are ordered outermost first, the origin last. */
export interface ChainLink extends Range { readonly name: string; readonly entity: string | null }

/** What kind of source a chain leads back to. */
export type OriginType = 'named-person' | 'office' | 'anonymous-official' | 'unnamed-person' | 'eyewitness' | 'authority' | 'company'
  | 'organisation' | 'outlet' | 'agency' | 'document' | 'unspecified-reports';

/** Whether the origin tells of itself or of others. */
export type OriginTopic = 'itself' | 'others';

export interface Quotation {
  readonly id: string;
  readonly type: string;
  readonly content: readonly Span[];
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  readonly parent: string | null;
  readonly chain: readonly ChainLink[];
  readonly originType: OriginType | null;
  readonly originTopic: OriginTopic | null;
  readonly modality: Modality;
  readonly rule: string;
}

export interface AsOf { readonly edtf: string; readonly earliest: Day | null; readonly latest: Day | null }

export interface Figure extends Span {
  readonly id: string;
  readonly number: Span;
  /** Inclusive; null = open. About and nearly have both at the number named; shares are in percent. */
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
  readonly measure: string;
  readonly counted: Span | null;
  readonly unit: string | null;
  readonly increment: boolean;
  readonly chain: readonly ChainLink[];
  readonly originType: OriginType | null;
  readonly originTopic: OriginTopic | null;
  readonly quotation: string | null;
  readonly modality: Modality;
  readonly asOf: AsOf | null;
  readonly place: Span | null;
  readonly subsetOf: string | null;
  readonly rule: string;
}

export interface Entity {
  readonly id: string; readonly name: string; readonly type: NameType; readonly role: string | null;
  readonly spellings: readonly string[]; readonly mentions: readonly SpanRef[]; readonly reasons: readonly string[];
}

export type ReuseKind = 'reprint' | 'partial' | 'passage' | 'retold';

export interface Reuse {
  readonly id: string; readonly first: string; readonly second: string; readonly kind: ReuseKind;
  /** The shared part of the shorter article, 0 to 1. */
  readonly share: number;
  readonly credit: string | null;
  readonly passages: readonly { readonly first: Span; readonly second: Span }[];
}

export interface OriginLink { readonly name: string; readonly entity: string | null }

export interface Origin {
  readonly id: string; readonly name: string; readonly entity: string | null; readonly kind: string;
  readonly articles: readonly string[];
  readonly chains: readonly { readonly item: Ref; readonly links: readonly OriginLink[] }[];
}

export interface Reason { readonly de: string; readonly en: string }

/** An article and why it belongs to a story, or to none. */
export interface Placed { readonly article: string; readonly reason: Reason }

export interface StoryPart { readonly id: string; readonly title: SpanRef | null; readonly members: readonly Placed[] }

/** Statements that say the same; `origins` are the first sources with the reason why each counts as independent or does not. */
export interface Claim {
  readonly id: string; readonly text: SpanRef; readonly quotations: readonly Ref[]; readonly articles: readonly string[];
  readonly independentOrigins: number;
  readonly origins: readonly { readonly origin: string; readonly counts: boolean; readonly reason: Reason }[];
}

export interface Changes {
  /** The latest publication day of the earlier dossier. */
  readonly latest: Day | null;
  readonly newArticles: readonly string[]; readonly changedArticles: readonly string[];
  readonly newFigures: readonly Ref[]; readonly newQuotations: readonly Ref[];
  readonly changedSeries: readonly string[]; readonly changedStatuses: readonly string[];
  readonly newConflicts: readonly string[]; readonly contradicted: readonly Ref[];
}

export interface Observation { readonly figure: Ref; readonly date: Day | null; readonly holder: string | null; readonly entity: string | null; readonly revises: Ref | null }

export type ViewKind = 'low' | 'best' | 'high' | 'conservative';

/** A number computed from a series; no source says it. */
export interface SeriesView { readonly kind: ViewKind; readonly value: number | null; readonly of: number; readonly figures: readonly Ref[] }

export interface Series {
  readonly id: string; readonly measure: string; readonly scope: string | null; readonly increments: boolean;
  readonly observations: readonly Observation[];
  readonly views: readonly SeriesView[];
}

export type ConflictKind = 'conflict' | 'update' | 'scope' | 'definition' | 'rounding' | 'subset';

export interface Conflict {
  readonly id: string; readonly kind: ConflictKind; readonly measure: string; readonly figures: readonly Ref[];
  readonly cause: string;
  readonly reason: Reason;
}

export interface TimelineEvent {
  readonly id: string; readonly edtf: string; readonly earliest: Day | null; readonly latest: Day | null;
  readonly title: SpanRef; readonly sentences: readonly SpanRef[];
  readonly figures: readonly Ref[]; readonly quotations: readonly Ref[];
}

/** A sentence, and the quotation of its article that says so; null where the sentence is the article's own. */
export interface StatusEvidence extends SpanRef { readonly quotation: string | null }

export interface StatusStep {
  readonly status: Modality; readonly date: Day | null; readonly holder: string | null; readonly entity: string | null;
  readonly evidence: readonly StatusEvidence[];
}

export interface StatusHistory { readonly id: string; readonly assertion: SpanRef; readonly steps: readonly StatusStep[] }

/** Reads the page's data block; throws with a sentence for the reader where it is missing or of another format. */
export function readDossier(json: string): Dossier {
  if (json.trim() === '') throw new Error('Diese Seite enthält kein Dossier. – This page holds no dossier.');
  const data = JSON.parse(json) as Partial<Dossier>;
  if (data.format !== FORMAT) throw new Error(`Unbekanntes Format / unknown format: ${String(data.format)} (${FORMAT})`);
  return data as Dossier;
}
