import { test } from 'node:test';
import assert from 'node:assert/strict';
import { layOut } from '../src/chartlayout.ts';
import { formatPeriod } from '../src/dates.ts';
import { readDossier, type Figure } from '../src/dossier.ts';
import { latestByHolder } from '../src/glance.ts';
import { runs } from '../src/group.ts';
import { languages } from '../src/labels.ts';
import { lineageGraph } from '../src/lineagelayout.ts';
import { paragraphs, segments } from '../src/marks.ts';
import { ArticleIndex, measures, Model } from '../src/model.ts';
import { CodePoints } from '../src/offsets.ts';
import { parsePlace, placeHash } from '../src/route.ts';
import { measureName, publishedWording, scopeBeside, valueWording } from '../src/wording.ts';
import { fixture } from './fixture.ts';

const { de, en } = languages;
const model = new Model(fixture());
const measure = (name: string) => measures(model).find(each => each.measure === name)!;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/gu, ' ');

test('code points become UTF-16 units whatever characters come before', () => {
  const texts = ['', 'abc', '📱a', 'a📱🚀b', 'é🌊é', '🌊🌊🌊', 'a\ud83db'];
  for (const text of texts) {
    const points = new CodePoints(text);
    const characters = [...text];
    for (let start = 0; start <= characters.length; start++) {
      for (let end = start; end <= characters.length; end++) assert.equal(points.slice({ start, end }), characters.slice(start, end).join(''));
    }
  }
});

test('every span of the fixture is the slice of its text', () => {
  for (const { article, points } of model.articles.values()) {
    for (const figure of article.figures) for (const span of [figure, figure.number, figure.counted, figure.place]) if (span) assert.equal(points.slice(span), span.text);
    for (const quotation of article.quotations) for (const span of [...quotation.content, ...quotation.speaker, ...quotation.cue]) assert.equal(points.slice(span), span.text);
  }
});

test('an address leads back to the place that it was made from', () => {
  for (const article of ['a1', 'with/slash', 'with space', 'ümlaut', 'per%cent', '#a']) {
    assert.deepEqual(parsePlace(placeHash(article, { start: 3, end: 12 })), { article, range: { start: 3, end: 12 } });
    assert.deepEqual(parsePlace(placeHash(article)), { article, range: null });
  }
});

test('an address that names no place is no place', () => {
  for (const hash of ['', '#', '#figures', '#a/', '#a/x/3', '#a/x/3-4-5', '#a/%E0%A4%A']) assert.equal(parsePlace(hash), null, hash);
  assert.deepEqual(parsePlace('#a/x/9-3'), { article: 'x', range: null });
});

test('intervals are worded as wide as they are, in both languages', () => {
  const figure = (values: Partial<Figure>) => ({ ...measure('killed').observed[0]!.figure, increment: false, ...values });
  const cases: [Partial<Figure>, string, string][] = [
    [{ qualifier: 'exact', min: 18, max: 18 }, '18', '18'],
    [{ qualifier: 'about', min: 2000, max: 2000 }, 'rund 2.000', 'about 2,000'],
    [{ qualifier: 'nearly', min: 500, max: 500 }, 'knapp 500', 'nearly 500'],
    [{ qualifier: 'more-than', min: 10000, max: null }, 'mehr als 10.000', 'more than 10,000'],
    [{ qualifier: 'at-least', min: 12, max: null }, 'mindestens 12', 'at least 12'],
    [{ qualifier: 'at-most', min: null, max: 450 }, 'höchstens 450', 'at most 450'],
    [{ qualifier: 'less-than', min: null, max: 5 }, 'weniger als 5', 'less than 5'],
    [{ qualifier: 'range', min: 15, max: 20 }, '15 bis 20', '15 to 20'],
    [{ qualifier: 'vague', min: null, max: null, number: { start: 0, end: 8, text: 'Tausende' } }, '„Tausende“', '“Tausende”'],
    [{ qualifier: 'exact', min: 300, max: 300, increment: true }, '300 zusätzlich', '300 more'],
    [{ qualifier: 'exact', min: 12.5, max: 12.5, unit: 'percent' }, '12,5 %', '12.5 %'],
    [{ qualifier: 'about', min: 2_500_000, max: 2_500_000, unit: 'EUR' }, 'rund 2,5 Millionen EUR', 'about 2.5 million EUR'],
    [{ qualifier: 'range', min: 500_000_000, max: 600_000_000, unit: 'EUR' }, '500 bis 600 Millionen EUR', '500 to 600 million EUR'],
    [{ qualifier: 'exact', min: 1_234_567, max: 1_234_567 }, '1.234.567', '1,234,567'],
  ];
  for (const [values, german, english] of cases) {
    assert.equal(plain(valueWording(de, figure(values))), german);
    assert.equal(plain(valueWording(en, figure(values))), english);
  }
});

test('dates are worded as precise as they are', () => {
  const german = (earliest: string | null, latest: string | null, edtf: string | null = null) => plain(formatPeriod(de, earliest, latest, edtf));
  assert.equal(german('2026-03-05', '2026-03-05'), '5. März 2026');
  assert.equal(german('2024-02-01', '2024-02-29'), 'Februar 2024');
  assert.equal(german('2024-01-01', '2024-12-31'), '2024');
  assert.equal(german('2026-03-02', '2026-03-06'), '2.–6. März 2026');
  assert.equal(german(null, '2026-03-06'), 'bis 6. März 2026');
  assert.equal(german('2026-03-06', null), 'ab 6. März 2026');
  assert.equal(german('2026-03-01', '2026-03-31', '2026-03~'), 'etwa März 2026');
  assert.equal(german('2026-03-01', '2026-03-31', '2026-03?'), 'März 2026 (unsicher)');
  assert.equal(german(null, null), 'ohne Datum');
  assert.equal(plain(formatPeriod(en, '2026-03-05', '2026-03-05')), '5 March 2026');
});

