import type { ConflictKind, Modality, OriginType, Qualifier, ReuseKind, ViewKind } from './dossier.ts';
import type { MarkKind } from './chartlayout.ts';
import type { Layer } from './state.ts';
import type { NodeKind } from './lineagelayout.ts';
import { measuresDe } from './measures.ts';

const number = (value: number): string => new Intl.NumberFormat('de-DE').format(value);
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

type Wording = (value: string) => string;
type Counting = (count: number) => string;

export const de = {
  language: 'de' as 'de' | 'en',
  locale: 'de-DE',
  name: 'Deutsch',
  number,
  shortNumber: (value: number): string => new Intl.NumberFormat('de-DE', { notation: value >= 1e6 ? 'compact' : 'standard', maximumFractionDigits: 2 }).format(value),
  percent: (share: number): string => new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 }).format(share),
  reason: (reason: { readonly de: string; readonly en: string }): string => reason.de,

  skip: 'Zum Inhalt springen',
  languageSwitch: 'Sprache der Beschriftungen',
  contents: 'Inhalt',
  articles: 'Artikel',
  allArticles: 'Alle Artikel',
  back: '← Zurück',
  untitled: 'Dossier ohne Titel',
  unknownArticle: ((id: string) => `Das Dossier enthält keinen Artikel „${id}“.`) as Wording,
  disclaimer: 'Alle Angaben sind maschinell aus den Artikeln entnommen und wörtlich belegt; Fehler sind möglich. Das Dossier urteilt nicht darüber, was wahr ist.',

  sections: {
    glance: { nav: 'Überblick', title: 'Was bekannt ist – und von wem', lead: 'Die jeweils letzte Angabe jeder Quelle. Verschiedene Angaben werden nicht zu einer Zahl verrechnet.' },
    figures: { nav: 'Zahlen', title: 'Zahlen im Verlauf', lead: 'Jede Zahl, die ein Artikel nennt, mit ihrer Quelle, ihrem Stand und ihrem Satz.' },
    conflicts: { nav: 'Widersprüche', title: 'Widersprüche', lead: 'Wo Angaben nicht zusammenpassen – und wo es nur so aussieht.' },
    timeline: { nav: 'Zeitleiste', title: 'Zeitleiste', lead: 'Was wann geschah oder gesagt wurde, in den Worten der Artikel.' },
    statements: { nav: 'Aussagen', title: 'Wer was sagt', lead: 'Wörtliche und sinngemäße Wiedergaben, geordnet nach der Quelle, auf die sie zurückgehen.' },
    claims: { nav: 'Mehrfach berichtet', title: 'Was mehrere berichten', lead: 'Aussagen, die in mehreren Artikeln stehen, und auf wie viele unabhängige Ursprünge sie höchstens zurückgehen.' },
    lineage: { nav: 'Quellenwege', title: 'Wer wen wiedergibt', lead: 'Der Weg der Angaben vom Ursprung über die, die ihn zitieren, bis in die Artikel.' },
    reuse: { nav: 'Übernahmen', title: 'Gemeinsamer Text', lead: 'Berichte, die Textpassagen teilen. Wer von wem übernommen hat, ist damit nicht gesagt.' },
    statuses: { nav: 'Bestätigt, bestritten', title: 'Was aus Behauptungen wurde', lead: 'Behauptungen, die jemand später bestätigt, bestritten oder zurückgenommen hat.' },
  },

  counts: {
    figures: 'Zahlenangaben',
    conflicts: ((count: number) => (count === 1 ? 'Widerspruch' : 'Widersprüche')) as Counting,
    apparent: 'nur scheinbar',
    events: 'Ereignisse',
    origins: 'unabhängige Ursprünge',
  },
  atMost: ((count: string) => `höchstens ${count}`) as Wording,
  articleCount: ((count: number) => `${number(count)} Artikel`) as Counting,
  inArticles: ((count: number) => `in ${number(count)} ${count === 1 ? 'Artikel' : 'Artikeln'}`) as Counting,
  outletCount: ((count: number) => counted(count, 'Medium', 'Medien')) as Counting,
  figureCount: ((count: number) => counted(count, 'Zahlenangabe', 'Zahlenangaben')) as Counting,
  originCount: ((count: number) => `höchstens ${counted(count, 'unabhängiger Ursprung', 'unabhängige Ursprünge')}`) as Counting,
  itemCount: ((count: number) => counted(count, 'Angabe', 'Angaben')) as Counting,
  statementTotal: ((count: number) => counted(count, 'Aussage', 'Aussagen')) as Counting,
  allFigures: ((count: number) => (count === 1 ? 'Zur Angabe' : `Alle ${number(count)} Angaben`)) as Counting,
  showAll: ((count: number) => `Alle ${number(count)} zeigen`) as Counting,
  showMore: (next: number, left: number): string => `${number(next)} weitere zeigen (noch ${number(left)})`,

  approximately: ((date: string) => `etwa ${date}`) as Wording,
  uncertain: ((date: string) => `${date} (unsicher)`) as Wording,
  untilDay: ((date: string) => `bis ${date}`) as Wording,
  fromDay: ((date: string) => `ab ${date}`) as Wording,
  unknownDate: 'ohne Datum',
  asOf: ((date: string) => `Stand ${date}`) as Wording,
  reported: ((date: string) => `berichtet ${date}`) as Wording,

  qualified: {
    exact: value => value, about: value => `rund ${value}`, nearly: value => `knapp ${value}`, range: value => value, vague: value => value,
    'at-least': value => `mindestens ${value}`, 'more-than': value => `mehr als ${value}`, 'at-most': value => `höchstens ${value}`, 'less-than': value => `weniger als ${value}`,
  } as Record<Qualifier, Wording>,
  between: (low: string, high: string): string => `${low} bis ${high}`,
  additional: ((value: string) => `${value} zusätzlich`) as Wording,
  verbatim: ((words: string) => `„${words}“`) as Wording,
  measures: measuresDe,
  otherMeasure: ((lemma: string) => `„${lemma}“`) as Wording,
  increments: ((measure: string) => `${measure}: Zuwachs`) as Wording,

  modalities: {
    asserted: 'ohne Einschränkung', alleged: 'angeblich', confirmed: 'bestätigt', denied: 'bestritten', expected: 'erwartet', hypothetical: 'hypothetisch',
  } as Record<Modality, string>,
  steps: {
    asserted: 'behauptet', alleged: 'angeblich', confirmed: 'bestätigt', denied: 'bestritten', expected: 'angekündigt', hypothetical: 'erwogen',
  } as Record<Modality, string>,
  originTypes: {
    'named-person': 'Person', office: 'Amtsträger', 'anonymous-official': 'ungenannter Amtsträger', 'unnamed-person': 'ungenannte Person', eyewitness: 'Augenzeugen',
    authority: 'Behörde', company: 'Unternehmen', organisation: 'Organisation', outlet: 'Medium', agency: 'Agentur', document: 'Dokument', 'unspecified-reports': 'unbestimmte Berichte',
  } as Record<OriginType, string>,
  onItself: 'über sich selbst',
  types: { Direct: 'wörtlich', Indirect: 'sinngemäß', FreeIndirect: 'sinngemäß, frei', IndirectFreeIndirect: 'sinngemäß, fortgesetzt', Reported: 'zusammengefasst' } as Record<string, string>,
  citing: 'unter Berufung auf',
  ownAccount: 'eigene Angabe',
  articleItself: ((outlet: string) => `${outlet} (eigene Angabe)`) as Wording,
  articlesThemselves: 'Artikel selbst (ohne genannte Quelle)',
  noHolder: 'Ohne genannte Quelle',
  and: 'und',

  holders: 'Quellen',
  chartOf: (title: string, count: number): string => `Diagramm: ${title}, ${counted(count, 'Angabe', 'Angaben')}. Pfeiltasten wechseln die Angabe, die Eingabetaste öffnet ihren Satz im Artikel.`,
  tableOf: ((title: string) => `${title}: alle Angaben`) as Wording,
  asTable: ((count: number) => `Als Tabelle (${counted(count, 'Zeile', 'Zeilen')})`) as Counting,
  columns: { measure: 'Was', when: 'Stand', value: 'Wert', words: 'Wortlaut', holder: 'Quelle', scope: 'Gilt für', article: 'Artikel in' },
  signs: {
    exact: '', approximate: '≈ und hohles Zeichen: ungefähr.', 'open-above': 'Pfeil nach oben: mindestens oder mehr als.', 'open-below': 'Pfeil nach unten: höchstens oder weniger als.',
    interval: 'Senkrechter Balken: von … bis.', part: 'Kleines Zeichen: Teilmenge einer anderen Zahl.', period: 'Waagrechter Strich: Zeitraum, in dem die Angabe gelten kann.',
  } as Record<MarkKind | 'part' | 'period', string>,
  logarithmic: 'Die Werteachse ist logarithmisch.',
  chartHint: 'In den Diagrammen stehen gleichzeitige Angaben nebeneinander. Linien verbinden nur Angaben derselben Quelle zur selben Bezugsgröße. Ein Klick auf ein Zeichen führt zum Satz im Artikel.',
  notPlotted: ((count: number) => `davon ${number(count)} ohne Zahl oder Datum, nicht im Diagramm`) as Counting,
  views: 'Rechnerische Sichten: niedrigste, beste, höchste Zahl',
  viewsNote: 'Errechnet aus den letzten Angaben des letzten Tages, von keiner Quelle so gesagt: niedrigste, beste und höchste Zahl nach UCDP, vorsichtige nach ACLED.',
  viewKinds: { low: 'niedrigste', best: 'beste', high: 'höchste', conservative: 'vorsichtige' } as Record<ViewKind, string>,
  viewOf: ((count: number) => `aus ${counted(count, 'Quelle', 'Quellen')}`) as Counting,
  openValue: 'offen',
  appliesTo: 'Gilt für',
  allScopes: 'alle Bezugsgrößen',
  otherFigures: 'Weitere Zahlen',
  otherNote: 'ohne Verlauf, oder nur einmal genannt',

  against: 'gegen',
  dispute: ((values: string) => `Widerspruch: ${values}`) as Wording,
  realConflicts: 'Angaben, die einander widersprechen',
  apparentConflicts: 'Nur scheinbare Widersprüche',
  apparentNote: 'Diese Zahlen unterscheiden sich, schließen einander aber nicht aus.',
  noConflicts: 'Es wurde kein Widerspruch zwischen den Angaben gefunden. Das heißt nicht, dass sie stimmen.',
  conflictKinds: {
    conflict: 'Widerspruch', update: 'neuer Stand', scope: 'andere Bezugsgröße', definition: 'andere Definition', rounding: 'gerundet', subset: 'Teilmenge',
  } as Record<ConflictKind, string>,

  conflictMeanings: {
    conflict: 'Die Angaben können nicht zugleich stimmen.', update: 'Die Angaben sind von verschiedenen Tagen; die Zahl kann sich dazwischen geändert haben.',
    scope: 'Die Zahlen gelten für verschiedene Gruppen oder Orte.', definition: 'Die Zahlen zählen Verschiedenes unter ähnlichem Namen.',
    rounding: 'Gerundet, geschätzt oder nur nach einer Seite begrenzt.', subset: 'Die eine Zahl ist in der anderen enthalten.',
  } as Record<ConflictKind, string>,

  sentencesOf: (sentences: number, articles: number): string => `${counted(sentences, 'Satz', 'Sätze')} aus ${number(articles)} ${articles === 1 ? 'Artikel' : 'Artikeln'}`,

  filterStatements: 'Aussagen filtern',
  holder: 'Quelle',
  wording: 'Formuliert als',
  article: 'Artikel',
  searchText: 'Text suchen',
  all: 'alle',
  statementCount: (found: number, all: number): string => (found === all ? counted(all, 'Aussage', 'Aussagen') : `${number(found)} von ${counted(all, 'Aussage', 'Aussagen')}`),

  independence: ((count: number) => `Die Artikel gehen auf höchstens ${counted(count, 'unabhängigen Ursprung', 'unabhängige Ursprünge')} zurück. Es können weniger sein: Hinter ungenannten Quellen kann dieselbe stehen.`) as Counting,
  lineagePicture: 'Bild: Ursprünge links, Zitierende in der Mitte, Artikel rechts. Pfeiltasten wechseln den Knoten.',
  mainOrigins: (shown: number, all: number): string => `Das Bild zeigt die ${number(shown)} Ursprünge, die die meisten Artikel erreichen; alle ${number(all)} stehen in der Liste.`,
  lineageHint: 'Ein Klick auf einen Knoten hebt seine Wege hervor und zeigt hier seine Angaben.',
  nodeKinds: { origin: 'Ursprung', carrier: 'zitiert von', article: 'Artikel', pass: '' } as Record<NodeKind, string>,
  originKinds: {
    person: 'Person', organisation: 'Organisation', outlet: 'Medium', agency: 'Nachrichtenagentur', document: 'Dokument', unspecified: 'nicht näher benannt', article: 'eigene Angabe des Artikels',
  } as Record<string, string>,
  asList: ((count: number) => `Als Liste (${counted(count, 'Ursprung', 'Ursprünge')})`) as Counting,

  reuseKinds: { reprint: 'weitgehend gleich', partial: 'teilweise gleich', passage: 'einzelne Passagen' } as Record<ReuseKind, string>,
  noReuse: 'Es wurde kein gemeinsamer Text gefunden.',
  share: ((share: string) => `${share} des kürzeren Artikels stehen auch im anderen`) as Wording,
  bothCredit: ((agency: string) => `beide nennen ${agency}`) as Wording,
  passages: ((count: number) => counted(count, 'gemeinsame Passage', 'gemeinsame Passagen')) as Counting,
  noStatuses: 'Zu keiner Behauptung wurde eine spätere Bestätigung oder ein Widerspruch gefunden.',

  marksInText: 'Im Text markieren',
  layers: { figures: 'Zahlen', quotations: 'Aussagen', names: 'Namen', times: 'Zeiten' } as Record<Layer, string>,
  markLegend: { number: 'Zahl selbst', speaker: 'wer spricht', cue: 'Redewort', target: 'gesuchte Stelle', boilerplate: 'kein Artikeltext' },
  besideText: 'Kein Artikeltext: Bedienung, Werbung, Verweise',
  datedBy: ((basis: string) => `Datiert nach: ${basis}`) as Wording,
  undatedBecause: 'Kein Datum gefunden',
  published: 'Veröffentlicht',
  aboutArticle: 'Herkunft und Zustand der Datei',
  repairCount: ((count: number) => counted(count, 'Reparatur', 'Reparaturen')) as Counting,
  doubtCount: ((count: number) => counted(count, 'Zweifel', 'Zweifel')) as Counting,
  about: { id: 'Kennung', file: 'Datei', address: 'Adresse', dated: 'Datiert nach', credits: 'Genannte Agenturen und Medien', encoding: 'Format und Kodierung', repairs: 'Reparaturen', doubts: 'Zweifelhaftes' },

  storiesTitle: ((count: number) => counted(count, 'Geschichte', 'Geschichten')) as Counting,
  storiesNote: 'Die Artikel handeln nicht alle vom selben. Zahlen, Widersprüche und Ereignisse verschiedener Geschichten werden nicht vermischt.',
  allStories: 'Alle',
  inNoStory: 'In keiner Geschichte',
  whyDivided: 'Warum so geteilt',
  newNav: 'Neu',
  newSince: ((date: string) => `Neu seit dem ${date}`) as Wording,
  newSinceEarlier: 'Neu seit dem früheren Dossier',
  sinceLead: 'Was gegenüber dem früheren Dossier hinzugekommen, geändert oder nun bestritten ist.',
  nothingNew: 'Gegenüber dem früheren Dossier ist nichts neu.',
  newFigures: ((count: number) => counted(count, 'neue Zahlenangabe', 'neue Zahlenangaben')) as Counting,
  newStatements: ((count: number) => counted(count, 'neue Aussage', 'neue Aussagen')) as Counting,
  newArticles: 'Neue und geänderte Artikel',
  newConflicts: 'Neue Widersprüche',
  contradicted: 'Frühere Zahlen, denen nun widersprochen wird',
  changedStatuses: 'Behauptungen mit neuem Stand',
  news: { new: 'neu', changed: 'geändert', contradicted: 'nun widersprochen' },
  noClaims: 'Keine Aussage steht in mehr als einem Artikel.',
  whyOrigins: ((count: number) => `Warum so gezählt (${counted(count, 'Ursprung', 'Ursprünge')})`) as Counting,
  counted: 'zählt',
  notCounted: 'zählt nicht',
};
