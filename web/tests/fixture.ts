import type { Article, ChainLink, Dossier, Figure, Modality, Quotation, Ref, Span, SpanRef, ZoneKind } from '../src/dossier.ts';

/** An article under construction: finds words in its text and gives their span in code points. */
class Draft {
  readonly id: string;
  readonly text: string;
  readonly figures: Figure[] = [];
  readonly quotations: Quotation[] = [];
  private readonly outlet: string;
  private readonly day: string | null;
  private readonly paragraphs: readonly (readonly [ZoneKind, string])[];

  constructor(id: string, outlet: string, day: string | null, paragraphs: readonly (readonly [ZoneKind, string])[]) {
    this.id = id;
    this.outlet = outlet;
    this.day = day;
    this.paragraphs = paragraphs;
    this.text = paragraphs.map(([, words]) => words).join('\n\n');
  }

  span(words: string): Span {
    const unit = this.text.indexOf(words);
    if (unit < 0) throw new Error(`not in ${this.id}: ${words}`);
    const start = [...this.text.slice(0, unit)].length;
    return { start, end: start + [...words].length, text: words };
  }

  ref(words: string): SpanRef {
    return { article: this.id, ...this.span(words) };
  }

  chain(...links: readonly (readonly [string, string | null])[]): ChainLink[] {
    return links.map(([name, entity]) => ({ name, entity, ...this.span(name) }));
  }

  figure(words: string, number: string, values: Partial<Figure> & Pick<Figure, 'measure'>): Ref {
    const id = `f${this.figures.length + 1}`;
    const whole = this.span(words);
    const start = whole.start + [...words.slice(0, words.indexOf(number))].length;
    this.figures.push({
      id, ...whole, number: { ...this.span(number), start, end: start + [...number].length }, min: null, max: null, qualifier: 'exact', counted: null, unit: null, increment: false,
      chain: [], originType: null, originTopic: null, quotation: null, modality: 'asserted', asOf: null, place: null, subsetOf: null, rule: 'test', ...values,
    });
    return { article: this.id, id };
  }

  quote(content: string, speaker: string, cue: string, chain: readonly ChainLink[], type = 'Direct', modality: Modality = 'asserted'): Ref {
    const id = `q${this.quotations.length + 1}`;
    this.quotations.push({
      id, type, content: content.split(' … ').map(words => this.span(words)), speaker: [this.span(speaker)], cue: [this.span(cue)], frame: [], addressee: [],
      parent: null, chain, originType: chain.length > 0 ? 'authority' : null, originTopic: chain.length > 0 ? 'others' : null, modality, rule: 'test',
    });
    return { article: this.id, id };
  }

  article(extra: Partial<Article> = {}): Article {
    let start = 0;
    const zones = this.paragraphs.map(([kind, words], i) => {
      const end = start + [...words].length + (i < this.paragraphs.length - 1 ? 2 : 0);
      const zone = { kind, start, end };
      start = end;
      return zone;
    });
    const headline = this.paragraphs.find(([kind]) => kind === 'headline')![1];
    return {
      id: this.id, text: this.text, zones, language: 'de',
      source: { path: `story/${this.id}.html`, mediaType: 'text/html', sha256: '0'.repeat(64), encoding: 'utf-8', repairs: [] },
      headline: { name: headline, ...this.span(headline), basis: 'h1' }, outlet: { name: this.outlet, basis: 'JSON-LD publisher' }, byline: null, credits: [],
      published: { earliest: this.day, latest: this.day, ...(this.day === null ? {} : { best: this.day }), precision: this.day ? 'day' : 'unknown', basis: this.day ? ['JSON-LD datePublished'] : [] },
      sentences: this.paragraphs.flatMap(([, words]) => words.split(/(?<=[.!?]“?) (?=[A-ZÄÖÜ„])/u).map(sentence => this.span(sentence))),
      names: [], times: [], quotations: this.quotations, figures: this.figures, diagnostics: [], ...extra,
    };
  }
}

const day = (edtf: string) => ({ edtf, earliest: edtf, latest: edtf });