test('what an entry of a live blog tells is dated by the entry, and what stands before it by the article', () => {
  const [first] = model.dossier.articles;
  const entries = [{ start: 10, end: 20, day: '2026-03-04', moment: '2026-03-04T09:05:00+01:00', basis: 'test' }, { start: 20, end: 30, day: '2026-03-03', moment: null, basis: 'test' }];
  const blog = new ArticleIndex({ ...first!, entries });
  assert.equal(plain(publishedWording(de, blog, 5)), '2. März 2026');
  assert.equal(plain(publishedWording(de, blog, 19)), '4. März 2026, 09:05 Uhr (UTC+01:00)');
  assert.equal(plain(publishedWording(en, blog, 20)), '3 March 2026');
  assert.equal(plain(publishedWording(de, blog)), '2. März 2026');
});

test('a measure that the page does not know keeps its own word', () => {
  assert.equal(measureName(de, 'other:übersiedeln'), '„übersiedeln“');
  assert.equal(measureName(en, 'unheard-of'), 'unheard-of');
});

test('the chart draws what the words say and no number besides', () => {
  const kinds = (name: string) => layOut(measure(name).observed, 600).marks.map(mark => mark.kind);
  assert.deepEqual(kinds('killed'), ['open-above', 'open-above', 'exact', 'exact', 'exact', 'exact']);
  assert.deepEqual(kinds('displaced'), ['approximate', 'approximate', 'open-below', 'approximate']);
  assert.deepEqual(kinds('missing'), ['interval', 'exact']);
  assert.deepEqual(kinds('destroyed'), []);
  const [interval] = layOut(measure('missing').observed, 600).marks;
  assert.ok(interval!.low > interval!.high);
});

test('marks of one day and value stand beside each other, inside the chart', () => {
  const one = measure('killed').observed[3]!;
  const { marks, plot } = layOut(Array.from({ length: 12 }, () => one), 360);
  assert.equal(new Set(marks.map(mark => mark.x)).size, 12);
  assert.ok(marks.every(mark => mark.x >= plot.left && mark.x <= plot.right));
});

test('the overview keeps the last figure of each holder, the whole before its part, and merges none', () => {
  const latest = latestByHolder(measure('killed')).map(({ holder, scope, figure }) => [holder?.name, scope, figure.number.text]);
  assert.deepEqual(latest, [['Innenministerium', 'Menschen', '23'], ['Helfer', 'Menschen', 'mehr als 40']]);
});

test('the picture of sources leads from each origin over its carriers to the articles', () => {
  const { nodes, edges } = lineageGraph(model, 720);
  const label = (id: string) => nodes.find(node => node.id === id)!;
  const helper = label('origin:o3');
  const agency = edges.find(edge => edge.from === helper)!.to;
  assert.equal(agency.label, 'Agentur Merkur');
  assert.deepEqual(edges.filter(edge => edge.from === agency).map(edge => edge.to.label), ['Weserland-Blatt']);
  assert.ok(edges.every(({ from, to }) => to.layer === from.layer + 1));
  assert.ok(!nodes.some(node => node.id === 'origin:o5'), "an article's own account has no origin elsewhere");
});

test('a scope is named, in quotation marks, only where it tells figures apart', () => {
  const [killed, missing] = [measure('killed'), measure('missing')];
  const of = (scope: string | null) => scopeBeside(de, killed, { ...killed.observed[0]!, scope });
  assert.equal(of('Menschen'), null);
  assert.equal(of('Kinder, Oberweil'), '„Kinder“, „Oberweil“');
  assert.equal(scopeBeside(de, missing, { ...missing.observed[0]!, scope: 'Kinder' }), null);
});

test('neighbours of one kind form a run, and nothing is lost or moved', () => {
  assert.deepEqual(runs([1, 3, 2, 4, 6, 5], n => n % 2), [[1, 3], [2, 4, 6], [5]]);
  assert.deepEqual(runs([], () => 0), []);
});

test('origins of figures are counted once each', () => {
  assert.equal(model.originsOf(measure('killed').observed.map(each => each.ref)), 2);
});

test('segments and paragraphs together are the text, however marks overlap', () => {
  const text = 'Erste Zeile.\n\nZweite  Zeile\r\nDritte.\n';
  const parts = segments(text.length, [{ start: 2, end: 20, className: 'a' }, { start: 8, end: 30, className: 'b' }, { start: 8, end: 8, className: 'c' }, { start: 30, end: 99, className: 'a' }]);
  assert.equal(parts.map(part => text.slice(part.start, part.end)).join(''), text);
  assert.deepEqual(parts.find(part => part.start === 8)!.classNames, ['a', 'b']);
  const blocks = paragraphs(text, 0, text.length);
  assert.equal(blocks.map(block => text.slice(block.start, block.end)).join(''), text);
  assert.equal(blocks.length, 3);
});

test('a page without a dossier, or with one of another format, says so', () => {
  assert.throws(() => readDossier('  '), /kein Dossier/);
  assert.throws(() => readDossier('{"format":"quellenlage-dossier/9"}'), /quellenlage-dossier\/9/);
});