/** Four invented reports of an invented dam failure, with one item at least of every kind that a dossier can hold. */
export function fixture(): Dossier {
  const talbote = new Draft('talbote-1', 'Talbote', '2026-03-02', [
    ['boilerplate', '📱🚀 Jetzt die Talbote-App laden!'],
    ['headline', 'Staudamm bei Oberweil bricht: Mindestens zwölf Tote'],
    ['body', 'Nach dem Bruch des Staudamms bei Oberweil sind nach Angaben des Innenministeriums mindestens zwölf Menschen ums Leben gekommen. Rund 300 Anwohner mussten ihre Häuser verlassen, teilte Bürgermeisterin Ines Kahlert am Montag mit.'],
    ['body', '„Wir suchen weiter“, sagte Kahlert, „solange es Hoffnung gibt“. Dutzende Häuser wurden zerstört. 🌊 Die Havelin AG, die den Damm betreibt, soll die Wartung jahrelang verschleppt haben.'],
  ]);
  const blatt = new Draft('weserland/2', 'Weserland-Blatt', '2026-03-03', [
    ['headline', 'Helfer sprechen von mehr als 40 Toten'],
    ['body', 'Beim Dammbruch von Oberweil starben laut Agentur Merkur, die sich auf einen Helfer beruft, mehr als 40 Menschen. Das Innenministerium nannte am Dienstag weiter zwölf Tote. Nach dem Bruch des Staudamms bei Oberweil wurden knapp 500 Bewohner in Sicherheit gebracht.'],
    ['related', 'Lesen Sie auch: So baut man einen Sandsackwall'],
  ]);
  const funk = new Draft('funk-mitte-3', 'Funk Mitte', '2026-03-04', [
    ['headline', 'Zahl der Toten steigt auf 19'],
    ['teaser', 'Der Betreiber weist Vorwürfe zurück.'],
    ['body', 'Das Innenministerium bestätigte am Mittwoch 19 Todesopfer. Zwischen 15 und 20 Menschen werden noch vermisst. Die Havelin AG erklärte, die Wartung sei nie verschleppt worden. Nach dem Bruch des Staudamms bei Oberweil wurden knapp 500 Bewohner in Sicherheit gebracht.'],
    ['caption', 'Foto: Blick über das Tal'],
  ]);
  const kurier = new Draft('elmkurier-4', 'Elmkurier für Stadt und Land', '2026-03-06', [
    ['headline', 'Betreiber räumt Versäumnisse ein'],
    ['body', 'Die Havelin AG räumte am Freitag ein, die Wartung verschleppt zu haben. Dem Innenministerium zufolge starben bis Donnerstag 23 Menschen, darunter vier Kinder. Acht Menschen gelten als vermisst. Höchstens 450 Bewohner sind noch nicht zurückgekehrt, wie Inés Kahlert sagte. Den Schaden schätzt das Land auf 2,5 Millionen Euro.'],
  ]);

  const ministry = (draft: Draft, name: string): ChainLink[] => draft.chain([name, 'e1']);
  const killed = [
    talbote.figure('mindestens zwölf Menschen', 'mindestens zwölf', { measure: 'killed', min: 12, qualifier: 'at-least', counted: talbote.span('Menschen'), chain: ministry(talbote, 'Innenministeriums'), asOf: day('2026-03-02'), place: talbote.span('Oberweil') }),
    blatt.figure('mehr als 40 Menschen', 'mehr als 40', { measure: 'killed', min: 40, qualifier: 'more-than', chain: blatt.chain(['Agentur Merkur', 'e4'], ['Helfer', null]), modality: 'alleged' }),
    blatt.figure('zwölf Tote', 'zwölf', { measure: 'killed', min: 12, max: 12, chain: ministry(blatt, 'Innenministerium'), asOf: day('2026-03-03') }),
    funk.figure('19 Todesopfer', '19', { measure: 'killed', min: 19, max: 19, chain: ministry(funk, 'Innenministerium'), modality: 'confirmed', asOf: day('2026-03-04') }),
    kurier.figure('23 Menschen', '23', { measure: 'killed', min: 23, max: 23, chain: ministry(kurier, 'Innenministerium'), asOf: day('2026-03-05') }),
  ] as const;
  const children = kurier.figure('vier Kinder', 'vier', { measure: 'killed', min: 4, max: 4, chain: ministry(kurier, 'Innenministerium'), asOf: day('2026-03-05'), subsetOf: 'f1' });
  const missing = [
    funk.figure('Zwischen 15 und 20 Menschen', 'Zwischen 15 und 20', { measure: 'missing', min: 15, max: 20, qualifier: 'range' }),
    kurier.figure('Acht Menschen', 'Acht', { measure: 'missing', min: 8, max: 8 }),
  ];
  const displaced = [
    talbote.figure('Rund 300 Anwohner', 'Rund 300', { measure: 'displaced', min: 300, max: 300, qualifier: 'about', chain: talbote.chain(['Ines Kahlert', 'e2']), asOf: day('2026-03-02') }),
    blatt.figure('knapp 500 Bewohner', 'knapp 500', { measure: 'displaced', min: 500, max: 500, qualifier: 'nearly' }),
    funk.figure('knapp 500 Bewohner', 'knapp 500', { measure: 'displaced', min: 500, max: 500, qualifier: 'nearly', asOf: { edtf: '2026-03', earliest: '2026-03-01', latest: '2026-03-31' } }),
    kurier.figure('Höchstens 450 Bewohner', 'Höchstens 450', { measure: 'displaced', max: 450, qualifier: 'at-most', chain: kurier.chain(['Inés Kahlert', 'e2']) }),
  ];
  const houses = talbote.figure('Dutzende Häuser', 'Dutzende', { measure: 'destroyed', qualifier: 'vague' });
  const damage = kurier.figure('2,5 Millionen Euro', '2,5 Millionen Euro', { measure: 'money', min: 2_500_000, max: 2_500_000, unit: 'EUR', chain: kurier.chain(['Land', null]), modality: 'expected' });

  const searching = talbote.quote('Wir suchen weiter … solange es Hoffnung gibt', 'Kahlert', 'sagte', talbote.chain(['Kahlert', 'e2']));
  const neglect = talbote.quote('die Wartung jahrelang verschleppt', 'Havelin AG', 'soll', [], 'Reported', 'alleged');
  const denial = funk.quote('die Wartung sei nie verschleppt worden', 'Havelin AG', 'erklärte', funk.chain(['Havelin AG', 'e3']), 'Indirect', 'denied');
  const admission = kurier.quote('die Wartung verschleppt zu haben', 'Havelin AG', 'räumte', kurier.chain(['Havelin AG', 'e3']), 'Indirect', 'confirmed');

  const observed = (figure: Ref, date: string | null, holder: string | null, entity: string | null) => ({ figure, date, holder, entity, revises: null });
  const shared = 'Nach dem Bruch des Staudamms bei Oberweil wurden knapp 500 Bewohner in Sicherheit gebracht.';
  const way = (item: Ref, ...links: readonly (readonly [string, string | null])[]) => ({ item, links: links.map(([name, entity]) => ({ name, entity })) });

  return {
    format: 'quellenlage-dossier/1', generator: { name: 'quellenlage', version: '0.0.0-test' },
    story: { title: talbote.ref('Staudamm bei Oberweil bricht'), earliest: '2026-03-02', latest: '2026-03-06' },
    articles: [
      talbote.article({
        names: [{ ...talbote.span('Ines Kahlert'), type: 'person', role: null, entity: 'e2' }, { ...talbote.span('Oberweil'), type: 'place', role: null, entity: 'e5' }],
        times: [{ ...talbote.span('am Montag'), type: 'DATE', value: '2026-03-02', edtf: '2026-03-02', earliest: '2026-03-02', latest: '2026-03-02', anchor: 'publication', rule: 'test' }],
        diagnostics: [{ code: 'encoding-repaired', message: 'One character was repaired.' }],
      }),
      blatt.article({ credits: [{ name: 'Agentur Merkur', ...blatt.span('Agentur Merkur'), basis: 'text' }] }), funk.article(), kurier.article(),
    ],
    stories: [{ id: 'p1', title: talbote.ref('Staudamm bei Oberweil bricht'), members: ['talbote-1', 'weserland/2', 'funk-mitte-3', 'elmkurier-4'].map(article => ({ article, reason: { de: 'Beide nennen Oberweil.', en: 'Both name Oberweil.' } })) }],
    inNoStory: [],
    entities: [
      { id: 'e1', name: 'Innenministerium', type: 'organisation', role: 'authority', spellings: ['Innenministerium', 'Innenministeriums'], mentions: [talbote.ref('Innenministeriums')], reasons: ['genitive'] },
      { id: 'e2', name: 'Ines Kahlert', type: 'person', role: null, spellings: ['Ines Kahlert', 'Inés Kahlert', 'Kahlert'], mentions: [talbote.ref('Ines Kahlert'), kurier.ref('Inés Kahlert')], reasons: ['same name but for an accent'] },
      { id: 'e3', name: 'Havelin AG', type: 'organisation', role: 'company', spellings: ['Havelin AG'], mentions: [talbote.ref('Havelin AG'), funk.ref('Havelin AG')], reasons: [] },
      { id: 'e4', name: 'Agentur Merkur', type: 'organisation', role: 'agency', spellings: ['Agentur Merkur'], mentions: [blatt.ref('Agentur Merkur')], reasons: [] },
    ],
    reuse: [{ id: 'r1', first: 'weserland/2', second: 'funk-mitte-3', kind: 'passage', share: 0.34, credit: null, passages: [{ first: blatt.span(shared), second: funk.span(shared) }] }],
    origins: [
      { id: 'o1', name: 'Innenministerium', entity: 'e1', kind: 'organisation', articles: ['talbote-1', 'weserland/2', 'funk-mitte-3', 'elmkurier-4'], chains: [
        way(killed[0], ['Talbote', null], ['Innenministerium', 'e1']), way(killed[2], ['Weserland-Blatt', null], ['Innenministerium', 'e1']),
        way(killed[3], ['Funk Mitte', null], ['Innenministerium', 'e1']), way(killed[4], ['Elmkurier für Stadt und Land', null], ['Innenministerium', 'e1']), way(children, ['Elmkurier für Stadt und Land', null], ['Innenministerium', 'e1'])] },
      { id: 'o2', name: 'Ines Kahlert', entity: 'e2', kind: 'person', articles: ['talbote-1', 'elmkurier-4'], chains: [
        way(displaced[0]!, ['Talbote', null], ['Ines Kahlert', 'e2']), way(searching, ['Talbote', null], ['Ines Kahlert', 'e2']), way(displaced[3]!, ['Elmkurier für Stadt und Land', null], ['Ines Kahlert', 'e2'])] },
      { id: 'o3', name: 'Helfer', entity: null, kind: 'unspecified', articles: ['weserland/2'], chains: [way(killed[1], ['Weserland-Blatt', null], ['Agentur Merkur', 'e4'], ['Helfer', null])] },
      { id: 'o4', name: 'Havelin AG', entity: 'e3', kind: 'organisation', articles: ['funk-mitte-3', 'elmkurier-4'], chains: [way(denial, ['Funk Mitte', null], ['Havelin AG', 'e3']), way(admission, ['Elmkurier für Stadt und Land', null], ['Havelin AG', 'e3'])] },
      { id: 'o5', name: 'Talbote', entity: null, kind: 'article', articles: ['talbote-1'], chains: [way(neglect, ['Talbote', null]), way(houses, ['Talbote', null])] },
    ],
    claims: [{ id: 'c1', text: funk.ref('die Wartung sei nie verschleppt worden'), quotations: [denial, admission], articles: ['funk-mitte-3', 'elmkurier-4'], independentOrigins: 1, origins: [
      { origin: 'o4', counts: true, reason: { de: 'Havelin AG spricht für sich selbst.', en: 'Havelin AG speaks for itself.' } },
      { origin: 'o5', counts: false, reason: { de: 'Talbote gibt nur weiter, was andere sagen.', en: 'Talbote only carries what others say.' } }] }],
    series: [
      { id: 's1', measure: 'killed', scope: 'Menschen', increments: false, observations: [
        observed(killed[0], '2026-03-02', 'Innenministeriums', 'e1'), observed(killed[1], '2026-03-03', 'Helfer', null), observed(killed[2], '2026-03-03', 'Innenministerium', 'e1'),
        observed(killed[3], '2026-03-04', 'Innenministerium', 'e1'), observed(killed[4], '2026-03-05', 'Innenministerium', 'e1')], views: [
        { kind: 'low', value: 12, of: 2, figures: [killed[2]] }, { kind: 'best', value: 12, of: 2, figures: [killed[2]] },
        { kind: 'high', value: null, of: 2, figures: [killed[1]] }, { kind: 'conservative', value: 12, of: 2, figures: [killed[2]] }] },
      { id: 's2', measure: 'killed', scope: 'Kinder', increments: false, observations: [observed(children, '2026-03-05', 'Innenministerium', 'e1')], views: [] },
      { id: 's3', measure: 'displaced', scope: null, increments: false, observations: [
        observed(displaced[0]!, '2026-03-02', 'Ines Kahlert', 'e2'), observed(displaced[1]!, '2026-03-03', null, null), observed(displaced[2]!, '2026-03-15', null, null), observed(displaced[3]!, '2026-03-06', 'Inés Kahlert', 'e2')], views: [] },
      { id: 's4', measure: 'missing', scope: null, increments: false, observations: [observed(missing[0]!, '2026-03-04', null, null), observed(missing[1]!, '2026-03-06', null, null)], views: [] },
      { id: 's5', measure: 'destroyed', scope: 'Häuser', increments: false, observations: [observed(houses, '2026-03-02', null, null)], views: [] },
      { id: 's6', measure: 'money', scope: 'Schaden', increments: false, observations: [observed(damage, '2026-03-06', 'Land', null)], views: [] },
    ],
    conflicts: [
      { id: 'c1', kind: 'conflict', measure: 'killed', figures: [killed[1], killed[2]], cause: 'conflict', reason: { de: 'Am selben Tag nennt ein Helfer mehr als 40, das Innenministerium zwölf Tote.', en: 'On the same day a helper names more than 40 dead, the interior ministry twelve.' } },
      { id: 'c2', kind: 'update', measure: 'killed', figures: [killed[2], killed[3], killed[4]], cause: 'revised', reason: { de: 'Das Innenministerium hat seine Zählung fortgeschrieben.', en: 'The interior ministry updated its own count.' } },
      { id: 'c3', kind: 'subset', measure: 'killed', figures: [killed[4], children], cause: 'subset', reason: { de: 'Die vier Kinder sind in den 23 enthalten.', en: 'The four children are part of the 23.' } },
    ],
    timeline: [
      { id: 't1', edtf: '2026-03-02', earliest: '2026-03-02', latest: '2026-03-02', title: talbote.ref('Bruch des Staudamms bei Oberweil'), figures: [killed[0]], quotations: [], sentences: [
        talbote.ref('Nach dem Bruch des Staudamms bei Oberweil sind nach Angaben des Innenministeriums mindestens zwölf Menschen ums Leben gekommen.'), blatt.ref(shared), funk.ref(shared)] },
      { id: 't2', edtf: '2026-03-04', earliest: '2026-03-04', latest: '2026-03-04', title: funk.ref('Das Innenministerium bestätigte am Mittwoch 19 Todesopfer.'), figures: [killed[3]], quotations: [], sentences: [funk.ref('Das Innenministerium bestätigte am Mittwoch 19 Todesopfer.')] },
      { id: 't3', edtf: '2026-03~', earliest: '2026-03-01', latest: '2026-03-31', title: kurier.ref('räumte am Freitag ein'), figures: [], quotations: [admission], sentences: [kurier.ref('Die Havelin AG räumte am Freitag ein, die Wartung verschleppt zu haben.')] },
    ],
    statuses: [{ id: 'h1', assertion: talbote.ref('die Wartung jahrelang verschleppt'), steps: [
      { status: 'alleged', date: '2026-03-02', holder: null, entity: null, evidence: [{ ...talbote.ref('die Wartung jahrelang verschleppt'), quotation: neglect.id }] },
      { status: 'denied', date: '2026-03-04', holder: 'Havelin AG', entity: 'e3', evidence: [{ ...funk.ref('die Wartung sei nie verschleppt worden'), quotation: denial.id }] },
      { status: 'confirmed', date: '2026-03-06', holder: 'Havelin AG', entity: 'e3', evidence: [{ ...kurier.ref('Die Havelin AG räumte am Freitag ein, die Wartung verschleppt zu haben.'), quotation: admission.id }] },
      { status: 'asserted', date: '2026-03-06', holder: null, entity: null, evidence: [{ ...kurier.ref('Betreiber räumt Versäumnisse ein'), quotation: null }] }] }],
  };
}
